import { z } from 'zod';
import type { HandoutDefinition } from '../handout/definition/handoutDefinition.ts';
import type { HandoutProblem } from '../handout/edit/handoutProblem.ts';
import { CONDITION_PATTERN } from '../handout/sentence.ts';
import { checkBands } from '../survey/checkBands.ts';
import { FORM_IDS } from '../survey/form.ts';
import { DaichoError } from './failure.ts';

/** 定義を確かめて返す。形が違えば、どこがどう違うかを言って止まる。 */
export function parseHandoutDefinition(data: unknown, file: string): HandoutDefinition {
  const result = definitionSchema.safeParse(data);
  if (result.success) return result.data;
  const [problem] = problemsOf(result.error);
  throw new DaichoError('badArgument', {
    detail: `配付資料の定義 ${file} の ${problem?.path ?? ''}: ${problem?.message ?? ''}`,
  });
}

/** 定義の直す所を、欄ごとに一文で。空なら正しい。 */
export function checkHandoutDefinition(data: unknown): readonly HandoutProblem[] {
  const result = definitionSchema.safeParse(data);
  return result.success ? [] : problemsOf(result.error);
}

function problemsOf(error: z.ZodError): readonly HandoutProblem[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: sentenceOf(issue) }));
}

/** zod の断りのうち、定義に書いた文 (日本語) はそのまま、ほかは欄の様子を日本語で言う。 */
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (/[ぁ-んァ-ヶ一-龠]/.test(issue.message)) return issue.message;
  if (issue.code === 'too_small')
    return issue.origin === 'string' || issue.origin === 'array'
      ? '空にはできません。'
      : `${issue.minimum} ${issue.inclusive === true ? '以上に' : 'より大きく'}してください。`;
  if (issue.code === 'too_big') return `${issue.maximum} までです。`;
  if (issue.code === 'invalid_type') return '数か文の種類が違います。';
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return '日付は 2024-09-01 の形に書いてください。';
  return 'この値は使えません。';
}

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/, 'id は小文字の英数字とハイフンです');
const reference = z.string().regex(/^[a-z]+\.[a-z0-9_]+$/, '項目は「様式.code」(hub.c_1a) と書きます');
const condition = z.string().regex(CONDITION_PATTERN, '条件は「hub.c_1a.c1 > 0」の形に書きます');
const part = z.strictObject({ text, when: z.array(condition).optional() });
const sentence = part.extend({ parts: z.array(part).min(1).optional() });
const note = sentence.extend({ mark: text.nullable() });
const fiscalYear = z.int().min(1989).max(9999).optional();
const head = {
  id,
  fiscalYear,
  title: z.string(),
  hint: text.optional(),
  ruled: z.boolean().optional(),
  half: z.boolean().optional(),
};
const looks = {
  tones: z.record(z.string(), z.enum(['solid', 'hatched', 'light', 'white'])).optional(),
  labels: z.record(z.string(), text).optional(),
  order: z.enum(['ascending', 'descending']).optional(),
};
const band = z.strictObject({
  label: text,
  from: z.number().nonnegative(),
  to: z.number().positive().nullable(),
});
const marked = z.strictObject({ mark: text, text });
/** どの催しか。 */
const events = {
  from: z.enum(['meeting', 'training']),
  kinds: z.array(text).min(1, '種類を一つ以上選んでください。'),
  names: z.array(text).min(1).optional(),
};

const likertGroup = z
  .strictObject({
    label: text,
    who: text,
    base: z.int().positive(),
    returned: z.int().positive(),
    questions: z
      .array(
        z.strictObject({
          question: text,
          choices: z
            .array(
              z.strictObject({ label: text, count: z.int().nonnegative(), unknown: z.boolean().optional() }),
            )
            .min(2)
            .max(8),
        }),
      )
      .min(1),
  })
  .superRefine((group, context) => {
    if (group.returned > group.base)
      context.addIssue(
        `「${group.label}」の回収数 ${group.returned} が配った数 ${group.base} より多くなっています`,
      );
    for (const { question, choices } of group.questions) {
      const sum = choices.reduce((total, { count }) => total + count, 0);
      if (sum !== group.returned)
        context.addIssue(
          `設問「${question.replaceAll('\n', '')}」の回答の計 ${sum} が回収数 ${group.returned} と合いません`,
        );
    }
  });

const blocks = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('duties'),
    ...head,
    requirementsTitle: text,
    requirements: z.array(marked),
    offices: z.array(
      z.strictObject({ name: text, duties: z.array(z.strictObject({ text, mark: text.nullable() })) }),
    ),
  }),
  z.strictObject({
    kind: z.literal('cells'),
    ...head,
    ...looks,
    item: reference,
    bands: z
      .array(band)
      .min(2)
      .refine(
        (bands) => checkBands(bands).length === 0,
        '階級は 0 から上限なしまで、すき間も重なりもなく並べます',
      )
      .optional(),
    breakdown: z.strictObject({ item: reference, of: text, title: text, counts: z.boolean() }).optional(),
    strips: z.array(z.strictObject({ ...looks, item: reference, title: text, hint: text })).optional(),
    stripsOf: z.strictObject({ of: text, label: text }).optional(),
    lastYear: z.boolean().optional(),
    named: z.array(z.strictObject({ of: text, label: text })).optional(),
  }),
  z.strictObject({
    kind: z.literal('bars'),
    ...head,
    item: reference,
    labels: z.record(z.string(), text).optional(),
  }),
  z.strictObject({
    kind: z.literal('states'),
    ...head,
    numbered: z.boolean(),
    rows: z.array(z.strictObject({ item: reference, label: text.optional() })).min(1),
    earlier: z.strictObject({ choice: text, label: text }).optional(),
  }),
  z.strictObject({
    kind: z.literal('counts'),
    ...head,
    items: z.array(z.strictObject({ item: reference, label: text.optional() })).min(1),
    order: z.enum(['form', 'descending']),
  }),
  z.strictObject({
    kind: z.literal('years'),
    ...head,
    total: reference,
    totalLabel: text,
    parts: z.array(z.strictObject({ item: reference, label: text })).max(3),
    within: z.array(z.strictObject({ item: reference, label: text })),
    years: z.int().min(1).max(10),
    reference: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('answers'),
    ...head,
    item: reference,
    columns: z.array(z.strictObject({ field: text, label: text, width: z.number().positive() })).min(1),
    where: z.strictObject({ column: text, is: z.array(text).min(1) }).optional(),
  }),
  z.strictObject({
    kind: z.literal('texts'),
    ...head,
    item: reference,
    textHead: text,
    wardsHead: text,
  }),
  z.strictObject({
    kind: z.literal('people'),
    ...head,
    programme: z.enum(['room', 'hub']),
    show: z.enum(['perWard', 'qualifications']),
  }),
  z.strictObject({
    kind: z.literal('statements'),
    ...head,
    labelHead: text,
    statementsHead: text,
    wardsHead: text,
    numbered: z.boolean(),
    rows: z.array(z.strictObject({ item: reference, label: text })),
  }),
  z.strictObject({ kind: z.literal('clauses'), ...head, clauses: z.array(marked) }),
  z.strictObject({
    kind: z.literal('wardTable'),
    ...head,
    wardHead: text,
    valueHead: text,
    totalLabel: text,
    consentedNote: text,
    otherSchemeNote: text,
    replies: z.strictObject({ item: reference, note: text }).optional(),
  }),
  z.strictObject({
    kind: z.literal('wardMap'),
    ...head,
    classesTitle: text,
    classesFrom: z.array(z.number()).min(1).max(5),
  }),
  z.strictObject({
    kind: z.literal('councils'),
    ...head,
    councils: z.array(
      z.strictObject({
        name: text,
        role: text.nullable(),
        frequency: text,
        plan: text.optional(),
        purpose: text,
        topicsTitle: z.string(),
        topics: z.array(text),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    ...head,
    picture: z.string().regex(/^[0-9a-f]{64}$/, '絵を選んでください。'),
    alt: z.string().trim().min(1, '絵の見えない人に読み上げる説明（代替文）が要ります。'),
    caption: text.optional(),
    height: z.int().min(20, '高さは 20 mm 以上に').max(130, '高さは 130 mm までです。'),
  }),
  z.strictObject({ kind: z.literal('openQuestions'), ...head, nothing: text }),
  z.strictObject({ kind: z.literal('registerCheck'), ...head, nothing: text }),
  z.strictObject({ kind: z.literal('calendar'), ...head, nothing: text }),
  z.strictObject({ kind: z.literal('schedule'), ...head, nothing: text }),
  z.strictObject({
    kind: z.literal('likert'),
    ...head,
    groups: z.array(likertGroup).min(1),
    line: z.number().gt(0).lt(100).optional(),
  }),
  z.strictObject({
    kind: z.literal('lines'),
    ...head,
    series: z
      .array(z.strictObject({ item: reference, label: text }))
      .min(1)
      .max(4, '折れ線は4本までです'),
    years: z.int().min(2).max(10),
  }),
  z
    .strictObject({
      kind: z.literal('shares'),
      ...head,
      item: reference.optional(),
      items: z
        .array(z.strictObject({ item: reference, label: text }))
        .min(2)
        .optional(),
    })
    .refine(
      ({ item, items }) => (item === undefined) !== (items === undefined),
      '円には item か items のどちらか一つを書きます',
    ),
  z.strictObject({ kind: z.literal('unsubmitted'), ...head, nothing: text }),
  z.strictObject({
    kind: z.literal('gatherings'),
    ...head,
    ...events,
    layout: z.enum(['record', 'rounds', 'blocks', 'history']),
    roles: z.record(z.string(), text).optional(),
  }),
  z.strictObject({ kind: z.literal('questionnaire'), ...head, ...events }),
  z.strictObject({
    kind: z.literal('comments'),
    ...head,
    ...events,
    headings: z.array(z.string()).min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal('onboarding'),
    ...head,
    steps: z
      .array(
        z.strictObject({
          step: z.enum(['hireMonth', 'withinThreeMonths', 'afterThreeMonths', 'nineMonths']),
          label: text,
          text,
          meeting: z.strictObject({ kind: text, name: text }).optional(),
        }),
      )
      .min(1),
    goals: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('visits'),
    ...head,
    target: z.enum(['wardOffice', 'supportRoom']),
    visit: z.enum(['support', 'visit']),
    show: z.enum(['coverage', 'findings']),
    content: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('indicators'),
    ...head,
    sides: z.array(z.enum(['medical', 'care', 'work'])).min(1, '側を一つ以上選んでください。'),
  }),
  z.strictObject({
    kind: z.literal('cases'),
    ...head,
    scenes: z
      .array(z.enum(['daily', 'discharge', 'sudden', 'endOfLife']))
      .min(1, '場面を一つ以上選んでください。'),
    widths: z.array(z.number().positive()).length(6, '欄の幅は6つ書きます').optional(),
  }),
  z.strictObject({
    kind: z.literal('wardSheet'),
    ...head,
    rows: z
      .array(z.strictObject({ item: reference, label: text }))
      .min(1)
      .max(9, '区別シートの項目は9つまでです'),
    meetings: z
      .array(z.strictObject({ label: text, kinds: z.array(text).min(1) }))
      .max(3, '区別シートの会議は3つまでです'),
  }),
  z.strictObject({
    kind: z.literal('events'),
    ...head,
    events: z.array(
      z.strictObject({
        id,
        name: text,
        content: z.array(text),
        rounds: z.array(
          z.strictObject({
            label: text,
            date: z.iso.date(),
            place: text,
            wards: z.int().nonnegative().nullable(),
            persons: z.int().nonnegative(),
          }),
        ),
      }),
    ),
  }),
]);

const definitionSchema: z.ZodType<HandoutDefinition> = z
  .strictObject({
    id,
    title: text,
    coverTitle: text.optional(),
    council: z
      .strictObject({
        name: text.optional(),
        heldOn: z.iso.date('日として読めません。令和7年10月9日、R7.10.9 のように書きます。').optional(),
        fiscalYear,
      })
      .optional(),
    documentNumber: text,
    author: text,
    public: z.boolean(),
    forms: z.array(z.enum(FORM_IDS)),
    half: z.enum(['first', 'second', 'year']).optional(),
    fiscalYear,
    ofThisYear: z.boolean().optional(),
    asOf: z.iso.date().optional(),
    orientation: z.enum(['landscape', 'portrait']).optional(),
    chapters: z.array(z.strictObject({ id: text, numeral: text, label: text })),
    pages: z
      .array(
        z
          .strictObject({
            id,
            fiscalYear,
            chapter: text.nullable(),
            section: text.nullable(),
            perWard: z.boolean().optional(),
            asOf: z.boolean(),
            message: z.array(sentence).min(1, '主文が要ります'),
            lead: z.array(sentence),
            blocks: z.array(blocks),
            notes: z.array(note),
          })
          .refine(
            (page) =>
              page.blocks.every((block) => block.kind !== 'wardSheet') ||
              (page.perWard === true && page.blocks.length === 1),
            '区別シートの図は、区ごとに繰り返す頁 (perWard) に一つだけ置きます',
          ),
      )
      .min(1),
  })
  .superRefine(({ pages }, context) => {
    const seen = new Set<string>();
    pages.forEach((page, at) => {
      const refuse = (path: readonly (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path: ['pages', at, ...path], message });
      if (seen.has(page.id)) refuse(['id'], '同じ id の頁があります。');
      seen.add(page.id);
      const blocks = new Set<string>();
      page.blocks.forEach((block, index) => {
        if (blocks.has(block.id)) refuse(['blocks', index, 'id'], '同じ id の図があります。');
        blocks.add(block.id);
      });
    });
  });
