import {
  type FormDefinition,
  type FormId,
  formItems,
  type Item,
  itemChoices,
} from '../../shared/survey/form.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import type { RawAnswer, SampleAnswers } from './sampleAnswers.ts';

type Cells = readonly (string | number | null)[];

/** 区を列に、項目を行に並べた見本の回答 (`resources/sample/r5-first-room.json` など)。 */
export interface SampleColumns {
  readonly survey: string;
  readonly form: FormId;
  /** 列の区 (5桁コード)。 */
  readonly wards: readonly string[];
  readonly rowsFromRegister: readonly string[];
  readonly dates: Readonly<Record<string, readonly (string | null)[]>>;
  /** 区ごとに1字: d 実施済、p 準備・調整中、n 未着手、1…9 は c1…c9、o その他、- 空欄。 */
  readonly choices: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, readonly (number | null)[]>>;
  /** 選択肢ごとに、区ごとの1字: ○ か ・。 */
  readonly multi: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** 文と、区ごとにどの文か (0…9、a…z、- は空欄)。{区} {順} は区の名と2桁の順になる。 */
  readonly texts: Readonly<Record<string, { readonly use: string; readonly of: readonly string[] }>>;
  /** 繰返し行: 項目 → 区 → 行。 */
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly Cells[]>>>>;
  /** 書き癖: 区 → 項目 → 打たれたままの値。 */
  readonly written: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** 列を区ごとの回答にする。選択肢は様式の文で書く。 */
export function spreadColumns(
  columns: SampleColumns,
  form: FormDefinition,
  wards: readonly Ward[],
): SampleAnswers {
  return {
    survey: columns.survey,
    form: columns.form,
    rowsFromRegister: columns.rowsFromRegister,
    replies: columns.wards.map((code, at) => {
      const ward = wards.find((candidate) => candidate.code === code);
      if (ward === undefined) throw new Error(`見本の回答の区 ${code} がありません`);
      const answers = formItems(form).flatMap((item) => {
        const raw = columns.written[code]?.[item.code] ?? rawAnswer(columns, item, ward, at);
        return raw === null ? [] : [[item.code, raw] as const];
      });
      return { ward: code, answers: Object.fromEntries(answers) };
    }),
  };
}

function rawAnswer(columns: SampleColumns, item: Item, ward: Ward, at: number): RawAnswer | null {
  switch (item.type) {
    case 'status3':
    case 'choice':
      return chosenLabel(item, columns.choices[item.code]?.[at] ?? '-');
    case 'count':
    case 'hours':
      return columns.numbers[item.code]?.[at] ?? null;
    case 'date':
      return columns.dates[item.code]?.[at] ?? null;
    case 'text':
      return chosenText(columns, item, ward, at);
    case 'multi':
      return marks(columns.multi[item.code] ?? {}, at);
    case 'rows':
      return (
        columns.rows[item.code]?.[ward.code]?.map((row) =>
          row.map((cell) => (typeof cell === 'string' ? named(cell, ward) : cell)),
        ) ?? null
      );
  }
}

const STATES: Readonly<Record<string, string>> = { d: 'done', p: 'preparing', n: 'notstarted', o: 'other' };

function chosenLabel(item: Item, letter: string): string | null {
  if (letter === '-') return null;
  const code = STATES[letter] ?? `c${letter}`;
  const choice = itemChoices(item).find((candidate) => candidate.code === code);
  if (choice === undefined) throw new Error(`見本の回答: ${item.code} に選択肢 ${code} がありません`);
  return choice.label;
}

function chosenText(columns: SampleColumns, item: Item, ward: Ward, at: number): string | null {
  const text = columns.texts[item.code];
  const letter = text?.use[at] ?? '-';
  if (text === undefined || letter === '-') return null;
  const sentence = text.of[Number.parseInt(letter, 36)];
  if (sentence === undefined) throw new Error(`見本の回答: ${item.code} に文 ${letter} がありません`);
  return named(sentence, ward);
}

function named(text: string, ward: Ward): string {
  return text.replaceAll('{区}', ward.name).replaceAll('{順}', String(ward.position).padStart(2, '0'));
}

function marks(choices: Readonly<Record<string, string>>, at: number): RawAnswer | null {
  const chosen = Object.entries(choices).filter(([, letters]) => letters[at] === '○');
  return chosen.length === 0 ? null : Object.fromEntries(chosen.map(([code]) => [code, '○']));
}
