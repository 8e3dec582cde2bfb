/** 「回答!F18」→ F18。様式の見える面は一つなので、番地だけで分かる。 */
export function cellText(cell: string): string {
  return cell.slice(cell.lastIndexOf('!') + 1);
}
