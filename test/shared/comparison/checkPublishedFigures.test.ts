import { describe, expect, it } from 'vitest';
import { checkPublishedFigures } from '../../../shared/comparison/checkPublishedFigures.ts';
import { meetingFigures, printed, published, shippedForm } from './publishedFigures.ts';

const FORMS = [shippedForm('ward'), shippedForm('room'), shippedForm('hub')];
const messages = (figures: Parameters<typeof checkPublishedFigures>[0]) =>
  checkPublishedFigures(figures, FORMS).map((finding) => finding.message);

describe('公表値どうしの突き合わせ', () => {
  it('会議出席の公表値では、合わない三つだけを言う (domain 7.6)', () => {
    expect(
      checkPublishedFigures(meetingFigures(), FORMS).map(({ kind, figures, message }) => ({
        kind,
        figures,
        message,
      })),
    ).toEqual([
      {
        kind: 'totalNotParts',
        figures: ['f-227', 'f-232', 'f-237'],
        message: '令和3年度「会議出席回数」: 公表 1,896／内訳計 1,777（差119）',
      },
      {
        kind: 'totalNotParts',
        figures: ['f-229', 'f-234', 'f-239'],
        message: '令和5年度 上半期「会議出席回数」: 公表 1,120／内訳計 1,112（差8）',
      },
      {
        kind: 'totalNotParts',
        figures: ['f-005', 'f-007', 'f-009'],
        message:
          '令和5年度「会議出席回数」: 公表 2,505／内訳計 2,386（差119）。差は「（再掲）地域ケア会議」の 119 と同じ',
      },
    ]);
  });

  it('内訳がそろわないうちは、内訳計が合計を超えたときだけ言う', () => {
    const total = published({ id: 't', value: 100 });
    const part = published({ id: 'p', item: 'b_kai_1', label: '市・区', value: 60 });
    expect(messages([total, part])).toEqual([]);
    expect(messages([total, { ...part, value: 130 }])).toEqual([
      '令和5年度「会議出席回数」: 公表 100／内訳計 130（差−30）',
    ]);
  });

  it('再掲が合計より多ければ言う。再掲を内訳には足さない', () => {
    expect(
      messages([
        published({ value: 100 }),
        published({ id: 'w', item: 'b_kai_3', label: '（再掲）地域ケア会議', value: 120 }),
      ]),
    ).toEqual(['令和5年度「会議出席回数」: 再掲「（再掲）地域ケア会議」120 が合計 100 より多い']);
  });

  it('期が違えば突き合わせない', () => {
    const [total, one, two] = [
      published({ value: 100 }),
      published({ id: 'a', item: 'b_kai_1', value: 10, half: 'first' }),
      published({ id: 'b', item: 'b_kai_2', value: 10, half: 'first' }),
    ];
    expect(messages([total, one, two])).toEqual([]);
  });

  it('三つの区分の和が n と違えば言う。複数回答の和は 24 を超えてよい', () => {
    const council = (id: string, part: string, value?: number) => {
      const figure = printed(id, {
        form: 'ward',
        item: 'a_i_1',
        label: '推進会議の開催状況',
        part,
        base: 24,
        unit: '区',
        fiscalYear: 2022,
        half: 'first',
      });
      return value === undefined ? figure : { ...figure, value };
    };
    const right = [council('F-201', 'c1'), council('F-202', 'c2'), council('F-203', 'c3')];
    expect(messages(right)).toEqual([]);
    expect(messages([...right.slice(0, 2), council('F-203', 'c3', 3)])).toEqual([
      '令和4年度 上半期「推進会議の開催状況」: n＝24／区分の計 25（差−1）',
    ]);
    const topics = ['F-339', 'F-340', 'F-341', 'F-342', 'F-343'].map((id, at) =>
      printed(id, { form: 'hub', item: 'c_6c', label: '主な議題', part: `c${at + 1}`, base: 24, unit: '区' }),
    );
    expect(messages(topics)).toEqual([]);
  });

  it('同じ数が資料によって違えば言う', () => {
    const first = published({ value: 1706, item: 'b_o_1', label: '相談件数' });
    expect(messages([first, { ...first, id: 'f-2', document: '別の資料' }])).toEqual([]);
    expect(messages([first, { ...first, id: 'f-2', document: '別の資料', value: 1705 }])).toEqual([
      '令和5年度「相談件数」: 「報告2－資料①」は 1,706、「別の資料」は 1,705',
    ]);
  });
});
