const REASONS: Readonly<Record<string, string>> = {
  manual: '手動',
  'before-import': '取込の前',
  'before-migration': '台帳の作りを変える前',
  'before-restore': '復元の前',
};

/** 控えの名にある符号を、画面の言葉に。知らない符号も隠さない。 */
export function backupReason(reason: string): string {
  return REASONS[reason] ?? reason;
}
