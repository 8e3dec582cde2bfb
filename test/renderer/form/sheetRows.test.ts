import { describe, expect, it } from 'vitest';
import { sheetRows } from '../../../renderer/form/sheetRows.ts';
import { FORM_IDS, formItems } from '../../../shared/survey/form.ts';
import { layoutForm } from '../../../shared/survey/layoutForm.ts';
import { trialFacts } from '../../../shared/survey/trialFacts.ts';
import { shippedForm } from '../../fixtures/shippedForm.ts';

const WARD = { code: '27127', name: '北区' };

describe.each(FORM_IDS)('様式 %s の下見', (id) => {
  const form = shippedForm(id);
  const { rows, widths } = sheetRows(layoutForm(form, trialFacts(WARD, '2024-10-01')));

  it('どの項目も、様式の順に行を持つ', () => {
    const seen = [...new Set(rows.map((row) => row.item).filter((item) => item !== null))];
    expect(seen).toEqual(formItems(form).map((item) => item.code));
  });

  it('どの行も、上からまたがる升目と合わせて列を過不足なく満たす', () => {
    const taken = rows.map(() => 0);
    for (const { row, cells } of rows) {
      for (const { span } of cells) {
        for (let line = row; line < row + span.rows; line += 1)
          taken[line] = (taken[line] ?? 0) + span.columns;
      }
    }
    expect(new Set(taken)).toEqual(new Set([widths.length]));
  });
});
