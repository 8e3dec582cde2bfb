import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isComposing } from '../isComposing.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { chooseText } from './chooseText.ts';
import type { GridModel } from './gridModel.ts';
import type { GridSurface } from './gridSurface.ts';
import { gridText } from './gridText.ts';
import type { GridChoice } from './gridTypes.ts';
import { type KeyCommand, keyCommand } from './keyCommand.ts';
import { matchChoices } from './matchChoices.ts';
import { readMulti, toggleChoice } from './multiText.ts';
import { parseTsv } from './parseTsv.ts';
import { placeEntry } from './placeEntry.ts';
import { copyCells, fillCells } from './readSelection.ts';
import { pasteBlock } from './runCommand.ts';
import { writeHtmlTable, writeTsv } from './writeTsv.ts';

export interface EntryHandle {
  focus(): void;
  /** 打ちかけを確定する。変換中なら変換も終える。 */
  commit(): void;
  begin(mode: 'type' | 'edit', text?: string): void;
  /** 選んだ升目の上へ動く。 */
  place(): void;
}

interface EntryFieldProps {
  readonly model: GridModel;
  readonly surface: RefObject<GridSurface | null>;
  readonly handle: RefObject<EntryHandle | null>;
  readonly onCommand: (command: KeyCommand) => boolean;
  readonly onReadOnly: () => void;
  /** 選択・並びが変わるたびに増える。 */
  readonly turn: number;
}

/** 打ちかけ。listAll の間は、打った字によらず選択肢をみな見せる。 */
interface Entry {
  readonly text: string;
  readonly listed: boolean;
  readonly listAll: boolean;
  readonly at: number;
}

/**
 * 打つのを待つ欄。一つだけあり、選んだ升目の上へ動いて、いつも焦点を持つ。打つと見えて、そのまま編む欄になる。
 * 欄を作り替えたり焦点を移したりしないので、日本語入力の最初の一字が失われも重なりもしない。
 */
export function EntryField({ model, surface, handle, onCommand, onReadOnly, turn }: EntryFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const original = useRef('');
  const [entry, setEntry] = useState<Entry | null>(null);
  const [box, setBox] = useState<DOMRect | null>(null);
  const listId = useId();
  const column = model.activeColumn;
  const { active } = model.selection;
  const wrong = model.reasonAt(active.row, active.column) !== null;
  const multi = column?.parts === undefined || entry === null ? null : readMulti(column, entry.text);
  const sought = multi?.rest ?? entry?.text ?? '';
  const choices: readonly GridChoice[] =
    entry?.listed && column?.choices ? matchChoices(column.choices, entry.listAll ? '' : sought) : [];
  const listed = entry?.listed === true && column?.choices !== undefined;

  const begin = (mode: 'type' | 'edit', text = '', listAll = false) => {
    const area = field.current;
    if (area === null || column === null) return;
    model.editing = { mode };
    surface.current?.reveal(model.selection.active);
    if (mode === 'edit') {
      area.value = text;
      area.setSelectionRange(text.length, text.length);
    }
    original.current = mode === 'edit' ? text : '';
    const at = listAll ? (column.choices?.findIndex(({ label }) => label === text) ?? -1) : -1;
    setEntry({ text, listed: column.choices !== undefined, listAll, at });
    place();
  };
  const close = () => {
    model.editing = null;
    setEntry(null);
    if (field.current) field.current.value = '';
  };
  const text = () => {
    const typed = field.current?.value ?? '';
    const chosen = choices[entry?.at ?? -1] ?? null;
    if (column === null || multi === null) return chooseText(column, typed, chosen);
    // いくつも選ぶ列の Enter は、打ちかけの語があるときだけ選択肢で埋める。
    return chosen !== null && multi.rest !== '' ? toggleChoice(column, typed, chosen) : typed;
  };
  const commit = () => {
    if (model.editing === null) return;
    if (composing.current) {
      field.current?.blur();
      field.current?.focus({ preventScroll: true });
    }
    // 変換を終えたことで、もう確定しているかもしれない。
    if (model.editing === null) return;
    const typed = text();
    // 断られた字は、同じ字でも F2 と Enter でまた送れる。
    const unchanged = model.editing.mode === 'edit' && typed === original.current && !wrong;
    close();
    if (!unchanged) model.write([{ ...model.selection.active, text: typed }]);
  };
  const toggle = (choice: GridChoice) => {
    const area = field.current;
    if (area === null || column === null) return;
    area.value = toggleChoice(column, area.value, choice);
    area.setSelectionRange(area.value.length, area.value.length);
    const at = column.choices?.findIndex(({ value }) => value === choice.value) ?? -1;
    setEntry((now) => now && { ...now, text: area.value, listAll: true, at });
    area.focus({ preventScroll: true });
  };
  const pick = (choice: GridChoice) => {
    if (multi !== null) return toggle(choice);
    close();
    model.write([{ ...model.selection.active, text: choice.label }]);
    field.current?.focus({ preventScroll: true });
  };
  const place = () => {
    const [area, shade, grip, here] = [field.current, layer.current, corner.current, surface.current];
    if (area && shade && grip && here) setBox(placeEntry({ area, shade, grip, here, model }));
  };
  useLayoutEffect(() => {
    handle.current = { focus: () => field.current?.focus({ preventScroll: true }), commit, begin, place };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: turn は「動いた」の合図
  useLayoutEffect(place, [turn]);

  const id = model.activeId;
  const readOnly = id !== null && column !== null && model.store.isReadOnly(id, column.key);

  // React の onBeforeInput は本物の beforeinput ではない。
  useEffect(() => {
    const area = field.current;
    if (area === null) return;
    const beforeInput = (event: InputEvent) => {
      // 読むだけの欄にも beforeinput は来る。
      if (area.readOnly || model.editing !== null || !event.inputType.startsWith('insert')) return;
      if (event.inputType === 'insertLineBreak' || event.inputType.startsWith('insertFromPaste')) return;
      handle.current?.begin('type');
    };
    area.addEventListener('beforeinput', beforeInput);
    return () => area.removeEventListener('beforeinput', beforeInput);
  }, [model, handle]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (listed && isListStep(event) && stepList(event.key === 'ArrowDown' ? 1 : -1)) {
      event.preventDefault();
      return;
    }
    const pointed = choices[entry?.at ?? -1];
    if (multi !== null && pointed !== undefined && event.key === ' ' && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      toggle(pointed);
      return;
    }
    const command = keyCommand(event, model.editing?.mode ?? 'wait');
    if (command === null) {
      if (readOnly && event.key.length === 1 && !event.ctrlKey && !event.metaKey) onReadOnly();
      return;
    }
    if (run(command)) event.preventDefault();
  };
  const run = (command: KeyCommand): boolean => {
    switch (command.kind) {
      case 'edit':
        if (readOnly) onReadOnly();
        else if (model.editing === null)
          begin('edit', id === null ? '' : model.store.editText(id, column?.key ?? ''));
        else model.editing = { mode: 'edit' };
        return true;
      case 'openEmpty':
        if (readOnly) onReadOnly();
        else begin('type');
        return true;
      case 'openList':
        if (column?.choices === undefined || readOnly) return onCommand(command);
        begin('edit', id === null ? '' : model.store.editText(id, column.key), true);
        return true;
      case 'cancel':
        if (model.editing === null) return onCommand(command);
        close();
        return true;
      case 'newLine':
        return column?.kind === 'longText' && insertLine(field.current);
      case 'fillEntry': {
        const typed = text();
        close();
        model.write(fillCells(model, typed), !model.isSingle());
        return true;
      }
      default:
        commit();
        return onCommand(command);
    }
  };
  const stepList = (by: number): boolean => {
    const count = choices.length;
    if (count > 0)
      setEntry(
        (now) => now && { ...now, at: (now.at + by + count + (now.at < 0 && by < 0 ? 1 : 0)) % count },
      );
    return true;
  };
  const onInput = () => {
    const typed = field.current?.value ?? '';
    const word = column?.parts === undefined ? typed : readMulti(column, typed).rest;
    const found = column?.choices ? matchChoices(column.choices, word) : [];
    const sure = word === '' || column === null || column.parse(typed).ok;
    setEntry(
      (now) => now && { ...now, text: typed, listAll: false, at: sure || found.length === 0 ? -1 : 0 },
    );
  };

  return (
    <>
      <div className="grid-layer" ref={layer}>
        <textarea
          ref={field}
          className={[
            'grid-entry',
            entry === null ? 'waiting' : 'open',
            column?.kind === 'longText' ? 'long' : '',
            column?.kind === 'number' ? 'right' : '',
          ].join(' ')}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          readOnly={readOnly && entry === null}
          aria-label={gridText.editor(
            column?.heading ?? '',
            active.row + 1,
            model.textAt(active.row, active.column),
          )}
          aria-invalid={wrong || undefined}
          aria-autocomplete={listed ? 'list' : undefined}
          aria-controls={listed ? listId : undefined}
          aria-activedescendant={listed && entry.at >= 0 ? `${listId}-${entry.at}` : undefined}
          onKeyDown={onKeyDown}
          onCompositionStart={() => {
            composing.current = true;
            if (model.editing === null && field.current?.readOnly === false) begin('type');
          }}
          onCompositionEnd={() => {
            composing.current = false;
          }}
          onInput={onInput}
          onBlur={() => {
            // 窓を切り替えただけなら、打ちかけのまま待つ。
            if (document.activeElement !== field.current) {
              composing.current = false;
              commit();
            }
          }}
          onCopy={(event) => {
            if (model.editing !== null) return;
            putCells(event.clipboardData, model);
            event.preventDefault();
          }}
          onCut={(event) => {
            if (model.editing !== null) return;
            putCells(event.clipboardData, model);
            event.preventDefault();
            onCommand({ kind: 'clear' });
          }}
          onPaste={(event) => {
            if (model.editing !== null) return;
            event.preventDefault();
            pasteBlock(model, parseTsv(event.clipboardData.getData('text/plain')));
          }}
        />
        <div ref={corner} className="grid-handle" hidden />
      </div>
      {listed && box !== null && (
        <ChoiceList
          id={listId}
          label={gridText.choices(column.heading)}
          choices={choices}
          at={entry.at}
          ticked={multi?.chosen ?? null}
          box={box}
          onPick={pick}
        />
      )}
    </>
  );
}

function putCells(clipboard: DataTransfer, model: GridModel): void {
  const cells = copyCells(model);
  clipboard.setData('text/plain', writeTsv(cells));
  clipboard.setData('text/html', writeHtmlTable(cells));
}

function isListStep({ key, altKey, ctrlKey, shiftKey }: KeyboardEvent): boolean {
  return (key === 'ArrowDown' || key === 'ArrowUp') && !altKey && !ctrlKey && !shiftKey;
}

function insertLine(area: HTMLTextAreaElement | null): boolean {
  area?.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
  return true;
}
