import type { Direction } from './selection.ts';

export type KeyCommand =
  | { readonly kind: 'move'; readonly direction: Direction; readonly extend: boolean; readonly jump: boolean }
  | { readonly kind: 'page'; readonly back: boolean; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly to: Edge; readonly extend: boolean }
  | { readonly kind: 'enter' | 'tab' | 'nextError' | 'leave'; readonly back: boolean }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: Plain };

export type Edge = 'rowStart' | 'rowEnd' | 'first' | 'last';

type Plain =
  | 'selectAll'
  | 'selectRow'
  | 'selectColumn'
  | 'clear'
  | 'edit'
  | 'openEmpty'
  | 'openList'
  | 'toggle'
  | 'newLine'
  | 'fillEntry'
  | 'cancel'
  | 'undo'
  | 'redo'
  | 'deleteRows';

export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** wait: 升目を選んで待つ。type: 打って開いた (矢印で確定して動く)。edit: F2 で開いた (矢印は字の中)。 */
export type KeyMode = 'wait' | 'type' | 'edit';

/** 打鍵が表への命令なら、それを。null は字を打つ欄に任せる。 */
export function keyCommand(stroke: KeyStroke, mode: KeyMode): KeyCommand | null {
  const { key, shiftKey, altKey } = stroke;
  if (altKey) return altCommand(key, mode);
  if (stroke.ctrlKey || stroke.metaKey) return ctrlCommand(key, shiftKey, mode);
  switch (key) {
    case 'Enter':
      return { kind: 'enter', back: shiftKey };
    case 'Tab':
      return { kind: 'tab', back: shiftKey };
    case 'F8':
      return { kind: 'nextError', back: shiftKey };
    case 'F6':
      return { kind: 'leave', back: shiftKey };
    case 'F2':
      return { kind: 'edit' };
    case 'Escape':
      return { kind: 'cancel' };
  }
  if (mode === 'edit') return null;
  const direction = DIRECTIONS[key];
  if (direction) return { kind: 'move', direction, extend: shiftKey && mode === 'wait', jump: false };
  if (key === 'PageUp' || key === 'PageDown') {
    return { kind: 'page', back: key === 'PageUp', extend: shiftKey && mode === 'wait' };
  }
  return mode === 'wait' ? waitingCommand(key, shiftKey) : null;
}

function waitingCommand(key: string, extend: boolean): KeyCommand | null {
  switch (key) {
    case 'Home':
      return { kind: 'edge', to: 'rowStart', extend };
    case 'End':
      return { kind: 'edge', to: 'rowEnd', extend };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'openEmpty' };
    case ' ':
      return extend ? { kind: 'selectRow' } : { kind: 'toggle' };
    default:
      return null;
  }
}

function altCommand(key: string, mode: KeyMode): KeyCommand | null {
  if (key === 'ArrowDown') return { kind: 'openList' };
  return key === 'Enter' && mode !== 'wait' ? { kind: 'newLine' } : null;
}

function ctrlCommand(key: string, extend: boolean, mode: KeyMode): KeyCommand | null {
  if (mode !== 'wait') return key === 'Enter' ? { kind: 'fillEntry' } : null;
  const direction = DIRECTIONS[key];
  if (direction) return { kind: 'move', direction, extend, jump: true };
  switch (key.toLowerCase()) {
    case 'home':
      return { kind: 'edge', to: 'first', extend };
    case 'end':
      return { kind: 'edge', to: 'last', extend };
    case 'a':
      return { kind: 'selectAll' };
    case ' ':
      return { kind: 'selectColumn' };
    case 'd':
      return { kind: 'fill', direction: 'down' };
    case 'r':
      return { kind: 'fill', direction: 'right' };
    case 'z':
      return { kind: extend ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case '-':
      return { kind: 'deleteRows' };
    default:
      return null;
  }
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
