import type { AppState } from '../../shared/api/contract.ts';
import { useCall } from './useCall.ts';

/** 開いている台帳のこと。App が読み終えてから画面を出すので、ここでは必ずある。 */
export function useAppState(): AppState {
  const { data } = useCall('app.state', {});
  if (data === undefined) throw new Error('app.state を読む前に画面が出ました');
  return data;
}
