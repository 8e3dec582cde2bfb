import type { CalendarBlock } from './calendarBlock.ts';
import type { CellsBlock } from './cellsBlock.ts';
import type { BarsBlock, CountsBlock } from './countsBlock.ts';
import type { FieldsBlock } from './fieldsBlock.ts';
import type { LikertBlock } from './likertBlock.ts';
import type { ListsBlock } from './listsBlock.ts';
import type { PictureBlock } from './pictureBlock.ts';
import type { SharesBlock } from './sharesBlock.ts';
import type { StatementsBlock } from './statementsBlock.ts';
import type { StatesBlock } from './statesBlock.ts';
import type { ClausesBlock, CouncilsBlock, DutiesBlock, EventsBlock, RecordsBlock } from './textBlocks.ts';
import type { WardMapBlock, WardTableBlock } from './wardBlocks.ts';
import type { WardSheetBlock } from './wardSheetBlock.ts';
import type { LinesBlock, YearsBlock } from './yearsBlock.ts';

export type HandoutBlock =
  | DutiesBlock
  | CellsBlock
  | CalendarBlock
  | BarsBlock
  | StatesBlock
  | CountsBlock
  | YearsBlock
  | StatementsBlock
  | ClausesBlock
  | WardTableBlock
  | WardMapBlock
  | CouncilsBlock
  | EventsBlock
  | RecordsBlock
  | WardSheetBlock
  | PictureBlock
  | LikertBlock
  | LinesBlock
  | SharesBlock
  | FieldsBlock
  | ListsBlock;
