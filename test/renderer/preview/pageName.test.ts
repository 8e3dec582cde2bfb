import { expect, it } from 'vitest';
import { pageName } from '../../../renderer/preview/pageName.ts';

it('頁の名は、ほかの頁と見分けのつく所から始まる', () => {
  expect(
    [
      'Ⅰ　区役所の取組',
      'Ⅱ　相談支援室の取組　（１）相談窓口の設置・運営',
      'Ⅱ　相談支援室の取組　（４）医療機関との連携　（イ）連携会議の開催',
    ].map(pageName),
  ).toEqual(['Ⅰ　区役所の取組', '（１）相談窓口の設置・運営', '（４）（イ）連携会議の開催']);
});
