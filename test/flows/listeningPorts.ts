import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** この過程とその子孫が待ち受けている TCP の口 (Linux の /proc から)。 */
export function listeningPorts(pid: number): string[] {
  const sockets = new Set(familyOf(pid).flatMap(socketsOf));
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => columns[3] === LISTEN && sockets.has(columns[9] ?? ''))
      .map((columns) => `${table} ${columns[1]}`),
  );
}

const LISTEN = '0A';

function familyOf(pid: number): number[] {
  const children = processes().filter((each) => parentOf(each) === pid);
  return [pid, ...children.flatMap(familyOf)];
}

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number | null {
  try {
    // 名には空白も括弧も入りうるので、最後の括弧の後から数える。
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
    return Number(fields[1]);
  } catch {
    // 見ている間に終わった過程。
    return null;
  }
}

function socketsOf(pid: number): string[] {
  return whileAlive(() => readdirSync(`/proc/${pid}/fd`)).flatMap((descriptor) =>
    whileAlive(() => {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${descriptor}`))?.[1];
      return inode === undefined ? [] : [inode];
    }),
  );
}

/** 見ている間に閉じたもの、終わった過程には何も無い。 */
function whileAlive(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
