import type { GridModel } from './gridModel.ts';
import { gridText } from './gridText.ts';
import type { KeyCommand } from './keyCommand.ts';
import { planFill, planPaste } from './planPaste.ts';
import { cycleInRange, jumpSpot, type Spot, selectOne, selectRange, stepSpot, tabSpot } from './selection.ts';

/**
 * 選ぶ・満たす・消すなど、表の中で済む命令。動いたら true。
 * Tab で進んだあとの Enter は、Tab を始めた列に戻る (表計算の習い)。
 */
export function runCommand(model: GridModel, command: KeyCommand, pageRows: number): boolean {
  const { active, head } = model.selection;
  const { extent } = model;
  const go = (spot: Spot, extend: boolean) =>
    model.select(extend ? { ...model.selection, head: spot } : selectOne(spot));
  if (command.kind !== 'tab' && command.kind !== 'enter') model.tabOrigin = null;
  switch (command.kind) {
    case 'move': {
      const from = command.extend ? head : active;
      const isFilled = ({ row, column }: Spot) => model.textAt(row, column) !== '';
      const { direction } = command;
      go(
        command.jump ? jumpSpot(from, direction, extent, isFilled) : stepSpot(from, direction, extent),
        command.extend,
      );
      return true;
    }
    case 'page':
      go(
        stepSpot(command.extend ? head : active, command.back ? 'up' : 'down', extent, pageRows),
        command.extend,
      );
      return true;
    case 'edge': {
      const from = command.extend ? head : active;
      const last = { row: Math.max(0, model.count - 1), column: extent.columns - 1 };
      const to = {
        rowStart: { ...from, column: 0 },
        rowEnd: { ...from, column: last.column },
        first: { row: 0, column: 0 },
        last,
      }[command.to];
      go(to, command.extend);
      return true;
    }
    case 'enter':
      enter(model, command.back);
      return true;
    case 'tab':
      return tab(model, command.back);
    case 'selectAll':
      model.select(
        selectRange({ row: 0, column: 0 }, { row: model.count - 1, column: extent.columns - 1 }),
        null,
      );
      return true;
    case 'selectRow':
      model.select(
        selectRange({ row: active.row, column: 0 }, { row: head.row, column: extent.columns - 1 }),
        null,
      );
      return true;
    case 'selectColumn':
      model.select(
        selectRange({ row: 0, column: active.column }, { row: model.count - 1, column: head.column }),
        null,
      );
      return true;
    case 'fill':
      model.write(
        planFill(model.range, command.direction, (row, column) => model.textAt(row, column)),
        true,
      );
      return true;
    case 'clear':
      clearRange(model);
      return true;
    case 'toggle':
      return toggle(model);
    case 'nextError':
      return goToError(model, command.back);
    case 'cancel':
      model.restore();
      return true;
    default:
      return false;
  }
}

/** 写した四角を選んだ所に貼り、貼った所を選ぶ。 */
export function pasteBlock(model: GridModel, block: readonly (readonly string[])[]): void {
  const { texts, overflow, covered } = planPaste(block, model.range, model.extent.columns);
  model.write(texts, true);
  const head = { row: Math.min(covered.bottom, model.count - 1), column: covered.right };
  const corner = { row: covered.top, column: covered.left };
  model.select(selectRange(corner, head), corner);
  if (overflow > 0) model.say(gridText.beyond);
}

function enter(model: GridModel, back: boolean): void {
  const { active } = model.selection;
  if (!model.isSingle()) {
    model.moveActive(cycleInRange(model.range, active, false, back));
    return;
  }
  const column = model.tabOrigin ?? active.column;
  model.tabOrigin = null;
  model.select(selectOne(stepSpot({ ...active, column }, back ? 'up' : 'down', model.extent)));
}

function tab(model: GridModel, back: boolean): boolean {
  const { active } = model.selection;
  if (!model.isSingle()) {
    model.moveActive(cycleInRange(model.range, active, true, back));
    return true;
  }
  const next = tabSpot(active, back, model.extent);
  if (next === null) return false;
  const origin = model.tabOrigin ?? active.column;
  model.select(selectOne(next));
  model.tabOrigin = origin;
  return true;
}

function clearRange(model: GridModel): void {
  const { top, bottom, left, right } = model.range;
  const texts = [];
  for (let row = top; row <= Math.min(bottom, model.count - 1); row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (model.textAt(row, column) !== '') texts.push({ row, column, text: '' });
    }
  }
  model.write(texts, !model.isSingle());
}

function toggle(model: GridModel): boolean {
  const { active } = model.selection;
  if (model.activeColumn?.kind !== 'flag') return false;
  model.write([{ ...active, text: model.textAt(active.row, active.column) === '' ? '○' : '' }]);
  return true;
}

/** 選んだ升目の次の誤りへ。最後の次は最初に戻る。 */
function goToError(model: GridModel, back: boolean): boolean {
  const places = model.unsavedPlaces();
  const spots = places.flatMap(({ id, key }) => model.spotOf(id, key) ?? []);
  const { active } = model.selection;
  const place = (spot: Spot) => spot.row * model.extent.columns + spot.column;
  const here = place(active);
  const next = back
    ? (spots.findLast((spot) => place(spot) < here) ?? spots.at(-1))
    : (spots.find((spot) => place(spot) > here) ?? spots[0]);
  if (next) model.select(selectOne(next));
  else model.say(places.length === 0 ? gridText.noErrors : gridText.hiddenErrors(places.length));
  return true;
}
