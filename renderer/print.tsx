import './handout/pageStyles.ts';
import './handout/paper.css';
import type { HandoutModel } from '../shared/handout/model/handoutModel.ts';
import { findOverflow, type Overflow } from './handout/findOverflow.ts';
import { renderHandout } from './handout/renderHandout.ts';

declare global {
  interface Window {
    /** 印刷する側 (本体) が呼ぶ。終わったら刷ってよい。返すのは枠に収まらないところ。 */
    renderHandout(model: HandoutModel): Promise<readonly Overflow[]>;
    findOverflow: typeof findOverflow;
  }
}

window.renderHandout = renderHandout;
window.findOverflow = findOverflow;
