import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { printedText } from '../../shared/handout/printedText.ts';
import { findOverflow, type Overflow } from './findOverflow.ts';
import { HandoutDocument } from './HandoutDocument.tsx';

let root: Root | null = null;
/** 描いている間の誤り。React は投げずに白い頁を残すので、白い紙を刷らないよう自分で投げる。 */
const failures: unknown[] = [];

/**
 * 資料を紙に描く。字体と配置がそろってから終わるので、待てばそのまま印刷できる。
 * 返すのは枠に収まらないところ (画面の下見と同じ測り方)。
 */
export async function renderHandout(model: HandoutModel): Promise<readonly Overflow[]> {
  document.title = printedText(`${model.fiscalYearLabel} ${model.title}（${model.documentNumber}）`);
  document.documentElement.lang = model.language;
  const container = document.getElementById('handout');
  if (container === null) throw new Error('print.html に #handout がありません');
  root ??= createRoot(container, { onUncaughtError: (error) => failures.push(error) });
  const mounted = root;
  failures.length = 0;
  flushSync(() => mounted.render(createElement(HandoutDocument, { model })));
  if (failures.length > 0) throw failures[0];
  const text = `${container.textContent ?? ''}${document.title}`;
  await Promise.all(
    ['400', '700'].map((weight) => document.fonts.load(`${weight} 12pt "BIZ UDPGothic"`, text)),
  );
  await document.fonts.ready;
  await nextFrame();
  return findOverflow(container);
}

/** 配置が済むのを待つ。見えない窓では requestAnimationFrame が来ないことがあるので時間でも進む。 */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 200);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
}
