import { z } from 'zod';
import type { HandoutDefinition } from '../../handout/definition/handoutDefinition.ts';
import type { HandoutProblem } from '../../handout/edit/handoutProblem.ts';
import type { PersonalText } from '../../handout/guard/findPersonalText.ts';
import type { Refusal } from '../../handout/guard/findRefusals.ts';
import type { HandoutModel } from '../../handout/model/handoutModel.ts';
import { call } from '../call.ts';

const form = z.enum(['ward', 'room', 'hub']);

/** 職員が資料を組む。 */
export const COMPOSE_CALLS = {
  // ある資料を写して、新しい職員の資料を作る。
  'compose.copy': call<{ readonly id: string }>()(z.object({ from: z.string(), title: z.string() })),
  'compose.open': call<OwnHandout>()(z.object({ handout: z.string() })),
  // seen: 見ていた版 (OwnHandout.seen)。
  'compose.save': call<SavedHandout>()(
    z.object({ handout: z.string(), definition: z.unknown(), seen: z.number() }),
  ),
  'compose.delete': call<null>()(z.object({ handout: z.string(), seen: z.number() })),
  // まだしまっていない定義を、紙と同じ姿に。何も書かない。
  'compose.preview': call<ComposedPages>()(
    z.object({ definition: z.unknown(), survey: z.string().nullable() }),
  ),
  // 公開してよいと確かめる。
  'compose.confirm': call<null>()(
    z.object({ handout: z.string(), survey: z.string().nullable(), textHash: z.string() }),
  ),
  // 描き直した PNG か JPEG。
  'compose.addPicture': call<{ readonly picture: string }>()(
    z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  'compose.pictures': call<readonly StoredPicture[]>()(z.object({})),
  // どの頁にも無い絵だけ。
  'compose.deletePicture': call<null>()(z.object({ picture: z.string() })),
  'compose.statements': call<ItemStatements>()(z.object({ survey: z.string(), form, item: z.string() })),
  // 項目の文の全部を、この並びにする。seen: 見ていた文 (ItemStatements.seen)。
  'compose.saveStatements': call<ItemStatements>()(
    z.object({
      survey: z.string(),
      form,
      item: z.string(),
      seen: z.string(),
      statements: z.array(
        z.object({ id: z.string().nullable(), text: z.string(), wards: z.array(z.string()) }),
      ),
    }),
  ),
} as const;

/** 職員の資料と、その版。 */
export interface OwnHandout {
  readonly definition: HandoutDefinition;
  /** 元にした資料の id。 */
  readonly basedOn: string;
  readonly savedAt: string;
  /** 直すときに渡す版。 */
  readonly seen: number;
}

/** 直す所があれば problems に並び、何も書いていない。 */
export interface SavedHandout {
  readonly seen: number;
  readonly savedAt: string;
  readonly problems: readonly HandoutProblem[];
}

export interface ComposedPages {
  /** 直す所があれば null。 */
  readonly model: HandoutModel | null;
  readonly problems: readonly HandoutProblem[];
  /** 公開資料に置けない図。 */
  readonly refusals: readonly Refusal[];
  /** 公開の頁で、人の確かめが要る文。 */
  readonly guarded: readonly GuardedText[];
}

/** 公開の頁の、台帳の氏名・電話・メールを含む文。確かめてあれば誰がいつ。 */
export interface GuardedText extends PersonalText {
  readonly textHash: string;
  readonly confirmed: { readonly who: string; readonly at: string } | null;
}

/** 台帳にしまってある絵。 */
export interface StoredPicture {
  readonly id: string;
  /** `data:image/png;base64,…` */
  readonly data: string;
  /** 画素。 */
  readonly width: number;
  readonly height: number;
  readonly addedAt: string;
  /** 使っている頁 (「題」2頁)。空ならどの頁にも無い。 */
  readonly usedIn: readonly string[];
}

/** 職員が一つの項目について書いた文。 */
export interface ItemStatements {
  readonly statements: readonly StaffStatement[];
  /** 保存するときに渡す、見ていた文の指紋。 */
  readonly seen: string;
  /** 締め切った回では変えられない。 */
  readonly closed: boolean;
  /** その項目 (か、その内容の自由記述) に文で答えた区。 */
  readonly replies: readonly { readonly ward: string; readonly text: string }[];
}

export interface StaffStatement {
  readonly id: string;
  readonly text: string;
  /** 根拠の回答の区 (5桁)。 */
  readonly wards: readonly string[];
}
