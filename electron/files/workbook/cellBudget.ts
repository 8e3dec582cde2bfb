import { hostile } from './refusal.ts';

const CELL_LIMIT = 1_000_000;
const MERGE_LIMIT = 20_000;

/** ブック全体で数える上限。 */
export class CellBudget {
  private cells = 0;
  private merges = 0;
  cell(): void {
    this.cells += 1;
    if (this.cells > CELL_LIMIT) throw hostile('セルが多すぎます');
  }
  merge(): void {
    this.merges += 1;
    if (this.merges > MERGE_LIMIT) throw hostile('結合セルが多すぎます');
  }
}
