import { EventEmitter } from 'node:events';

/** 代役の utilityProcess の子の側: 本物と同じ process.parentPort を、Node の管の上に置く。 */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

const port = new ParentPort();
process.on('message', (data) => port.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
