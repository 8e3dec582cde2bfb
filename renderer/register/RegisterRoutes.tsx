import { RegisterHistoryScreen } from './history/RegisterHistoryScreen.tsx';
import { RegisterScreen } from './RegisterScreen.tsx';

interface RegisterRoutesProps {
  readonly table: string;
  /** 台帳の名の後ろ: history、history/行、row/行/欄、show/基準日/条件。 */
  readonly rest: string;
}

/** 台帳の行き先。升目への行き先も同じ画面なので、点検の欄などを保ったまま移る。 */
export function RegisterRoutes({ table, rest }: RegisterRoutesProps) {
  const [place, row = '', field = ''] = rest.split('/').map(decodeURIComponent);
  if (place === 'history') {
    return <RegisterHistoryScreen key={`${table} ${row}`} table={table} row={row === '' ? null : row} />;
  }
  if (place === 'show') {
    const [, day = '', where = ''] = rest.split('/');
    return <RegisterScreen table={table} target={null} show={`${day}/${where}`} />;
  }
  const target = place === 'row' && row !== '' ? { id: row, field: field === '' ? null : field } : null;
  return <RegisterScreen table={table} target={target} show={null} />;
}
