import { expect, test } from 'vitest';
import { FAILURE_SENTENCES } from '../../../shared/api/failure.ts';

test('ほかのファイルは通る取込で、台帳には何も書いていないと言わない', () => {
  const received = Object.entries(FAILURE_SENTENCES).filter(([, text]) => text.includes('「{file}」は'));
  expect(received.length).toBeGreaterThan(5);
  expect(received.filter(([, text]) => text.includes('台帳に'))).toEqual([]);
});

test('いっぱい・書けないの文は、何も変えようとしていない命令でも本当', () => {
  for (const code of ['diskFull', 'readOnly'] as const) {
    expect(FAILURE_SENTENCES[code]).not.toMatch(/取り消|直前/);
  }
});
