import { expect, test } from 'vitest';
import { namesInLecturer } from '../../../../shared/bureau/caseExample/namesInLecturer.ts';

test.each([
  ['架空クリニック 院長 架空 剛（架空）', ['架空 剛']],
  ['会議の進め方の講師 架空 健\n北区役所 見本 花子 先生', ['架空 健', '見本 花子']],
  ['見本 花子先生', ['見本 花子']],
  ['健康局 職員（架空）', []],
  ['健康局', []],
  ['', []],
])('%s', (text, names) => {
  expect(namesInLecturer(text)).toEqual(names);
});
