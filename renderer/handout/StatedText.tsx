import type { StatedOrigin } from '../../shared/handout/model/figureOrigin.ts';
import type { HandoutPage } from '../../shared/handout/model/handoutModel.ts';
import { OpenableNumber } from './OpenFigure.tsx';
import { PrintedText } from './PrintedText.tsx';

interface StatedTextProps {
  readonly page: Pick<HandoutPage, 'origins'>;
  /** どの文か (statedPlace)。 */
  readonly at: string;
  readonly text: string;
}

/** 頁の文。出所のある数は、画面では押せる。 */
export function StatedText({ page, at, text }: StatedTextProps) {
  const own = new Map<number, StatedOrigin['origin']>();
  for (const each of page.origins ?? []) if (each.at === at) own.set(each.token, each.origin);
  const title = text.replaceAll('\n', '').replaceAll('**', '');
  return (
    <PrintedText
      text={text}
      number={(token, printed) => {
        const origin = own.get(token);
        if (origin === undefined) return printed;
        const label = `${origin.label}　${printed}`;
        return (
          <OpenableNumber
            figure={{ ...origin, title, label, count: origin.wards?.length ?? 0, labelled: true }}
          >
            {printed}
          </OpenableNumber>
        );
      }}
    />
  );
}
