import type { Block, Ward } from '../../shared/ward/ward.ts';
import { BandView } from './BandView.tsx';
import { Legend } from './Legend.tsx';
import { SegmentTable } from './SegmentTable.tsx';
import { TallyItem } from './TallyItem.tsx';
import type { TallySection } from './tallySections.ts';
import { tallyText } from './tallyText.ts';
import type { TallyView } from './tallyView.ts';

interface SectionTallyProps {
  readonly section: TallySection;
  readonly n: number;
  readonly views: readonly TallyView[];
  readonly wards: readonly Ward[];
  readonly chosen: string | null;
  readonly segment: string | null;
  readonly block: Block | null;
  readonly onChoose: (item: string, segment: string | null, block: Block | null) => void;
}

/** 節の項目の棒、選んだ項目の表、自由記述の数。 */
export function SectionTally(props: SectionTallyProps) {
  const { section, n, views, wards, chosen, segment, block, onChoose } = props;
  const counted = views.filter((view) => view.shape !== 'text');
  const texts = views.filter((view) => view.shape === 'text');
  const view = counted.find((each) => each.code === chosen);
  const legend = sharedLegend(counted);
  const nobody = views.every((each) => each.answered === 0);
  return (
    <div className="content">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い節をキーだけで送れるようにする */}
      <section className="scroll padded" tabIndex={0} aria-label={section.label}>
        <div className="tally-head">
          <h2>{section.label}</h2>
          <span className="muted small">{nobody ? tallyText.noneAccepted : tallyText.onlyAccepted}</span>
          {legend === null ? null : <Legend segments={legend} />}
        </div>
        {counted.length === 0 ? null : (
          <div className="tally-axis">
            <span>{tallyText.item}</span>
            <div className="ticks" aria-hidden="true">
              {[0, 1, 2, 3, 4].map((step) => (
                <span key={step} style={{ left: `${step * 25}%` }}>
                  {(n * step) / 4}
                  {step === 4 ? tallyText.wards : ''}
                </span>
              ))}
            </div>
          </div>
        )}
        <ul>
          {counted.map((each) => (
            <TallyItem
              key={each.code}
              view={each}
              max={n}
              legend={legend === null && each.shape === 'stack'}
              chosen={each.code === chosen}
              segment={segment}
              onChoose={(next) => onChoose(each.code, next, null)}
            />
          ))}
        </ul>
        {view === undefined ? null : (
          <>
            <SegmentTable
              view={view}
              wards={wards}
              segment={segment}
              block={block}
              onChoose={(next, within) => onChoose(view.code, next, within)}
            />
            {view.values === null ? null : (
              <BandView
                key={view.code}
                view={view}
                wards={wards}
                segment={segment}
                block={block}
                onChoose={(next, within) => onChoose(view.code, next, within)}
              />
            )}
          </>
        )}
        {texts.length === 0 ? null : (
          <FreeTexts views={texts} chosen={chosen} onChoose={(code) => onChoose(code, null, null)} />
        )}
      </section>
    </div>
  );
}

/** 文の項目は数えず、何区が書いたかを言う。選ぶと右に区ごとの文が出る。 */
interface FreeTextsProps {
  readonly views: readonly TallyView[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

function FreeTexts({ views, chosen, onChoose }: FreeTextsProps) {
  return (
    <section className="free-text" aria-label={tallyText.freeText}>
      <div className="section-head">
        <h2>{tallyText.freeText}</h2>
      </div>
      <table className="table">
        <tbody>
          {views.map((view) => (
            <tr key={view.code} className={view.code === chosen ? 'chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  aria-pressed={view.code === chosen}
                  onClick={() => onChoose(view.code)}
                >
                  {view.label}
                </button>
              </th>
              <td className="number nowrap">{tallyText.freeTextAnswers(view.answered)}</td>
              <td className="number nowrap muted">
                {(view.partial ? tallyText.baseOnly : tallyText.base)(view.base, view.answered)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 積んだ棒の凡例がどの項目でも同じなら、節に一つだけ出す。 */
function sharedLegend(views: readonly TallyView[]): TallyView['segments'] | null {
  const stacks = views.filter((view) => view.shape === 'stack');
  const names = (view: TallyView) => view.segments.map((segment) => segment.label).join();
  const [first] = stacks;
  if (first === undefined) return null;
  return stacks.every((view) => names(view) === names(first)) ? first.segments : null;
}
