import type { DutiesBlock } from '../../../shared/handout/model/textBlocks.ts';
import { PrintedText } from '../PrintedText.tsx';

/** 求められる事項 (左) と、担当ごとの業務 (右)。二つの対応は公表されていないので線で結ばない。 */
export function DutiesTable({ block }: { readonly block: DutiesBlock }) {
  return (
    <div className="duties">
      <section>
        <h3 className="column-title">
          <PrintedText text={block.requirementsTitle} />
        </h3>
        <ol className={block.requirements.length > 6 ? 'requirements many' : 'requirements'}>
          {block.requirements.map((requirement) => (
            <li key={requirement.mark}>
              <span className="requirement-mark">{requirement.mark}</span>
              <span>
                <PrintedText text={requirement.text} />
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3 className="column-title">
          <PrintedText text={block.title} />
        </h3>
        <table className="offices">
          <tbody>
            {block.offices.map((office) => (
              <tr key={office.name}>
                <th scope="row">
                  <PrintedText text={office.name} />
                </th>
                <td>
                  <ul className="duty-list">
                    {office.duties.map((duty) => (
                      <li key={duty.text}>
                        <PrintedText text={duty.text} />
                        {duty.mark !== null && <span className="mark">{duty.mark}</span>}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
