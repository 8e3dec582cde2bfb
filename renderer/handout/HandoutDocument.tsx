import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { HandoutPage } from './HandoutPage.tsx';

/** 資料の全頁。 */
export function HandoutDocument({ model }: { readonly model: HandoutModel }) {
  return (
    <main className="handout">
      {model.pages.map((page, index) => (
        <HandoutPage key={page.id} model={model} index={index} />
      ))}
    </main>
  );
}
