import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseHandoutDefinition } from '../../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../../shared/handout/buildHandout.ts';
import type { HandoutDefinition } from '../../../../shared/handout/definition/handoutDefinition.ts';
import type { AnswersDefinition } from '../../../../shared/handout/definition/surveyBlocks.ts';
import { findPersonalText } from '../../../../shared/handout/guard/findPersonalText.ts';
import { findRefusals } from '../../../../shared/handout/guard/findRefusals.ts';
import { LIAISON_FACTS } from '../../../fixtures/liaisonFacts.ts';
import { shippedForm } from '../../../fixtures/shippedForm.ts';

const liaison = parseHandoutDefinition(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../resources/handouts/liaison.json'), 'utf8')),
  'liaison.json',
);
const forms = [shippedForm('hub'), shippedForm('room')];

function withAnswers(item: string, ...fields: readonly (readonly [string, string])[]): HandoutDefinition {
  const block: AnswersDefinition = {
    kind: 'answers',
    id: 'people',
    title: '担当者',
    item,
    columns: fields.map(([field, label]) => ({ field, label, width: 40 })),
  };
  const [page] = liaison.pages;
  if (page === undefined) throw new Error('頁がありません');
  return { ...liaison, public: true, pages: [{ ...page, blocks: [block] }] };
}

describe('公開資料に置けない図', () => {
  it('コーディネーターの氏名の欄は、見出しを変えても断る。該当要件だけの表は断らない', () => {
    const sentence =
      '1頁の「担当者」は個人の{}を含むので、公開資料には出せません。図か欄を外すか、資料を内部用にしてください。';
    expect([
      findRefusals(withAnswers('room.b_hai_1', ['ward', '区'], ['name', '担当']), forms),
      findRefusals(withAnswers('hub.c_3b', ['clause', '該当要件']), forms),
    ]).toEqual([[{ page: 0, block: 0, message: sentence.replace('{}', '担当') }], []]);
  });
  it('相談支援室の電話・メールに結び付いた項目を断り、内部の資料ではどれも断らない', () => {
    const telephone = withAnswers('room.b_hai_2_4', ['ward', '区'], ['text', '連絡先']);
    expect([
      findRefusals(telephone, forms).length,
      findRefusals({ ...telephone, public: false }, forms),
    ]).toEqual([1, []]);
  });
});

describe('公開の頁の文にある台帳の氏名・電話・メール', () => {
  const words = {
    names: ['架空 花子', '李 明', '髙橋 文', '佐藤'],
    telephones: ['06-6123-4567'],
    emails: ['hanako@example.jp'],
  };
  const withNote = (text: string, isPublic = true) => {
    const [page] = liaison.pages;
    if (page === undefined) throw new Error('頁がありません');
    const pages = [{ ...page, notes: [{ mark: null, text }] }];
    return findPersonalText(buildHandout({ ...liaison, public: isPublic, pages }, LIAISON_FACTS), words);
  };
  it.each([
    ['担当は架空花子', ['架空 花子']],
    ['担当は架空　花子さん', ['架空 花子']],
    ['担当は**架空**花子', ['架空 花子']],
    ['李明さんの発表', ['李 明']],
    ['高橋文より', ['髙橋 文']],
    ['電話 ０６（６１２３）４５６７ まで', ['06-6123-4567']],
    ['HANAKO@example.jp へ', ['hanako@example.jp']],
  ])('%s', (text, found) => {
    expect(withNote(text)).toEqual([{ page: 1, place: '注', text, found }]);
  });
  it('姓だけ、姓名を分けていない2字の名、内部の資料では、尋ねない', () => {
    expect([withNote('架空さん'), withNote('佐藤さん'), withNote('担当は架空花子', false)]).toEqual([
      [],
      [],
      [],
    ]);
  });
  it('章の名と資料番号も見る', () => {
    const chapters = [{ id: 'a', numeral: 'Ⅰ', label: '架空花子の章' }];
    const model = { ...buildHandout({ ...liaison, public: true, pages: [] }, LIAISON_FACTS), chapters };
    expect(
      findPersonalText({ ...model, documentNumber: '資料 李明' }, words).map(({ place, found }) => [
        place,
        found,
      ]),
    ).toEqual([
      ['資料の題', ['李 明']],
      ['章', ['架空 花子']],
    ]);
  });
});
