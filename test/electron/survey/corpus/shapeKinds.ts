import { insertPlanRow, renamePlanSheet } from '../../../../electron/survey/untidyReply.ts';
import { formItems, itemChoices } from '../../../../shared/survey/form.ts';
import { COLUMN } from '../../../../shared/survey/layout/grid.ts';
import type { CellRange } from '../../../../shared/workbook/cells.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../../../shared/workbook/plan.ts';
import { type Draft, rangeOf } from './draft.ts';
import type { Kind } from './valueKinds.ts';

/** ブックの形の崩れ: 行・列・シート・結合・名前・余白の書込み。 */
export const SHAPE_KINDS: readonly Kind[] = [
  shape('行を挿し込む', (draft, plan) => insertPlanRow(plan, nameOf(draft), rowOf(draft, plan))),
  shape('三行を挿し込む', (draft, plan) => {
    const row = rowOf(draft, plan);
    return [0, 1, 2].reduce((before) => insertPlanRow(before, nameOf(draft), row), plan);
  }),
  {
    name: '項目の行を消す',
    apply: (draft) => {
      const item = draft.pick('count') ?? draft.pick('hours') ?? draft.pick('choice');
      if (item === null) return false;
      draft.planEdits.push((plan) => deleteRow(plan, rangeOf(plan, item.code).top));
      draft.expect('error', 'notFound', item.code);
      return true;
    },
  },
  {
    name: '二つの項目の行を切り貼りで入れ替える',
    apply: (draft) => swapRows(draft, true),
  },
  {
    name: '二つの項目の行を値だけ貼って入れ替える',
    apply: (draft) => swapRows(draft, false),
  },
  shape('左に列を挿し込む', (draft, plan) => insertColumns(plan, nameOf(draft), 0, 2)),
  shape(
    '回答の列の前に列を挿し込む',
    (draft, plan) => insertColumns(plan, nameOf(draft), COLUMN.answer, 1),
    noRows,
  ),
  shape('シートの名を変える', (draft, plan) => renamePlanSheet(plan, nameOf(draft), '回答（最終） & 控え')),
  {
    name: '見えるシートを足して書き込む',
    apply: (draft) => {
      draft.planEdits.push((plan) => addSheet(plan, '連絡事項', false, '電話は午後にお願いします'));
      draft.expect('info', 'unreadCell', null);
      return true;
    },
  },
  {
    name: '隠したシートに書込みがある',
    apply: (draft) => {
      draft.planEdits.push((plan) => addSheet(plan, '下書き', true, '下書きの数 12'));
      draft.expect('info', 'unreadCell', null);
      return true;
    },
  },
  {
    name: '同じ様式のシートが二枚',
    apply: (draft) => {
      draft.planEdits.push((plan) => {
        const [first, ...rest] = plan.sheets;
        return first ? { ...plan, sheets: [first, { ...first, name: `${first.name} (2)` }, ...rest] } : plan;
      });
      draft.expect('error', 'twoSheets', null);
      return true;
    },
  },
  {
    name: '名前がみな消えた',
    apply: (draft) => {
      draft.planEdits.push((plan) => ({ ...plan, names: [] }));
      draft.expect('info', 'foundByCode', formItems(draft.form)[0]?.code ?? null);
      return true;
    },
  },
  {
    name: 'コードの列を消した',
    apply: (draft) => {
      draft.planEdits.push((plan) => dropCodes(draft, plan));
      return true;
    },
  },
  {
    name: '名前もコードも無い',
    apply: (draft) => {
      draft.planEdits.push((plan) => ({ ...dropCodes(draft, plan), names: [] }));
      draft.loose = true;
      return true;
    },
  },
  pasted('空のブックに貼り付けた', 'form'),
  pasted('空のブックに値だけ貼り付けた (コード無し)', 'label'),
  pasted('空のブックの途中に貼り付けた', 'moved'),
  {
    name: '隠しシートが消えた',
    apply: (draft) => {
      draft.planEdits.push(dropMeta);
      draft.expect('confirm', 'noMeta', null);
      return true;
    },
  },
  {
    name: '隠しシートも区名も消え、ファイル名だけに区がある',
    apply: (draft) => {
      draft.planEdits.push((plan) => dropWard(draft, dropMeta(plan)));
      draft.expect('confirm', 'noMeta', null);
      return true;
    },
  },
  {
    name: '隠しシートも区名もファイル名の区も無い',
    apply: (draft) => {
      draft.planEdits.push((plan) => dropWard(draft, dropMeta(plan)));
      draft.fileName = '回答.xlsx';
      draft.refused = 'unidentified';
      return true;
    },
  },
  {
    name: '回答欄を右の単位と結合',
    apply: (draft) => {
      const item = draft.pick('count') ?? draft.pick('hours');
      if (item === null) return false;
      draft.planEdits.push((plan) => {
        const range = rangeOf(plan, item.code);
        return merge(plan, draft, { ...range, right: range.right + 1 });
      });
      return true;
    },
  },
  {
    name: '回答欄を左の選択肢の欄と結合',
    apply: (draft) => {
      const item = draft.pick('choice') ?? draft.pick('status3');
      if (item === null) return false;
      draft.planEdits.push((plan) => {
        const { top, left } = rangeOf(plan, item.code);
        return merge(plan, draft, { top, bottom: top, left: left - 2, right: left });
      });
      return true;
    },
  },
  {
    name: '二つの回答欄を縦に結合',
    apply: (draft) => {
      const items = formItems(draft.form);
      const at = items.findIndex(
        (item, index) =>
          item.type === 'status3' &&
          items[index + 1]?.type === 'status3' &&
          !draft.touched.has(item.code) &&
          !draft.touched.has(items[index + 1]?.code ?? ''),
      );
      const [first, second] = [items[at], items[at + 1]];
      if (at < 0 || !first || !second) return false;
      for (const { code } of [first, second]) {
        draft.touched.add(code);
        draft.expect('error', 'merged', code);
      }
      draft.planEdits.push((plan) => {
        const [from, to] = [rangeOf(plan, first.code), rangeOf(plan, second.code)];
        return merge(plan, draft, { ...from, bottom: to.bottom });
      });
      return true;
    },
  },
  note(
    '余白に書込み',
    (_, plan) => ({ row: 2, column: 20, value: `来年度も同じ見込み ${plan.names.length}` }),
    'info',
  ),
  note('回答欄の右に書込み', (range) => ({ row: range.top, column: 12, value: '※正しくは別紙' }), 'confirm'),
  note('回答欄の右に様式と同じ文', (range) => ({ row: range.top, column: 12, value: '区名' }), 'confirm'),
  note('回答欄の右に数', (range) => ({ row: range.top, column: 12, value: 1 }), 'confirm'),
  {
    name: '答えを単位の欄に書いた',
    apply: (draft) => {
      const item = draft.pick('count') ?? draft.pick('hours');
      if (item === null) return false;
      const raw = draft.fill[item.code];
      draft.fill[item.code] = undefined;
      draft.planEdits.push((plan) => {
        const { top, left } = rangeOf(plan, item.code);
        return put(plan, draft, {
          row: top,
          column: left + 1,
          value: `${raw as number}${item.unit ?? ''}です`,
        });
      });
      draft.expect('confirm', 'writtenBeside', item.code);
      draft.expect('confirm', 'blank', item.code);
      return true;
    },
  },
  {
    name: '項目の文を書き換えた',
    apply: (draft) => {
      const item = draft.pick('count') ?? draft.pick('status3');
      if (item === null) return false;
      draft.planEdits.push((plan) => {
        const { top } = rangeOf(plan, item.code);
        return put(plan, draft, { row: top, column: COLUMN.label, value: `${item.label}（延べ人数で記入）` });
      });
      draft.expect('confirm', 'writtenBeside', item.code);
      return true;
    },
  },
  {
    name: '項目の行を写して二行にし、下に別の答え',
    apply: (draft) => {
      const item = draft.pick('count') ?? draft.pick('hours');
      if (item === null) return false;
      draft.planEdits.push((plan) => {
        const { top, left } = rangeOf(plan, item.code);
        const inserted = insertPlanRow(plan, nameOf(draft), top + 1);
        const [sheet] = inserted.sheets;
        const copies = (sheet?.cells ?? [])
          .filter((cell) => cell.row === top)
          .map((cell) => ({ ...cell, row: top + 1, value: cell.column === left ? 77 : cell.value }));
        return copies.reduce((before, cell) => put(before, draft, cell), inserted);
      });
      draft.expect('confirm', 'writtenBeside', item.code);
      return true;
    },
  },
  {
    name: '表のすぐ下に行を書き足した',
    apply: (draft) => {
      const item = draft.pick('rows');
      if (item === null) return false;
      draft.planEdits.push((plan) => {
        const { bottom, left } = rangeOf(plan, item.code);
        return put(insertPlanRow(plan, nameOf(draft), bottom + 1), draft, {
          row: bottom + 1,
          column: left,
          value: '丙会議 7月',
        });
      });
      draft.expect('confirm', 'writtenBeside', item.code);
      return true;
    },
  },
  {
    name: '表の列を並べ替えた',
    apply: (draft) => {
      const item = draft.pick('rows', (each) => (each.columns?.length ?? 0) >= 4);
      if (item === null) return false;
      draft.planEdits.push((plan) => swapColumns(plan, draft, rangeOf(plan, item.code)));
      return true;
    },
  },
  {
    name: '表の見出しを書き換えた',
    apply: (draft) => {
      const item = draft.pick('rows');
      if (item === null) return false;
      draft.planEdits.push((plan) => {
        const { top, left } = rangeOf(plan, item.code);
        return put(plan, draft, { row: top - 1, column: left, value: '名まえ等' });
      });
      draft.expect('error', 'notFound', item.code);
      return true;
    },
  },
  {
    name: '紙面の区名が別の区',
    apply: (draft) => {
      draft.planEdits.push((plan) => dropWard(draft, plan, '西成区'));
      draft.expect('error', 'wrongWard', null);
      return true;
    },
  },
  {
    name: 'ファイル名が別の区',
    apply: (draft) => {
      draft.fileName = 'R6上_西成区.xlsx';
      draft.expect('error', 'wrongWard', null);
      return true;
    },
  },
  {
    name: '選択肢の行を一つ消す',
    apply: (draft) => {
      const item = draft.pick('multi', (each) => itemChoices(each).length > 2);
      if (item === null) return false;
      const [, second] = itemChoices(item);
      draft.planEdits.push((plan) => deleteRow(plan, rangeOf(plan, `${item.code}__${second?.code}`).top));
      draft.expect('error', 'notFound', item.code);
      return true;
    },
  },
];

/** 名も場所も付いて動く変更。どの答えも変わらない。 */
function shape(
  name: string,
  edit: (draft: Draft, plan: WorkbookPlan) => WorkbookPlan,
  fits: (draft: Draft) => boolean = () => true,
): Kind {
  return {
    name,
    apply: (draft) => {
      if (!fits(draft)) return false;
      draft.planEdits.push((plan) => edit(draft, plan));
      return true;
    },
  };
}

function note(
  name: string,
  cell: (range: CellRange, plan: WorkbookPlan) => CellPlan,
  level: 'info' | 'confirm',
): Kind {
  return {
    name,
    apply: (draft) => {
      const item = level === 'info' ? null : (draft.pick('status3') ?? draft.pick('choice'));
      if (level === 'confirm' && item === null) return false;
      const key = item?.code ?? formItems(draft.form)[0]?.code ?? '';
      draft.planEdits.push((plan) => put(plan, draft, cell(rangeOf(plan, key), plan)));
      draft.expect(level, level === 'info' ? 'unreadCell' : 'writtenBeside', item?.code ?? null);
      return true;
    },
  };
}

/** 見えるシートの中身だけを新しいブックに写す。 */
function pasted(name: string, how: 'form' | 'label' | 'moved'): Kind {
  return {
    name,
    apply: (draft) => {
      draft.planEdits.push((plan) => {
        const bare = how === 'label' ? dropCodes(draft, plan) : plan;
        const [sheet] = bare.sheets;
        const move = how === 'moved' ? { row: 5, column: 3 } : { row: 0, column: 0 };
        const cells = (sheet?.cells ?? [])
          .filter((cell) => cell.value !== null)
          .map((cell) => ({ ...cell, row: cell.row + move.row, column: cell.column + move.column }));
        return { sheets: [{ name: 'Sheet1', cells }], names: [] };
      });
      draft.expect('confirm', 'noMeta', null);
      if (how === 'label') draft.loose = true;
      return true;
    },
  };
}

function nameOf(draft: Draft): string {
  return draft.form.respondent;
}

function noRows(draft: Draft): boolean {
  return draft.form.sections.length > 0;
}

function rowOf(draft: Draft, plan: WorkbookPlan): number {
  const item = formItems(draft.form).find((each) => each.type === 'count' || each.type === 'choice');
  return rangeOf(plan, item?.code ?? '').top;
}

function onForm(plan: WorkbookPlan, edit: (sheet: SheetPlan) => SheetPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet, at) => (at === 0 ? edit(sheet) : sheet)) };
}

/** 決まりと印刷は、形を変えると合わなくなるので落とす。 */
function bareSheet({ validations: _, print: __, ...sheet }: SheetPlan): SheetPlan {
  return sheet;
}

function put(plan: WorkbookPlan, _: Draft, cell: CellPlan): WorkbookPlan {
  return onForm(plan, (sheet) => ({
    ...sheet,
    cells: [...sheet.cells.filter((each) => each.row !== cell.row || each.column !== cell.column), cell],
  }));
}

function merge(plan: WorkbookPlan, _: Draft, range: CellRange): WorkbookPlan {
  const inside = ({ row, column }: CellPlan) =>
    row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  const apart = (other: CellRange) =>
    other.bottom < range.top ||
    other.top > range.bottom ||
    other.right < range.left ||
    other.left > range.right;
  return onForm(plan, (sheet) => ({
    ...bareSheet(sheet),
    cells: sheet.cells.map((cell) =>
      inside(cell) && (cell.row !== range.top || cell.column !== range.left)
        ? { ...cell, value: null }
        : cell,
    ),
    merges: [...(sheet.merges ?? []).filter(apart), range],
  }));
}

function deleteRow(plan: WorkbookPlan, row: number): WorkbookPlan {
  const moved = (at: number) => (at > row ? at - 1 : at);
  const shift = (range: CellRange) => ({ ...range, top: moved(range.top), bottom: moved(range.bottom) });
  const alive = (range: CellRange) => range.top !== row || range.bottom !== row;
  return {
    ...onForm(plan, (sheet) => ({
      ...bareSheet(sheet),
      rowHeights: {},
      cells: sheet.cells
        .filter((cell) => cell.row !== row)
        .map((cell) => ({ ...cell, row: moved(cell.row) })),
      merges: (sheet.merges ?? [])
        .filter(alive)
        .map(shift)
        .filter((r) => r.top !== r.bottom || r.left !== r.right),
    })),
    names: plan.names
      .filter(({ range }) => alive(range))
      .map((name) => ({ ...name, range: shift(name.range) })),
  };
}

function swapRows(draft: Draft, withNames: boolean): boolean {
  const [first, second] = [draft.pick('status3'), draft.pick('status3')];
  const pair = first && second ? [first, second] : [draft.pick('choice'), draft.pick('choice')];
  const [one, two] = pair;
  if (!one || !two) return false;
  draft.planEdits.push((plan) => {
    const [a, b] = [rangeOf(plan, one.code).top, rangeOf(plan, two.code).top];
    const other = (row: number) => (row === a ? b : row === b ? a : row);
    const swap = (range: CellRange) =>
      range.top === range.bottom ? { ...range, top: other(range.top), bottom: other(range.bottom) } : range;
    return {
      ...onForm(plan, (sheet) => ({
        ...bareSheet(sheet),
        cells: sheet.cells.map((cell) => ({ ...cell, row: other(cell.row) })),
        merges: (sheet.merges ?? []).map(swap),
      })),
      names: withNames ? plan.names.map((name) => ({ ...name, range: swap(name.range) })) : plan.names,
    };
  });
  if (!withNames) {
    draft.expect('error', 'notFound', one.code);
    draft.expect('error', 'notFound', two.code);
  }
  return true;
}

function insertColumns(plan: WorkbookPlan, sheetName: string, at: number, count: number): WorkbookPlan {
  const moved = (column: number) => (column >= at ? column + count : column);
  const shift = (range: CellRange) => ({ ...range, left: moved(range.left), right: moved(range.right) });
  return {
    ...onForm(plan, (sheet) => ({
      ...bareSheet(sheet),
      columnWidths: [],
      cells: sheet.cells.map((cell) => ({ ...cell, column: moved(cell.column) })),
      merges: (sheet.merges ?? []).map(shift),
    })),
    names: plan.names.map((name) =>
      name.sheet === sheetName ? { ...name, range: shift(name.range) } : name,
    ),
  };
}

function swapColumns(plan: WorkbookPlan, _: Draft, table: CellRange): WorkbookPlan {
  const other = (cell: CellPlan) =>
    cell.row >= table.top - 1 &&
    cell.row <= table.bottom &&
    cell.column <= table.left + 1 &&
    cell.column >= table.left
      ? { ...cell, column: cell.column === table.left ? table.left + 1 : table.left }
      : cell;
  return onForm(plan, (sheet) => ({ ...bareSheet(sheet), cells: sheet.cells.map(other) }));
}

function addSheet(plan: WorkbookPlan, name: string, hidden: boolean, text: string): WorkbookPlan {
  return { ...plan, sheets: [...plan.sheets, { name, hidden, cells: [{ row: 0, column: 0, value: text }] }] };
}

function dropCodes(_: Draft, plan: WorkbookPlan): WorkbookPlan {
  return onForm(plan, (sheet) => ({
    ...sheet,
    cells: sheet.cells.filter((cell) => cell.column !== COLUMN.code),
  }));
}

function dropMeta(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.filter((sheet) => sheet.name !== '_meta') };
}

function dropWard(draft: Draft, plan: WorkbookPlan, instead: string | null = null): WorkbookPlan {
  return onForm(plan, (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.value === draft.ward.name ? { ...cell, value: instead } : cell)),
  }));
}
