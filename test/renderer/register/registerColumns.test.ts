import { describe, expect, it } from 'vitest';
import { registerColumns } from '../../../renderer/register/registerColumns.ts';
import wards from '../../../resources/wards.json' with { type: 'json' };
import { type FieldContext, NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import { definitionOf, REGISTERS } from '../../../shared/register/tables.ts';
import type { Ward } from '../../../shared/ward/ward.ts';

const person = { id: 'p1', name: '架空 太郎', detail: 'かくう たろう', aliases: [] };
const room = { id: 's1', name: '架空北相談支援室', detail: '北区', aliases: [] };
const context: FieldContext = {
  wards: wards as readonly Ward[],
  references: { ...NO_CONTEXT.references, coordinator: [person], supportRoom: [room] },
};

describe('台帳の列から作る表の列', () => {
  it('どの台帳のどの列も、見せる字をそのまま読めば同じ値になる', () => {
    const samples: Readonly<Record<string, string | number>> = {
      ward: '27127',
      coordinator: 'p1',
      supportRoom: 's1',
      from: '2024-09-01',
      fullTime: 0,
      dedicated: 1,
      programme: 'hub',
      operators: '架空会\n架空病院',
    };
    const read = REGISTERS.flatMap(({ fields }) =>
      registerColumns(fields, () => context)
        .filter(({ key, readOnly }) => key in samples && readOnly !== true)
        .map(({ key, parse, format, editText }) => {
          const value = samples[key] ?? null;
          // 並びは、編む字 (一行に一つ) が値に戻る。
          return [key, parse(key === 'operators' ? (editText?.(value) ?? '') : format(value))] as const;
        }),
    );
    expect(read.length).toBeGreaterThan(10);
    for (const [key, parsed] of read) expect([key, parsed]).toEqual([key, { ok: true, value: samples[key] }]);
  });

  it('語のある印は語で見せて選ばせ、ほかの印は付けるか外すか', () => {
    const columns = registerColumns(definitionOf('assignment').fields, () => context);
    const fullTime = columns.find(({ key }) => key === 'fullTime');
    const daily = registerColumns(definitionOf('institution').fields, () => context).find(
      ({ key }) => key === 'functionDaily',
    );
    expect([fullTime?.kind, fullTime?.choices, fullTime?.format(0), daily?.kind, daily?.format(1)]).toEqual([
      'choice',
      [
        { value: 1, label: '常勤' },
        { value: 0, label: '非常勤' },
      ],
      '非常勤',
      'flag',
      '○',
    ]);
  });

  it('名簿が替わると、作り直さなくても選択肢が替わる', () => {
    let now = context;
    const column = registerColumns(definitionOf('assignment').fields, () => now).find(
      ({ key }) => key === 'coordinator',
    );
    now = {
      ...context,
      references: { ...context.references, coordinator: [{ ...person, id: 'p2', name: '架空 次郎' }] },
    };
    expect([column?.choices?.map(({ label }) => label), column?.parse('架空 次郎')]).toEqual([
      ['架空 次郎'],
      { ok: true, value: 'p2' },
    ]);
  });

  it('区の列は行政順の24区で、ブロックの近道がある', () => {
    const ward = registerColumns(definitionOf('institution').fields, () => context)[0];
    expect([
      ward?.choices?.length,
      ward?.choices?.[0]?.label,
      ward?.groups?.label,
      ward?.groups?.items.reduce((sum, { values }) => sum + values.length, 0),
    ]).toEqual([24, '北区', 'ブロック', 24]);
  });
});
