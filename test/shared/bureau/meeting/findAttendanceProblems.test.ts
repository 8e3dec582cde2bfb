import { expect, it } from 'vitest';
import {
  type AttendanceCount,
  attendanceTotals,
  findAttendanceProblems,
} from '../../../../shared/bureau/meeting/findAttendanceProblems.ts';
import { roleLabel } from '../../../../shared/bureau/meeting/recordDraft.ts';

const row = (
  role: string,
  occupation: string,
  persons: number | null,
  newcomers: number | null = null,
): AttendanceCount => ({ role, occupation, persons, newcomers });

const said = (total: number | null, rows: readonly AttendanceCount[]) =>
  findAttendanceProblems(total, '出席者数', rows, roleLabel).map(({ message }) => message);

/** 令和5年5月29日の区担当者等説明会 第2部 (S1:345–346)。 */
const BRIEFING = [row('wardStaff', '', 43, 30), row('coordinator', '', 28, 3)];

it('43＋28＝71人、24＋18＋1＝43人は合っている', () => {
  const parts = [
    row('wardStaff', '事務職', 24),
    row('wardStaff', '保健師', 18),
    row('wardStaff', 'その他', 1),
  ];
  expect(said(71, [...BRIEFING, ...parts])).toEqual([]);
  expect(attendanceTotals([...BRIEFING, ...parts])).toEqual({ persons: 71, newcomers: 33 });
});

it('合わない数をどれも一文で言い、書いていない数では何も言わない', () => {
  expect(said(70, BRIEFING)).toEqual(['出席者数 70人と、立場ごとの計 71人が合いません。']);
  expect(said(5, [row('coordinator', '', 5, 6)])).toEqual([
    'コーディネーターのうち新任 6人が、人数 5人より多くなっています。',
  ]);
  expect(
    said(43, [row('wardStaff', '', 43), row('wardStaff', '事務職', 24), row('wardStaff', '保健師', 20)]),
  ).toEqual(['区担当者 43人と、職種の内訳の計 44人が合いません。']);
  expect(said(null, [row('wardStaff', '事務職', 24)])).toEqual([
    '区担当者の人数が無く、職種の内訳の計 24人だけがあります。',
  ]);
  expect(said(43, [row('wardStaff', '', 43, 1), row('wardStaff', '事務職', 43, 2)])).toEqual([
    '区担当者のうち新任 1人より、職種の内訳の新任の計 2人が多くなっています。',
  ]);
  expect([said(10, []), said(null, BRIEFING), said(0, [row('care', '', 0, 0)])]).toEqual([[], [], []]);
});
