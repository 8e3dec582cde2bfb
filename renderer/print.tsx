import './handout/pageStyles.ts';
import './handout/paper.css';
import type { HandoutModel } from '../shared/handout/model/handoutModel.ts';
import { findOverflow } from './handout/findOverflow.ts';
import { renderHandout } from './handout/renderHandout.ts';

declare global {
  interface Window {
    /** 印刷する側 (本体) が呼ぶ。終わったら刷ってよい。 */
    renderHandout(model: HandoutModel): Promise<void>;
    findOverflow: typeof findOverflow;
  }
}

window.renderHandout = renderHandout;
window.findOverflow = findOverflow;
