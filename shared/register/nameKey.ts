/** 名の先頭や末尾に付く法人の種類。長いものから外す。 */
const LEGAL_FORMS = [
  '特定医療法人社団',
  '社会医療法人財団',
  '社会医療法人社団',
  '医療法人財団',
  '医療法人社団',
  '社会医療法人',
  '特定医療法人',
  '医療法人',
  '公益社団法人',
  '公益財団法人',
  '一般社団法人',
  '一般財団法人',
  '社会福祉法人',
  '地方独立行政法人',
  '独立行政法人',
  '特定非営利活動法人',
  'npo法人',
  '学校法人',
  '宗教法人',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  '社団法人',
  '財団法人',
  '生活協同組合',
] as const;

/** 括弧に入れた略し方。NFKC は ㈱ を (株) にする。 */
const SHORT_FORMS =
  /\((?:株|有|同|資|名|医|社|財|福|学|独|特|一社|一財|公社|公財|医社|医財|社医|社福|特非)\)/g;

/** 名に使われる旧字体・異体字 → 今の字体。 */
const OLD_FORMS = pairs(
  '髙高 﨑崎 嵜崎 澤沢 邊辺 邉辺 齋斎 齊斉 濱浜 濵浜 瀨瀬 廣広 國国 櫻桜 龍竜 瀧滝 嶋島 嶌島 眞真 榮栄 學学 醫医 ' +
    '會会 藥薬 關関 惠恵 德徳 曾曽 圓円 淵渕 淺浅 彌弥 萬万 壽寿 實実 靜静 應応 黑黒 橫横 桒桑 槇槙 增増 寬寛 將将 ' +
    '來来 兒児 條条 佛仏 與与 豐豊 藏蔵 遙遥 靑青 𠮷吉 冨富 峯峰 槗橋 籠篭 礒磯 莊荘 總総 聲声 舊旧 鐵鉄 鹽塩 ' +
    '縣県 團団 區区 內内 卽即 昻昂',
);

/**
 * 名を比べるための鍵: 法人の種類、全角と半角、ひらがなとカタカナ、空白と記号、旧字体と新字体の違いを除く。
 * 比べるだけに使い、台帳には書かない。
 */
export function nameKey(text: string): string {
  const plain = withoutOldForms(text.normalize('NFKC')).toLowerCase();
  const bare = plain
    .replace(SHORT_FORMS, '')
    .replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[\s・･,.、。'"()（）「」『』【】[\]〔〕_\-‐‑‒–—―−－]/g, '')
    .replace(/[ヶヵ]/g, (kana) => (kana === 'ヶ' ? 'ケ' : 'カ'));
  return withoutLegalForms(bare);
}

/** 旧字体・異体字を今の字体に (髙橋 → 高橋)。ほかの字はそのまま。 */
export function withoutOldForms(text: string): string {
  return [...text].map((character) => OLD_FORMS.get(character) ?? character).join('');
}

function withoutLegalForms(name: string): string {
  for (const form of LEGAL_FORMS) {
    const key = form.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
    const rest = name.startsWith(key)
      ? name.slice(key.length)
      : name.endsWith(key)
        ? name.slice(0, -key.length)
        : name;
    // 法人の種類だけの名は、そのままにする。「財団法人」のあとに種類が続くこともある。
    if (rest !== name && rest !== '') return withoutLegalForms(rest);
  }
  return name;
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [...pair] as [string, string]));
}
