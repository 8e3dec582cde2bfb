import type { HandoutBlock } from '../../../shared/handout/model/handoutBlock.ts';
import type { HandoutPage } from '../../../shared/handout/model/handoutModel.ts';
import { BarsFigure } from './BarsFigure.tsx';
import { CalendarFigure } from './CalendarFigure.tsx';
import { CellsFigure } from './CellsFigure.tsx';
import { ClausesTable } from './ClausesTable.tsx';
import { CouncilsFigure } from './CouncilsFigure.tsx';
import { CountsFigure } from './CountsFigure.tsx';
import { DutiesTable } from './DutiesTable.tsx';
import { EventsTable } from './EventsTable.tsx';
import { FieldsFigure } from './FieldsFigure.tsx';
import { FigureTitle } from './FigureTitle.tsx';
import { LikertFigure } from './LikertFigure.tsx';
import { LinesFigure } from './LinesFigure.tsx';
import { ListsFigure } from './ListsFigure.tsx';
import { PictureFigure } from './PictureFigure.tsx';
import { RecordsTable } from './RecordsTable.tsx';
import { SharesFigure } from './SharesFigure.tsx';
import { StatementsTable } from './StatementsTable.tsx';
import { StatesFigure } from './StatesFigure.tsx';
import { WardMap } from './WardMap.tsx';
import { WardSheetFigure } from './WardSheetFigure.tsx';
import { WardTable } from './WardTable.tsx';
import { YearsFigure } from './YearsFigure.tsx';

interface BlockFigureProps {
  readonly block: HandoutBlock;
  readonly page: Pick<HandoutPage, 'origins'>;
  /** 頁に図がこれ一つか。一つなら、頁の高さをのびのびと使う。 */
  readonly alone?: boolean;
}

/** 図の代わりの言葉 (この回の様式に無い項目)。 */
function InsteadOfFigure({ block, instead }: { readonly block: HandoutBlock; readonly instead: string }) {
  return (
    <figure className="instead">
      <FigureTitle {...block} />
      <p>{instead}</p>
    </figure>
  );
}

/** 図・表の種類ごとの描き手。 */
export function BlockFigure({ block, page, alone = false }: BlockFigureProps) {
  if (block.instead !== undefined) return <InsteadOfFigure block={block} instead={block.instead} />;
  switch (block.kind) {
    case 'duties':
      return <DutiesTable block={block} />;
    case 'cells':
      return <CellsFigure block={block} />;
    case 'calendar':
      return <CalendarFigure block={block} />;
    case 'bars':
      return <BarsFigure block={block} alone={alone} />;
    case 'states':
      return <StatesFigure block={block} />;
    case 'counts':
      return <CountsFigure block={block} alone={alone} />;
    case 'years':
      return <YearsFigure block={block} />;
    case 'statements':
      return <StatementsTable block={block} />;
    case 'clauses':
      return <ClausesTable block={block} page={page} />;
    case 'wardTable':
      return <WardTable block={block} />;
    case 'wardMap':
      return <WardMap block={block} />;
    case 'likert':
      return <LikertFigure block={block} />;
    case 'lines':
      return <LinesFigure block={block} />;
    case 'shares':
      return <SharesFigure block={block} />;
    case 'wardSheet':
      return <WardSheetFigure block={block} />;
    case 'councils':
      return <CouncilsFigure block={block} />;
    case 'events':
      return <EventsTable block={block} />;
    case 'fields':
      return <FieldsFigure block={block} />;
    case 'lists':
      return <ListsFigure block={block} />;
    case 'picture':
      return <PictureFigure block={block} />;
    case 'records':
      return <RecordsTable block={block} />;
  }
}
