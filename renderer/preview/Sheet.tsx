import type { HandoutModel } from '../../shared/handout/model.ts';
import { HandoutPage } from '../handout/HandoutPage.tsx';

/** A4 横 (CSS の 96 dpi)。 */
export const SHEET_WIDTH = (297 / 25.4) * 96;
export const SHEET_HEIGHT = (210 / 25.4) * 96;

interface SheetProps {
  readonly model: HandoutModel;
  readonly index: number;
  readonly width: number;
}

/** 紙と同じ部品を、幅に合わせて縮めて見せる。 */
export function Sheet({ model, index, width }: SheetProps) {
  const scale = width / SHEET_WIDTH;
  return (
    <div className="sheet" style={{ width, height: SHEET_HEIGHT * scale }}>
      <div style={{ width: SHEET_WIDTH, height: SHEET_HEIGHT, transform: `scale(${scale})` }}>
        <HandoutPage model={model} index={index} />
      </div>
    </div>
  );
}
