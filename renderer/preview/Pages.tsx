import { type ReactNode, useEffect, useState } from 'react';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { findOverflow } from '../handout/findOverflow.ts';
import { type OpenedFigure, OpenFigureProvider } from '../handout/OpenFigure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FigurePanel } from './FigurePanel.tsx';
import { handoutText } from './handoutText.ts';
import { PagesList } from './PagesList.tsx';
import { Sheet, sheetSize } from './Sheet.tsx';
import { useSize } from './useSize.ts';

/** 頁の一覧と、選んだ頁の見た目。 */
export function Pages({
  model,
  acts,
}: {
  readonly model: HandoutModel;
  /** 右の欄の足もとの操作。 */
  readonly acts?: ReactNode;
}) {
  const [index, setIndex] = useState(0);
  const [monochrome, setMonochrome] = useState(false);
  const [overflow, setOverflow] = useState('');
  const [figure, setFigure] = useState<OpenedFigure | null>(null);
  const { ref, size } = useSize<HTMLElement>();
  const [fit, setFit] = useState<'whole' | 'wide'>('whole');
  const sheet = sheetSize(model.orientation);
  const whole = Math.min(size.width, (size.height / sheet.height) * sheet.width);
  const width = Math.floor(fit === 'wide' ? size.width : whole);

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
  }, [index, width, model]);

  return (
    <div className={monochrome ? 'body monochrome' : 'body'}>
      <PagesList
        model={model}
        current={index}
        onChoose={(chosen) => {
          setIndex(chosen);
          setFigure(null);
        }}
      />
      <div className="content">
        <div className="preview-bar">
          <strong>{handoutText.pageOf(index + 1, model.pages.length)}</strong>
          <span className="muted">{handoutText.paper[model.orientation]}</span>
          {overflow === '' ? null : (
            <span className="mark warning" role="status">
              <Icon name="triangle" size={14} />
              {handoutText.overflow(overflow)}
            </span>
          )}
          <span className="end">
            <label className="choice-label">
              <input
                type="checkbox"
                checked={monochrome}
                onChange={(event) => setMonochrome(event.target.checked)}
              />
              {handoutText.monochrome}
            </label>
            <fieldset>
              <legend className="unseen">{handoutText.fit}</legend>
              {(['whole', 'wide'] as const).map((each) => (
                <label key={each} className="choice-label">
                  <input type="radio" name="fit" checked={fit === each} onChange={() => setFit(each)} />
                  {handoutText[each]}
                </label>
              ))}
            </fieldset>
            <span className="muted">{handoutText.percent(Math.round((width / sheet.width) * 100))}</span>
          </span>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 紙をキーだけで送れるようにする */}
        <section ref={ref} className="preview-desk" tabIndex={0} aria-label={handoutText.preview(index + 1)}>
          {width <= 0 ? null : (
            <OpenFigureProvider value={setFigure}>
              <Sheet model={model} index={index} width={width} />
            </OpenFigureProvider>
          )}
        </section>
      </div>
      <FigurePanel figure={figure} survey={model.survey} acts={acts} />
    </div>
  );
}
