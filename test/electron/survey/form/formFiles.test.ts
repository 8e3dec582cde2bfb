import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../../electron/files/workbook/writeWorkbook.ts';
import { formSaveName, writeDefinition, writeTrialForm } from '../../../../electron/survey/form/formFiles.ts';
import { previewDefinition } from '../../../../electron/survey/form/previewDefinition.ts';
import { saveDraft } from '../../../../electron/survey/form/saveDraft.ts';
import { planDefinition } from '../../../../shared/survey/definition/planDefinition.ts';
import { readDefinition } from '../../../../shared/survey/definition/readDefinition.ts';
import { FORM_IDS } from '../../../../shared/survey/form.ts';
import { startDraft } from '../../../../shared/survey/revision/startDraft.ts';
import { editedForm } from '../../../fixtures/editedForm.ts';
import { EVERY_TYPE_FORM } from '../../../fixtures/everyTypeForm.ts';
import { shippedForm } from '../../../fixtures/shippedForm.ts';
import { needs } from '../../../needs.ts';
import { openSample } from '../../register/sampleSession.ts';
import { officeFolder } from '../../workbook/officeFolder.ts';
import { readCells } from '../../workbook/outcomeOf.ts';

const FORMS = [...FORM_IDS.map(shippedForm), EVERY_TYPE_FORM, editedForm()];

it('書き出した定義を読むと違いがなく、直すと違いが言葉で見える', async () => {
  const session = await openSample('empty');
  const file = join(session.folder, formSaveName(shippedForm('room'), '定義'));
  await writeDefinition(session, shippedForm('room'), file);
  const same = await previewDefinition(session, 'room', '定義.xlsx', readFileSync(file));
  expect([same.definition, same.differences, same.problems, same.replacesDraft]).toEqual([
    shippedForm('room'),
    [],
    [],
    false,
  ]);
  await saveDraft(session, 'room', startDraft(shippedForm('room')), null);
  await writeDefinition(session, editedForm(), file);
  const edited = await previewDefinition(session, 'room', '定義.xlsx', readFileSync(file));
  expect(edited.replacesDraft).toBe(true);
  expect(edited.differences.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      '仮の名称「現状把握・課題抽出」を「現状の把握」に置き換えます。コードは同じです。',
      '「看取り」をやめます。来年度から比べられません。',
    ]),
  );
});

it('別の様式の定義と、定義でないブックは断り、何も書かない', async () => {
  const session = await openSample('empty');
  const bytes = await writeWorkbook(planDefinition(shippedForm('hub'), '2024-10-01'));
  await expect(previewDefinition(session, 'room', 'ほか.xlsx', bytes)).rejects.toMatchObject({
    code: 'formOfOther',
  });
  const trial = join(session.folder, formSaveName(shippedForm('hub'), '試し書き'));
  await writeTrialForm(session, shippedForm('hub'), trial);
  const { definition, problems } = await previewDefinition(session, 'hub', 'x.xlsx', readFileSync(trial));
  expect([definition, problems.map(({ message }) => message)]).toEqual([
    null,
    expect.arrayContaining(['「項目」のシートがありません。']),
  ]);
});

it('試し書きは台帳の行を埋めた様式一通で、どの回の回答とも読まれない', async () => {
  const session = await openSample('sample');
  const file = join(session.folder, '試し.xlsx');
  await writeTrialForm(session, shippedForm('hub'), file);
  const cells = readCells(readFileSync(file));
  const meta = cells.sheets.find((sheet) => sheet.name === '_meta')?.cells.map((cell) => cell.value);
  expect(meta).toEqual(expect.arrayContaining(['survey', 'trial', 'respondent', '27127']));
  const names = cells.names.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['ans_c_3a', 'ans_c_6c__none', 'tbl_c_6a']));
});

describe.skipIf(!needs('soffice'))('LibreOffice で保存し直した定義のブック', () => {
  it.each(FORMS.map((form) => [`${form.title} 版${form.version}`, form] as const))(
    '%s も何も失われない (.xlsx .ods .xls)',
    { timeout: 180_000 },
    async (_, form) => {
      const convert = officeFolder(await writeWorkbook(planDefinition(form, '2024-10-01')));
      const read = (['xlsx', 'ods', 'xls'] as const).map((kind) => readDefinition(readCells(convert(kind))));
      expect(read).toEqual([1, 2, 3].map(() => ({ definition: form, problems: [] })));
    },
  );
});
