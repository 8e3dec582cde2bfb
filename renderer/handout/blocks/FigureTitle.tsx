import { PrintedText } from '../PrintedText.tsx';

interface FigureTitleProps {
  readonly title: string;
  readonly hint: string | null;
  readonly ruled: boolean;
}

/** 図と表の題と、その横の小さい字。題が無ければ何も置かない。 */
export function FigureTitle({ title, hint, ruled }: FigureTitleProps) {
  if (title === '') return null;
  return (
    <h3 className={ruled ? 'figure-title ruled' : 'figure-title'}>
      <PrintedText text={title} />
      {hint !== null && hint !== '' && (
        <span className="figure-hint">
          <PrintedText text={hint} />
        </span>
      )}
    </h3>
  );
}
