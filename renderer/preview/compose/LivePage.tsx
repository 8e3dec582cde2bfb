import { useEffect, useState } from 'react';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import { findOverflow } from '../../handout/findOverflow.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Sheet, sheetSize } from '../Sheet.tsx';
import { useSize } from '../useSize.ts';
import { blockAt } from './blockAt.ts';
import { composeText } from './composeText.ts';

interface LivePageProps {
  readonly model: HandoutModel;
  /** 選んだ頁の id。null なら先頭の頁。 */
  readonly page: string | null;
  /** 定義の中のほかの頁の id (続きの頁と見分ける)。 */
  readonly others: readonly string[];
  readonly number: number;
  /** はみ出したとき、終わりの図か図の後ろの半分を次の頁に移す。分けられなければ null。 */
  readonly onContinue: (() => void) | null;
  /** 紙の上で図を押した。 */
  readonly onBlock: (block: string) => void;
}

/** 選んだ頁の紙の姿。表が続く頁は下に並べる。 */
export function LivePage({ model, page, others, number, onContinue, onBlock }: LivePageProps) {
  const [overflow, setOverflow] = useState('');
  const { ref, size } = useSize<HTMLElement>();
  const indexes = pagesFrom(model, page, others);
  const sheet = sheetSize(model.orientation);
  const whole = Math.min(size.width, (size.height / sheet.height) * sheet.width);
  const width = Math.floor(whole);

  // biome-ignore lint/correctness/useExhaustiveDependencies: 頁か幅が変わって描き直された後に測る
  useEffect(() => {
    let current = true;
    void document.fonts.ready.then(() => {
      if (!current || ref.current === null) return;
      setOverflow([...new Set(findOverflow(ref.current).map((each) => each.what))].join('、'));
    });
    return () => {
      current = false;
    };
  }, [model, page, width]);

  return (
    <>
      {overflow === '' ? null : (
        <div className="preview-bar overflow-bar">
          <span className="mark warning" role="status">
            <Icon name="triangle" size={14} />
            {composeText.overflow(overflow)}
          </span>
          {onContinue === null ? null : (
            <button type="button" className="button small-button" onClick={onContinue}>
              {composeText.continue}
            </button>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 紙をキーだけで送れるようにする */}
      <section ref={ref} className="preview-desk" tabIndex={0} aria-label={composeText.live(number)}>
        {indexes.length === 0 ? <p className="muted">{composeText.notThisYear}</p> : null}
        {width <= 0
          ? null
          : indexes.map((index) => (
              // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: キーでは右の図の並びから選べる
              <div
                key={index}
                className="live-sheet"
                onClick={({ target }) => {
                  const shown = model.pages[index];
                  if (!(target instanceof Element) || shown === undefined) return;
                  const block = blockAt(target, shown);
                  if (block !== null) onBlock(block);
                }}
              >
                <Sheet model={model} index={index} width={width} />
              </div>
            ))}
      </section>
    </>
  );
}

function pagesFrom(model: HandoutModel, page: string | null, others: readonly string[]): readonly number[] {
  const first = page === null ? 0 : model.pages.findIndex((each) => each.id === page);
  if (first === -1 || model.pages.length === 0) return [];
  const rest = model.pages.slice(first + 1).findIndex((each) => others.includes(each.id));
  const last = rest === -1 ? model.pages.length : first + 1 + rest;
  return Array.from({ length: last - first }, (_, step) => first + step);
}
