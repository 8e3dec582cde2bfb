import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { plainBook } from '../electron/register/exchangePlace.ts';
import { needs } from '../needs.ts';
import { expectAccessible, sampleData } from './registerWindow.ts';

/** 見るための絵を残すときだけ置き場所を言う。 */
const shots = process.env.QUESTIONNAIRE_SHOTS;

describe.skipIf(!needs('chromium'))(
  'アンケートを打ち、合わない数を直し、回答の表から数える',
  { timeout: 90_000 },
  () => {
    let standIn: StandIn;
    let page: Page;

    const look = async (name: string) => {
      if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
      await expectAccessible(page);
    };
    const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
    const question = (n: number) => page.getByRole('region', { name: new RegExp(`^問${n} `) });
    const difference = (n: number, hasText: string) => question(n).locator('.finding-reason p', { hasText });
    const said = () => page.locator('.status-line .said');

    beforeAll(async () => {
      const dist = await ensureBuilt(() => undefined);
      standIn = await startStandIn({ dist, headless: true, args: ['--data', await sampleData()] });
      page = await standIn.page();
      page.setDefaultTimeout(15_000);
      await page.setViewportSize({ width: 1366, height: 738 });
      await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    }, 240_000);
    afterAll(() => standIn?.close());

    test('三つのアンケートが年度ごとに並び、回収率は印刷のとおり', async () => {
      await page.getByRole('link', { name: '局の取組' }).click();
      await page
        .getByRole('navigation', { name: '局の取組' })
        .getByRole('link', { name: 'アンケート' })
        .click();
      await page.getByRole('link', { name: '合同研修会アンケート' }).waitFor();
      const rates = await page
        .locator('.questionnaire-list tbody tr:not(.group) td:nth-child(6)')
        .allInnerTexts();
      expect(rates).toEqual(['93％', '87.3％', '91.5％']);
      await look('1-list');
      await page.getByRole('link', { name: '第2部アンケート' }).click();
      await question(1).getByText('合っています').waitFor();
      await page.getByText('※ 公表された図から').waitFor();
      await look('13-unknown');
      await page.getByRole('complementary').getByRole('link', { name: '履歴' }).click();
      await page.getByRole('heading', { level: 1, name: '履歴' }).waitFor();
      await look('14-history');
      await page.goBack();
      await page.getByRole('link', { name: 'アンケートの一覧' }).click();
    });

    test('合わない数はその場で名指しされ、理由が無ければまとめ終えられない。直せば消える', async () => {
      await page.getByRole('link', { name: '第1部アンケート' }).click();
      await page.getByRole('button', { name: 'まとめを解く' }).click();
      await page.getByRole('button', { name: 'まとめ終える' }).waitFor();
      await field('問1「活かせる」の人数').fill('２３');
      // Excel のように Enter で次の選択肢へ移る。
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        '問1「やや活かせる」の人数',
      );
      await difference(1, '合計 39 は回収数 40 と合いません（差 1）').waitFor();
      await page.getByRole('button', { name: 'まとめ終える' }).click();
      await expect.poll(() => said().innerText()).toContain('まだ1か所あります');
      await look('2-difference');
      await field('問1「活かせる」の人数').fill('-1');
      await page.keyboard.press('Enter');
      await question(1).getByRole('alert').waitFor();
      expect(await question(1).getByRole('alert').innerText()).toMatch(/0より小さい/);
      await look('3-refused');
      await field('問1「活かせる」の人数').fill('24');
      await page.keyboard.press('Enter');
      await question(1).getByText('合っています').waitFor();
      await page.getByRole('button', { name: 'まとめ終える' }).click();
      await expect.poll(() => said().innerText()).toContain('まとめ終えました');
      // 元に戻すと、画面で書いたものが新しい順に戻る。
      await page.getByRole('button', { name: '元に戻す' }).click();
      await page.getByRole('button', { name: 'まとめ終える' }).waitFor();
      await page.getByRole('button', { name: '元に戻す' }).click();
      await difference(1, '差 1').waitFor();
      await page.getByRole('button', { name: 'やり直す' }).click();
      await question(1).getByText('合っています').waitFor();
    });

    test('理由を書けば、合わないままでもまとめ終えられる', async () => {
      await field('問2「理解できた」の人数').fill('21');
      await page.keyboard.press('Tab');
      await difference(2, '合計 39 は回収数 40 と合いません（差 1）').waitFor();
      await question(2)
        .getByRole('textbox', { name: /の理由$/ })
        .fill('1人はこの問いに答えていない。');
      await page.keyboard.press('Enter');
      await expect.poll(() => said().innerText()).toContain('理由を書きました');
      await page.getByRole('button', { name: 'まとめ終える' }).click();
      await expect.poll(() => said().innerText()).toContain('まとめ終えました');
      await look('4-reason');
    });

    test('催しから作り、前の問いを写し、一人ずつの回答の表から数える', async () => {
      await page.getByRole('link', { name: 'アンケートの一覧' }).click();
      await page.getByRole('button', { name: '新しいアンケート' }).click();
      const panel = page.getByRole('complementary');
      const event = panel.getByLabel('催し');
      await event.selectOption({ label: await labelWith(event, '意見交換会') });
      await panel.getByLabel('アンケートの名').fill('意見交換会アンケート');
      const from = panel.getByLabel('問いを写すアンケート');
      await from.selectOption({ label: await labelWith(from, '第1部アンケート') });
      await look('5-new');
      await panel.getByRole('button', { name: 'アンケートを作る' }).click();
      await page.getByRole('heading', { level: 1, name: '意見交換会アンケート' }).waitFor();
      const bytes = await plainBook([
        ['No.', '問1 今後の業務に活用できそうですか', '事業の進め方は理解できましたか', 'ご意見'],
        [1, '活かせる', 1, '参考になった'],
        [2, 'やや　活かせる', '２', null],
        [3, 'やや活かせると思う', null, 'もっと時間がほしい'],
      ]);
      await page
        .locator('input[type=file][aria-label="回答の表から数える"]')
        .setInputFiles({ name: '回答 #1.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
      await page.getByRole('heading', { name: '回答 #1.xlsx から数える' }).waitFor();
      const go = page.getByRole('button', { name: 'この読み方で取り込む' });
      expect(await go.isDisabled()).toBe(true);
      await page.getByText('読み方の決まっていない語が 3つあります。').waitFor();
      await look('6-raw');
      await page.getByRole('button', { name: '「やや活かせる」とする' }).click();
      await page.getByLabel('番号の向き').selectOption('forward');
      await expect.poll(() => go.isDisabled()).toBe(false);
      await look('7-raw-decided');
      await go.click();
      await expect.poll(() => said().innerText()).toContain('回答の表から数えました');
      expect(await field('回収数').inputValue()).toBe('3');
      await question(2).getByText('合計 3／回収数 3').waitFor();
      await page.getByText('もっと時間がほしい').waitFor();
      await look('8-counted');
      // 一度に取り消せる。
      await page.getByRole('button', { name: '元に戻す' }).click();
      await expect.poll(() => field('回収数').inputValue()).toBe('');
    });

    test('問いの無いアンケートは、表の列から問いを作って数え、打った回収数との違いを言う', async () => {
      await page.getByRole('link', { name: 'アンケートの一覧' }).click();
      await page.getByRole('button', { name: '新しいアンケート' }).click();
      const panel = page.getByRole('complementary');
      const event = panel.getByLabel('催し');
      await event.selectOption({ label: await labelWith(event, '多職種研修会') });
      await panel.getByRole('button', { name: 'アンケートを作る' }).click();
      await field('回収数').fill('３');
      await page.keyboard.press('Enter');
      await page.locator('input[type=file][aria-label="回答の表から数える"]').setInputFiles({
        name: '研修.csv',
        mimeType: '',
        buffer: Buffer.from('回答日,問1 研修は役に立ちましたか\r\n6/20,ややそう思う\r\n6/20,そう思う\r\n'),
      });
      await page.getByLabel('問1 研修は役に立ちましたか 使い道').selectOption({ label: '新しい問いにする' });
      await page.getByText('答えのある行 2 は、打ってある回収数 3 と違います（差 1）。').waitFor();
      await look('12-new-item');
      await page.getByLabel('回収数を 2 にする').check();
      await page.getByRole('button', { name: 'この読み方で取り込む' }).click();
      await question(1).getByText('合計 2／回収数 2').waitFor();
      await question(1).getByText('研修は役に立ちましたか').waitFor();
      await page.getByRole('link', { name: 'アンケートの一覧' }).click();
      await page.getByRole('link', { name: '意見交換会アンケート' }).click();
    });

    test('自由記載をまとめて貼り、見出しを付け、台帳の名のあるものを指し、載せないようにする', async () => {
      const name = await page.evaluate(async () => {
        const bridge = (
          globalThis as unknown as {
            daicho: { call(n: string, i: unknown): Promise<{ value: { rows: { name: string }[] } }> };
          }
        ).daicho;
        return (
          (await bridge.call('register.list', { table: 'coordinator', asOf: null })).value.rows[0]?.name ?? ''
        );
      });
      await page.getByRole('button', { name: '自由記載を足す' }).click();
      const panel = page.getByRole('complementary');
      await panel.getByLabel('見出し').fill('説明会に対する意見');
      await panel
        .getByLabel(/自由記載（一行に一つ/)
        .fill(`・よかった\n・${name.replace(' ', '')}さんに感謝\n\n・短かった`);
      await panel.getByRole('button', { name: '3件を足す' }).click();
      await page.getByRole('heading', { name: /【説明会に対する意見】/ }).waitFor();
      await page.getByText(`台帳の「${name}」があります`).waitFor();
      await page.getByLabel(/感謝」を資料に載せる/).click();
      await page.getByText('資料に載せる 2／3').waitFor();
      await page.getByLabel('「短かった」を選ぶ').check();
      await page.getByLabel('選んだものの見出し').selectOption({ label: '新しい見出し…' });
      await page.locator('.comment-acts').getByLabel('見出し', { exact: true }).fill('今後の研修会への要望');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '1件を移す' }).click();
      await page.getByRole('heading', { name: /【今後の研修会への要望】/ }).waitFor();
      await look('9-comments');
    });

    test('問いを足し、選択肢を直し、並べ替える', async () => {
      await page.getByRole('button', { name: '問いを足す' }).first().click();
      const panel = page.getByRole('complementary');
      await panel.getByLabel('問いの文').fill('また参加したいですか');
      await panel.getByLabel('尺度').selectOption({ label: 'はい・いいえ' });
      await look('10-add');
      await panel.getByRole('button', { name: '問いを足す' }).click();
      await question(4).getByRole('button', { name: '問いを直す' }).click();
      await panel.getByLabel('選択肢1').fill('ぜひ');
      await page.keyboard.press('Enter');
      await question(4).getByText('ぜひ').waitFor();
      await panel.getByRole('button', { name: '上へ', exact: true }).click();
      await question(3).getByText('また参加したいですか').waitFor();
      await look('11-item');
    });
  },
);

/** 選択の一覧から、語を含むものの見出し。 */
async function labelWith(select: ReturnType<Page['getByLabel']>, word: string): Promise<string> {
  await select.locator('option', { hasText: word }).first().waitFor({ state: 'attached' });
  const labels = await select.locator('option').allInnerTexts();
  const found = labels.find((label) => label.includes(word));
  if (found === undefined) throw new Error(`${word} がありません: ${labels.slice(0, 5).join(' / ')}`);
  return found;
}
