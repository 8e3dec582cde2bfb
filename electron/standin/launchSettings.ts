import { requireBrowser } from './requireBrowser.ts';

export interface LaunchSettings {
  readonly headless: boolean;
  readonly notice: (line: string) => void;
  readonly log: (line: string) => void;
}

/** ブラウザは初めの窓が要るまで探さない。 */
export function resolveExecutable({ notice, log }: LaunchSettings): () => string {
  let executable: string | undefined;
  return () => {
    executable ??= requireBrowser(notice, log);
    return executable;
  };
}
