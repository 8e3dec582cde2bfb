import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import type { FormDefinition } from '../../shared/survey/form.ts';
import { layoutForm } from '../../shared/survey/layoutForm.ts';
import { trialFacts } from '../../shared/survey/trialFacts.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { useAppState } from '../api/useAppState.ts';
import { previewText } from './formText.ts';
import { sheetRows } from './sheetRows.ts';

interface SheetPreviewProps {
  readonly form: FormDefinition;
  readonly ward: Ward;
  /** 選んでいる項目の code。 */
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly about: string;
}

/** 様式がブックでどう見えるか。書き出すのと同じ計画から描く。印刷しないコード列は省く。 */
export function SheetPreview({ form, ward, chosen, onChoose, about }: SheetPreviewProps) {
  const { today } = useAppState();
  const { rows, widths } = useMemo(
    () => sheetRows(layoutForm(form, trialFacts(ward, today))),
    [form, ward, today],
  );
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    frame.current?.querySelector(`[data-item="${chosen ?? ''}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: 長い下見をキーだけで送れるようにする
    <section ref={frame} className="sheet-preview scroll" tabIndex={0} aria-label={previewText.title}>
      <p className="muted small">{about}</p>
      <table style={{ width: widths.reduce((sum, width) => sum + width, 0) }}>
        <colgroup>
          {widths.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: 列は動かない
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map(({ row, height, item, cells }) => (
            <tr
              key={row}
              style={{ height }}
              {...(item === null ? {} : { 'data-item': item, onClick: () => onChoose(item) })}
              className={item !== null && item === chosen ? 'chosen' : undefined}
            >
              {cells.map(({ column, span, text, style }) => (
                <td key={column} colSpan={span.columns} rowSpan={span.rows} style={style as CSSProperties}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
