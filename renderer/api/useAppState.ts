import type { AppState } from '../../shared/api/contract.ts';
import { useCall } from './useCall.ts';

const UNKNOWN: AppState = {
  register: 'open',
  failure: null,
  sample: false,
  today: '2024-10-01',
  folder: '',
  user: '',
  programVersion: '',
  lastBackup: null,
};

/** 開いている台帳のこと。App が読み終えてから画面を出すので、ここでは必ずある。 */
export function useAppState(): AppState {
  return useCall('app.state', {}).data ?? UNKNOWN;
}
