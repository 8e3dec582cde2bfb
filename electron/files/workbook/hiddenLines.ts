import type { Span } from '../../../shared/workbook/cells.ts';

/** 隠した行 (または列) を、続いたものはまとめて覚える。多すぎるものは先の分だけ。 */
export class HiddenLines {
  private readonly spans: { from: number; to: number }[] = [];

  hide(from: number, to: number = from): void {
    const last = this.spans.at(-1);
    if (last !== undefined && from === last.to + 1) last.to = to;
    else if (this.spans.length < LIMIT) this.spans.push({ from, to });
  }

  list(): readonly Span[] {
    return this.spans;
  }
}

const LIMIT = 2_000;
