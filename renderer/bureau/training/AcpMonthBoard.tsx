import type { AcpMonth } from '../../../shared/bureau/training/trainingReport.ts';
import { Icon } from '../../ui/Icon.tsx';
import { trainingText } from './trainingText.ts';

interface AcpMonthBoardProps {
  readonly acp: AcpMonth;
  readonly onOpen: (id: string) => void;
  readonly onAdd: (ward: string) => void;
}

/** ACP強化月間の24区: 取組の行のある区は開き、無い区は足す。 */
export function AcpMonthBoard({ acp, onOpen, onAdd }: AcpMonthBoardProps) {
  return (
    <section>
      <h2>{trainingText.acp}</h2>
      <p className="small">
        {trainingText.acpAbout(acp.entered, acp.wards.length - acp.entered)}
        {acp.city.map((row, index) => (
          <button
            key={String(row.id)}
            type="button"
            className="link-button"
            onClick={() => onOpen(String(row.id))}
          >
            {index === 0 ? trainingText.acpCity(acp.city.length) : String(row.title)}
          </button>
        ))}
      </p>
      <ul className="acp-board">
        {acp.wards.map(({ ward, rows }) => {
          const [first] = rows;
          return (
            <li key={ward.code}>
              <button
                type="button"
                className={first === undefined ? 'acp-ward none' : 'acp-ward'}
                aria-label={
                  first === undefined
                    ? trainingText.acpAdd(ward.name)
                    : trainingText.acpHas(ward.name, rows.length)
                }
                onClick={() => (first === undefined ? onAdd(ward.code) : onOpen(String(first.id)))}
              >
                <Icon name={first === undefined ? 'dashedRing' : 'tick'} size={12} />
                {ward.name}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
