import type { HandoutModel, Orientation } from '../../shared/handout/model/handoutModel.ts';
import { HandoutPage } from '../handout/HandoutPage.tsx';

/** A4 の長い辺と短い辺 (CSS の 96 dpi)。 */
const LONG = (297 / 25.4) * 96;
const SHORT = (210 / 25.4) * 96;

interface SheetProps {
  readonly model: HandoutModel;
  readonly index: number;
  readonly width: number;
}

/** 紙と同じ部品を、幅に合わせて縮めて見せる。 */
export function Sheet({ model, index, width }: SheetProps) {
  const sheet = sheetSize(model.orientation);
  const scale = width / sheet.width;
  return (
    <div className="sheet" style={{ width, height: sheet.height * scale }}>
      <div style={{ ...sheet, transform: `scale(${scale})` }}>
        <HandoutPage model={model} index={index} />
      </div>
    </div>
  );
}

/** 紙の大きさ (CSS の画素)。 */
export function sheetSize(orientation: Orientation): { readonly width: number; readonly height: number } {
  return orientation === 'portrait' ? { width: SHORT, height: LONG } : { width: LONG, height: SHORT };
}
