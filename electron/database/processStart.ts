import { readFileSync } from 'node:fs';

/**
 * この端末の過程の始まりの印。もう無い (終わって片付けを待つだけも含む) なら null。
 * Linux では起動ごとの印と始まりの刻みで、番号の使い回しを見分けられる。ほかの OS では生きていることだけ。
 */
export function processStart(pid: number): string | 'unknown' | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM はほかの利用者の過程: 生きている。
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  if (process.platform !== 'linux') return 'unknown';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // 二つ目の欄 (名) は空白や括弧を含みうる。最後の `)` の後から数える: 状態が0番、始まりが19番。
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unknown';
  }
}
