/**
 * 予期できる失敗。閉じた一覧の code ごとに日本語の文が必ず一つある:
 * 何が起きたか、何が無事か、どうすればよいか。プロセスをまたぐのでデータとして渡す。
 */
export const FAILURE_SENTENCES = {
  unexpected:
    '思わぬ誤りが起きました。台帳には書いていません。記録番号 {log} を添えて担当に知らせてください。',
  badArgument: '指定が正しくありません: {detail}',
  noRegister: '台帳がありません: {folder}。「daicho init」で作るか、場所を確かめてください。',
  registerExists: 'ここにはもう台帳があります: {folder}。上書きはしません。',
  inUse:
    '{user} さん ({host}) が {since} から使っています。台帳には触れていません。終わってからもう一度開いてください。',
  newerVersion:
    'この台帳は新しい版のプログラム (構造 {found}) で作られています。このプログラムが読めるのは構造 {known} までです。台帳はそのままです。新しい版で開いてください。',
  damaged:
    '台帳のファイルが壊れています: {detail}。ファイルはそのまま残してあります。バックアップから戻してください。',
  readOnly:
    '台帳の場所に書き込めません: {folder}。何も変えていません。書き込めるフォルダかを確かめてください。',
  diskFull:
    'ディスクの空きが足りません。台帳は何も変わっていません。空きを増やしてからもう一度行ってください。',
  networkFolder:
    '共有フォルダ (ネットワーク) の台帳は開けません: {folder}。壊れるおそれがあるため、端末の中のフォルダに置いてください。',
  conflict: 'ほかの画面で先に変わっています。今の値は「{present}」です。書いていません。',
  unknownTable: '「{table}」という台帳はありません。使えるのは {known} です。',
  fixedRows: '{label}の台帳は行が決まっています。足すことも消すこともできません。',
  unknownBatch: 'その変更は履歴にありません。画面を開き直してください。',
  cannotUndo: 'この変更は取り消せません (台帳の行の編集ではないため)。何も書いていません。',
  unknownSurvey: '「{survey}」という調査はありません。',
  surveyExists: '「{survey}」という調査はもうあります。別の名を付けてください。',
  roundFixed: '{detail}。何も書いていません。',
  surveyClosed:
    '「{survey}」は締め切った回なので変えられません。直すときは、理由を書いて再開してください。何も書いていません。',
  alreadyClosed: '「{survey}」はもう締め切ってあります。何も書いていません。',
  notClosed: '「{survey}」は締め切っていないので、再開することはありません。何も書いていません。',
  nothingToClose:
    '「{survey}」には確定した回答が一通もないので締め切れません。回答を確定してから締め切ってください。何も書いていません。',
  reopenReason: '再開の理由が書かれていません (命令では --why)。何も書いていません。',
  frozenMismatch:
    '「{survey}」の締切の写しが検算に合いません。写しが壊れているか、書き換えられています。数は出しません。台帳はそのままです。バックアップから戻してください。',
  formHasProblems: '直す所が残っているので公表できません。下書きはそのままです: {detail}',
  formUnchanged: 'いちばん新しい版と同じなので、新しい版は作りません。下書きはそのままです。',
  formOfOther:
    '「{file}」は「{found}」の定義で、この様式には取り込めません。このファイルからは何も書いていません。',
  unknownHandout: '「{handout}」という配付資料はありません。使えるのは {known} です。',
  unknownFrozenHandout:
    '「{id}」という確定した資料はありません。資料の一覧 (daicho handout frozen HANDOUT) で確かめてください。',
  frozenHandoutMismatch:
    '「{title}」の確定版 {number} が検算に合いません。壊れているか、書き換えられています。この紙は出しません。台帳はそのままです。バックアップから戻してください。',
  noSurveyForHandout:
    '「{handout}」に要る{forms}を集めた調査がまだありません。調査を作ってから開いてください。',
  shippedHandout:
    '「{handout}」は同梱の資料なので直せません。写しを作って、そちらを直してください。何も書いていません。',
  handoutInvalid: '資料に直す所があるので保存していません: {detail}',
  personalOnPublic: '「{handout}」は公開資料なので書き出していません。{detail}',
  publicUnconfirmed:
    '「{handout}」の公開の頁に、台帳にある氏名・電話・メールがあります: {detail}。資料の画面で確かめるか、書き直してください。書き出していません。',
  pictureUnreadable: '「{file}」は絵として読めません。PNG か JPEG を選んでください。何も書いていません。',
  pictureTooLarge:
    '「{file}」は大きすぎます (描き直して {limit} まで)。小さくしてから選んでください。何も書いていません。',
  pictureUsed: 'その絵は {pages} にあるので消せません。頁から外してから消してください。絵はそのままです。',
  unknownReply: 'その回答は見つかりません。画面を開き直してください。',
  replyHasErrors: '誤りのある回答は確定できません: {detail}',
  reasonMissing: '確認の理由が書かれていません: {detail}',
  replyChanged: '回答の状態がほかの操作で変わりました。画面を開き直してください。何も書いていません。',
  proposalStale:
    '台帳か回答が先に変わり、選んだ違い（{title}）はもうそのままではありません。何も書いていません。新しい違いを見て選び直してください。',
  proposalRefused: '{title}は台帳に書けません: {detail} 何も書いていません。',
  copyStale:
    '「{title}」は、もとの行が変わったか、もう写してあります。何も書いていません。写す案を開き直して選び直してください。',
  unknownSendback: 'その差戻しは見つかりません。画面を開き直してください。',
  unknownNewcomer:
    'その人の新任支援はありません (配置が無いか、着任日が空です)。何も変えていません。台帳の配置を確かめてください。',
  noQuestions: '尋ねることが一つも選ばれていません。差し戻していません。',
  questionEmpty: '文の無いお尋ねがあります。文を書くか、選びを外してください。差し戻していません。',
  questionSheet:
    '「{file}」は確認票です。回答としては取り込みません。答えは「回答の確認」の確認票の画面の「戻った確認票を読む」で読めます。回答の値は、様式に直して送ってもらうか、画面で訂正してください。',
  notQuestionSheet:
    '「{file}」は確認票ではありません。何も書いていません。様式の回答は「取込」から入れてください。',
  otherQuestionSheet:
    '「{file}」は別の差戻しの確認票です。何も書いていません。区と何回目かを確かめてください。',
  correctionUnreadable: 'この値では訂正できません: {detail}。何も書いていません。',
  correctionSame: '「{item}」は読んだ値と同じです。訂正は書いていません。',
  correctionGone: 'その訂正はもうありません。画面を開き直してください。何も書いていません。',
  paperDayUnreadable:
    '紙を受け取った日「{day}」を日付に読めません。「10/1」か「令和6年10月1日」の形で書いてください。打った答えは下書きに残っています。',
  paperEmpty: '答えが一つも打たれていません。下書きはそのままです。',
  previewGone: '読み取りの控えが古くなりました。もう一度ファイルを選んでください。何も書いていません。',
  fileMissing: 'ファイルが見つかりません: {file}',
  fileUnreadable: 'ファイルを読めません: {file}。権限と、ほかで開かれていないかを確かめてください。',
  folderAsFile: 'フォルダが指定されました。ファイルを指定してください: {file}',
  notAFile: 'ふつうのファイルではないので読みません: {file}',
  fileUnwritable:
    '「{file}」に書き込めません。Excel などで開かれていないか、書き込める場所かを確かめてください。',
  outputFull:
    '書き出す先のディスクの空きが足りません: {file}。このファイルは作っていません。台帳は何も変わっていません。',
  stdoutFailed: '結果を標準出力に書き出せませんでした ({detail})。行ったことは取り消していません。',
  textTooLong:
    '文が長すぎて Excel に書けません ({where}、32,767文字まで)。ファイルは作っていません。文を短くするか分けてください。',
  printFormat: '「{file}」の形式では書き出せません。使えるのは {known} です。',
  noBrowser: '印刷に使う画面表示の部品 (Edge、Chrome、Chromium) が見つかりません。{advice}',
  backupMissing: '「{name}」というバックアップはありません。',
  backupBroken: 'バックアップ「{name}」は壊れています: {detail}。台帳は変えていません。',
  unknownCase: 'その事例は見つかりません。画面を開き直してください。何も書いていません。',
  caseNotPublic:
    '「{title}」は公開にできません: {detail}。文を直すか、一つずつ理由を書いてよいとしてください。事例は内部のままです。',
  caseFindingGone:
    'その所見はもうありません。文が先に変わっています。画面を開き直してください。何も書いていません。',
  setAsideReason: 'よいとする理由が書かれていません。何も書いていません。',
  caseRowGone:
    'その具体例は回答にもうありません。回答が差し替わっています。画面を開き直してください。何も書いていません。',
  // 台帳の取り込み
  importNoHeading:
    '「{file}」に{label}の見出しの行が見つかりません。「{wanted}」などの見出しのある表か確かめてください。台帳には何も書いていません。',
  importRepeatedHeading:
    '「{file}」に同じ見出しが二つあります ({headings})。どちらを使うか決まらないので、一つにしてください。台帳には何も書いていません。',
  importOtherTable:
    '「{file}」は「{found}」の書出しで、「{label}」には取り込めません。このファイルからは何も書いていません。',
  csvUnreadable:
    '「{file}」は文字の表 (CSV) として読めません ({detail})。UTF-8 か Shift_JIS の CSV か、.xlsx で保存し直してください。このファイルからは何も書いていません。',
  importTooLarge:
    '「{file}」は 20 MB を超えています。読まずに止めました。このファイルからは何も書いていません。',
  rawSheetEmpty:
    '「{file}」に、見出しの下に回答の並ぶ表がありません。一行が一人、一列が一つの問いの表か確かめてください。何も書いていません。',
  importStale:
    '読み取った後に台帳が変わりました: {detail} 何も書いていません。もう一度ファイルを選んでください。',
  // 回答ファイルの受付
  notWorkbook:
    '「{file}」は Excel のブックではありません ({found})。Excel のファイルで受け取り直すか、画面で打ってください。このファイルからは何も書いていません。',
  encrypted: '「{file}」にはパスワードがかかっています。パスワードを外して保存し直してください。',
  workbookDamaged: '「{file}」は壊れていて最後まで読めません。送り主に送り直しを頼んでください。',
  workbookHostile: '「{file}」は大きさか作りが回答の様式として異常です ({detail})。読まずに止めました。',
  workbookTimeout: '「{file}」は時間内に読み終わりません。読まずに止めました。',
  oldFormat: '「{file}」の形式 ({found}) は読めません。.xlsx で保存し直してください。',
  formNotInSurvey:
    '「{file}」は{form}です。「{survey}」では集めていません。このファイルからは何も書いていません。',
  unknownRespondent:
    '「{file}」はどの区の回答か分かりません。様式の区名を確かめてください。このファイルからは何も書いていません。',
  notOurForm: '「{file}」はこの調査の様式ではありません。送付した様式に記入したものか確かめてください。',
} as const;

export type FailureCode = keyof typeof FAILURE_SENTENCES;

export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

/** 予期できる失敗を運ぶ例外。投げるのは electron 側のサービス、データに直すのは dispatch と cli。 */
export class DaichoError extends Error {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, string | number>>;
  constructor(code: FailureCode, details: Readonly<Record<string, string | number>> = {}) {
    super(failureSentence(code, details));
    this.name = 'DaichoError';
    this.code = code;
    this.details = details;
  }
}

/** code の文に具体的な語をはめる。`{…}` が残ったら呼び方の誤り。 */
export function failureSentence(
  code: FailureCode,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return FAILURE_SENTENCES[code].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = details[key];
    if (value === undefined) throw new Error(`failureSentence ${code}: ${key} がありません`);
    return String(value);
  });
}
