import { change } from '../../electron/database/change.ts';
import { openRegister } from '../../electron/database/connection.ts';
import { newId } from '../../electron/database/newId.ts';

/** 殺されるまで書き続け、確定した後でだけその id を一行書く。三回に一回は多くの行を一度に書く。 */
const [file = ''] = process.argv.slice(2);
const register = await openRegister(file);
process.stdout.write('開いた\n');
for (let round = 0; ; round += 1) {
  const ids = Array.from({ length: round % 3 === 2 ? 400 : 1 }, () => newId());
  await change(register, { who: '架空', kind: 'edit' }, (write) => {
    for (const id of ids) write.insert('coordinator', { id, name: '架空', note: 'あ'.repeat(500) });
  });
  process.stdout.write(`${ids.join(' ')}\n`);
}
