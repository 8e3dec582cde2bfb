/** BIFF8 の共有文字列 (SST と続きの CONTINUE) のうち、文字の途中から変わる字体だけを読む。 */
export function readXlsRunFonts(segments: readonly Buffer[]): (readonly number[])[] {
  const cursor = new SegmentCursor(segments);
  cursor.number(4);
  const count = cursor.number(4);
  const strings: (readonly number[])[] = [];
  while (strings.length < count && !cursor.ended) strings.push(readRunFonts(cursor));
  return strings;
}

function readRunFonts(cursor: SegmentCursor): readonly number[] {
  const length = cursor.number(2);
  const flags = cursor.number(1);
  const runs = flags & 8 ? cursor.number(2) : 0;
  const extra = flags & 4 ? cursor.number(4) : 0;
  cursor.skipCharacters(length, (flags & 1) + 1);
  const starts: { at: number; font: number }[] = [];
  for (let run = 0; run < runs && !cursor.ended; run += 1) {
    starts.push({ at: cursor.number(2), font: cursor.number(2) });
  }
  cursor.skip(extra);
  // 長さのない字体は、どの文字にも掛かっていない。
  return starts.filter(({ at }, run) => at < (starts[run + 1]?.at ?? length)).map(({ font }) => font);
}

/** 記録の切れ目をまたいで読む。データが尽きれば 0 を返し続ける。 */
class SegmentCursor {
  private readonly segments: readonly Buffer[];
  private segment = 0;
  private at = 0;

  constructor(segments: readonly Buffer[]) {
    this.segments = segments;
    this.settle();
  }

  get ended(): boolean {
    return this.segment >= this.segments.length;
  }

  number(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) {
      value += (this.segments[this.segment]?.[this.at] ?? 0) * 256 ** index;
      this.skip(1);
    }
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.ended; ) {
      const step = Math.min(left, this.left);
      this.at += step;
      left -= step;
      this.settle();
    }
  }

  /** 文字の途中で記録が変わると、続きの頭に一文字の幅がもう一度書かれる。 */
  skipCharacters(count: number, firstWidth: number): void {
    let width = firstWidth;
    for (let left = count; left > 0 && !this.ended; ) {
      const here = Math.min(left, Math.floor(this.left / width));
      left -= here;
      if (left === 0) this.skip(here * width);
      else {
        this.skip(this.left);
        width = (this.number(1) & 1) + 1;
      }
    }
  }

  private get left(): number {
    return (this.segments[this.segment]?.length ?? 0) - this.at;
  }

  private settle(): void {
    while (!this.ended && this.left <= 0) {
      this.segment += 1;
      this.at = 0;
    }
  }
}
