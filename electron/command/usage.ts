/** `daicho help` の文。README の一覧と同じ命令だけを載せる。 */
export const USAGE = `在宅連携台帳 daicho

  daicho init [--sample [--without-replies]]
  daicho register list TABLE [--as-of DATE] | check [--as-of DATE]
  daicho register export TABLE FILE.xlsx|.csv [--as-of DATE]
  daicho register import TABLE FILE.xlsx|.csv [--dry-run]
  daicho history [TABLE [ID]] [--field FIELD] [--day DATE] [--who NAME] [--coordinator ID]
  daicho survey list | show SURVEY | status SURVEY | tally SURVEY
  daicho survey new SURVEY --fiscal-year 2025 --half first|second|year --as-of DATE --deadline DATE --forms ward,room,hub
  daicho survey new SURVEY --from SURVEY [--as-of DATE …]   もとの回の次の回として
  daicho survey forms SURVEY --out DIR | --zip FILE.zip [--form FORM] [--respondent CODE,…] [--cover]
  daicho survey remind SURVEY | extend SURVEY --respondent CODE [--form FORM] --until DATE|none --why TEXT
  daicho survey import SURVEY FILE… [--dry-run | --accept] [--form FORM] [--respondent CODE]
  daicho survey compare SURVEY SURVEY…
  daicho survey close SURVEY | reopen SURVEY --why TEXT
  daicho handout list | print HANDOUT --out FILE.pdf|.pptx|.xlsx [--survey SURVEY] [--ward CODE] [--fiscal-year 2023]
  daicho handout freeze HANDOUT [--survey SURVEY] [--ward CODE] [--fiscal-year 2023] [--purpose TEXT] | frozen HANDOUT
  daicho handout print HANDOUT --frozen ID --out FILE.pdf | compare HANDOUT --frozen ID
  daicho onboarding list [--as-of DATE]   新任の四つの段階と遅れ
  daicho visit coverage [--year 2023]   訪問した区
  daicho meeting plan [--year YEAR] [--kind KIND]   会議の計画と実績、調査の回答との違い
  daicho meeting ics --out FILE.ics [--year YEAR] [--ward CODE|bureau] [--kind KIND]   会議予定を予定表に
  daicho meeting due [--days 30]   期日の近いもの、過ぎたもの
  daicho questionnaire list | show ID   アンケートの回収率、数、合わない所
  daicho indicator list   評価指標の年度の値と、目標への動き
  daicho case check   事例に名・所・年齢などが残っていないか
  daicho backup make | list | verify [NAME] | restore NAME
  daicho doctor   置き場・台帳・バックアップ・刷る窓を調べる

  --data DIR   台帳のフォルダ      --json   機械が読む形で出す      --today DATE   今日とみなす日
  終了コード   0 済み   1 済んだが人が見るものがある   2 断り (標準エラーに一文)
`;
