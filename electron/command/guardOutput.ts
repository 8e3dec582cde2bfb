import { failureSentence } from '../../shared/api/failure.ts';

/**
 * 標準出力に書けないときに英語の跡を出さない。読み手が先に閉じた (EPIPE) だけなら黙り、ほかは一文を言う。
 * 過程は止めない: 台帳を閉じて鍵を返すところまで行き、返した finish で終了コードを決める。
 */
export function guardOutput(): (code: number) => void {
  let failed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (failed || error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    failed = true;
    // 命令が終わった後に分かることもある。
    process.exitCode = 2;
    process.stderr.write(`${failureSentence('stdoutFailed', { detail: error.code ?? error.message })}\n`);
  });
  // 標準エラーにも書けないなら、言う先が無い。
  process.stderr.on('error', () => {});
  return (code) => {
    process.exitCode = failed ? 2 : code;
  };
}
