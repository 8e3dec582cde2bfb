import type {
  CasesDefinition,
  CommentsDefinition,
  GatheringsDefinition,
  IndicatorsDefinition,
  OnboardingDefinition,
  QuestionnaireDefinition,
  VisitsDefinition,
} from './bureauBlocks.ts';
import type {
  OpenQuestionsDefinition,
  RegisterCheckDefinition,
  UnsubmittedDefinition,
} from './internalBlocks.ts';
import type {
  CalendarDefinition,
  PeopleDefinition,
  ScheduleDefinition,
  WardMapDefinition,
  WardSheetDefinition,
  WardTableDefinition,
} from './registerBlocks.ts';
import type {
  AnswersDefinition,
  BarsDefinition,
  CellsDefinition,
  CountsDefinition,
  LinesDefinition,
  SharesDefinition,
  StatementsDefinition,
  StatesDefinition,
  TextsDefinition,
  YearsDefinition,
} from './surveyBlocks.ts';
import type {
  ClausesDefinition,
  CouncilsDefinition,
  DutiesDefinition,
  EventsDefinition,
  LikertDefinition,
  PictureDefinition,
} from './writtenBlocks.ts';

export type BlockDefinition =
  | DutiesDefinition
  | CellsDefinition
  | BarsDefinition
  | StatesDefinition
  | CountsDefinition
  | YearsDefinition
  | AnswersDefinition
  | TextsDefinition
  | PeopleDefinition
  | StatementsDefinition
  | ClausesDefinition
  | WardTableDefinition
  | WardMapDefinition
  | CouncilsDefinition
  | EventsDefinition
  | PictureDefinition
  | OpenQuestionsDefinition
  | UnsubmittedDefinition
  | WardSheetDefinition
  | CalendarDefinition
  | ScheduleDefinition
  | RegisterCheckDefinition
  | LikertDefinition
  | LinesDefinition
  | SharesDefinition
  | GatheringsDefinition
  | QuestionnaireDefinition
  | CommentsDefinition
  | OnboardingDefinition
  | VisitsDefinition
  | CasesDefinition
  | IndicatorsDefinition;
