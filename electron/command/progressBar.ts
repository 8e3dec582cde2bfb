const WIDTH = 24;

/** 端末のときだけ、標準エラーの一行に進み具合を描き、終わったら消す。 */
export async function withProgress<T>(
  label: string,
  job: (onProgress: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  const out = process.stderr;
  if (!out.isTTY) return job(() => {});
  const draw = (done: number, total: number) => {
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    out.write(`\r\x1b[2K${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
  };
  try {
    return await job(draw);
  } finally {
    out.write('\r\x1b[2K');
  }
}
