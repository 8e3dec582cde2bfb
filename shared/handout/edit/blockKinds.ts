import type { BlockDefinition } from '../definition/blockDefinition.ts';

export type BlockKind = BlockDefinition['kind'];

/** 何から作る図か。items は項目を選ぶ。fixed は、頁の形が決まっていて足せない。 */
export type BlockSource = 'items' | 'written' | 'register' | 'picture' | 'fixed';

export interface BlockKindWords {
  readonly label: string;
  /** どんな図か。一行。 */
  readonly about: string;
  readonly source: BlockSource;
}

/** 図の種類の名と一行の説明。並びがそのまま、足すときの一覧の順。 */
export const BLOCK_KINDS: Readonly<Record<BlockKind, BlockKindWords>> = {
  cells: { label: 'ますの帯', about: 'ます1つが1区。選択肢か階級の区数を一本の帯で。', source: 'items' },
  states: {
    label: '三状態の積み棒',
    about: '実施済・準備中・未着手を項目ごとに一行で。前年度も並べられる。',
    source: 'items',
  },
  bars: { label: '横棒', about: '一つの項目の、選択肢か階級ごとの区数。', source: 'items' },
  counts: { label: '件数の横棒', about: 'いくつかの数の項目の合計を並べて比べる。', source: 'items' },
  years: {
    label: '年度の推移',
    about: '合計と内訳を年度ごとの柱と表で。系列の切れ目は描き分ける。',
    source: 'items',
  },
  lines: {
    label: '年度の折れ線',
    about: 'いくつかの項目の合計を年度ごとの線と表で。定義の変わった所で線を切る。',
    source: 'items',
  },
  shares: {
    label: '割合の円',
    about: '一つだけ選ぶ項目の区数の割合。言葉は円の外。',
    source: 'items',
  },
  answers: {
    label: '回答の表',
    about: '自由記述や事例の行を区の順に。長ければ次の頁に続く。',
    source: 'items',
  },
  texts: { label: '職員の文の一覧', about: '職員がまとめた文と、根拠の回答の区。', source: 'items' },
  statements: { label: '取組の文の表', about: '項目ごとの職員の文と、取り組む区の数。', source: 'items' },
  people: {
    label: 'コーディネーターの配置',
    about: '区ごとの人数の分布か、資格ごとの人数。氏名は出ない。',
    source: 'register',
  },
  wardTable: { label: '積極的医療機関の表', about: '24区の医療機関数と注。', source: 'register' },
  wardMap: { label: '区のます地図', about: '24区の医療機関数を、ます目の地図の濃さで。', source: 'register' },
  gatherings: {
    label: '会議・研修の記録',
    about: '台帳の会議・研修を、日時・場所・内容・参加者とともに。その年度の市全体のもの。',
    source: 'register',
  },
  calendar: {
    label: '年間予定',
    about: '年度の会議・研修を12か月の表に。市のものは日、区のものは開く区の数。',
    source: 'register',
  },
  schedule: {
    label: '区の会議の日',
    about: '年度の区の会議・研修の日を、一区一行の表に。',
    source: 'register',
  },
  questionnaire: {
    label: 'アンケートの結果',
    about: '台帳のアンケートを、回収数・回収率と 100% の棒で。',
    source: 'register',
  },
  comments: {
    label: 'アンケートの自由記載',
    about: '見出しごとの箇条書き。長ければ次の頁に続く。内部の資料だけ。',
    source: 'register',
  },
  onboarding: {
    label: '新任コーディネーター支援',
    about: '採用月から9か月後頃までの段階と、その日・参加者。人の名は出ない。内部の資料だけ。',
    source: 'register',
  },
  visits: {
    label: '個別支援・訪問',
    about: '済んだ区の数と期間か、聞いたことのまとめ（まとめは内部の資料だけ）。',
    source: 'register',
  },
  indicators: {
    label: '評価指標の表',
    about: '指標の基準・年度の値・目標と、目標への動き。',
    source: 'register',
  },
  cases: {
    label: '事例の表',
    about: '公開と確かめた事例。二件で一頁ほど。内部の資料だけ。',
    source: 'register',
  },
  openQuestions: {
    label: '確認事項の一覧',
    about: 'まだ片付いていない確認事項。内部の資料だけ。',
    source: 'register',
  },
  unsubmitted: {
    label: '未提出の一覧',
    about: '期限までに出そろっていない回答。内部の資料だけ。',
    source: 'register',
  },
  registerCheck: {
    label: '登録の点検',
    about: '台帳の点検で見つかったこと。内部の資料だけ。',
    source: 'register',
  },
  wardSheet: {
    label: '区別シート',
    about: '一区の一頁。区ごとに繰り返す頁に一つだけ。内部の資料だけ。',
    source: 'fixed',
  },
  clauses: { label: '箇条書き', about: '印と文を並べる。数も入れられる。', source: 'written' },
  duties: { label: '担当ごとの業務', about: '求められる事項と、誰が何をするかの表。', source: 'written' },
  councils: { label: '会議体の表', about: '会議の目的・回数・議題。', source: 'written' },
  events: { label: '行事の表（自分で書く）', about: '行事の日・会場・参加人数。', source: 'written' },
  likert: {
    label: 'アンケートの棒',
    about: '設問ごとの回答の割合を 100% の棒で。人数は自分で書く。',
    source: 'written',
  },
  picture: { label: '絵', about: '写真や図 (PNG・JPEG)。読み上げる説明が要る。', source: 'picture' },
};
