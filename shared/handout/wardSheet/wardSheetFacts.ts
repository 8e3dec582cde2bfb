import type { RespondentState } from '../../survey/answer.ts';

/** 区別シートの元: 基準日に見た、区一つの台帳と回答の状態。 */
export interface WardSheetFacts {
  /** 5桁の区コード。 */
  readonly ward: string;
  readonly rooms: readonly SheetRoom[];
  readonly people: readonly SheetPerson[];
  readonly institutions: readonly SheetInstitution[];
  readonly meetings: readonly SheetMeeting[];
  /** その年度の回の、様式ごとの状態。 */
  readonly replies: readonly { readonly respondent: string; readonly state: RespondentState }[];
  /** 片付いていない確認事項の数。 */
  readonly questions: number;
  /** 回答と台帳の違いで、まだ決めていないものの数。 */
  readonly proposals: number;
}

export interface SheetRoom {
  readonly name: string;
  readonly operators: string;
  readonly openingHours: string;
  /** 拠点の窓口の週の時間。 */
  readonly windowHours: number | null;
  readonly openedOn: string | null;
}

export interface SheetPerson {
  readonly name: string;
  readonly programme: 'room' | 'hub';
  readonly newcomer: boolean;
  /** 資格要件の号 (ア)。 */
  readonly clause: string | null;
  readonly qualifications: readonly string[];
}

export interface SheetInstitution {
  readonly name: string;
  readonly kind: 'hospital' | 'clinic';
  readonly status: 'formal' | 'consented';
  /** 担う機能の名。 */
  readonly functions: readonly string[];
}

export interface SheetMeeting {
  /** 台帳の会議の種類 (council、liaison …)。 */
  readonly kind: string;
  readonly plannedOn: string | null;
  readonly heldOn: string | null;
}
