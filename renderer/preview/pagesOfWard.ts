import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';

/** 一区を選んだときの頁: その区の頁だけ。選んでいなければすべて。 */
export function pagesOfWard(model: HandoutModel, ward: string | undefined): HandoutModel {
  return ward === undefined
    ? model
    : { ...model, pages: model.pages.filter((page) => page.ward?.code === ward) };
}
