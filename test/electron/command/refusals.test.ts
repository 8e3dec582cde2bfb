import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../../electron/openSession.ts';
import { buildSampleReplies } from '../../../electron/survey/sampleReplies.ts';
import type { ImportedFile, SurveyStatus } from '../../../shared/survey/survey.ts';
import { buildCompound } from '../workbook/buildCompound.ts';
import { xlsxParts } from '../workbook/buildXlsx.ts';
import { buildZip, packRepeated } from '../workbook/buildZip.ts';
import { daicho, daichoJson } from './daicho.ts';

const root = mkdtempSync(join(tmpdir(), 'daicho-'));
const folder = join(root, '日本語 #1');
const data = ['--data', folder];
const at = (name: string) => join(root, name);

describe('回答でないもの、求めたものと違う回答', () => {
  beforeAll(async () => {
    await daicho('init', '--sample', '--without-replies', ...data);
    const session = await openSession({ folder, who: '試験', startChild: startNodeChild() });
    const replies = await buildSampleReplies(session);
    await session.close();
    const kita = replies.find((reply) => reply.ward === '27127');
    if (kita === undefined) throw new Error('北区の回答がない');
    writeFileSync(at('01北区.xlsx'), kita.bytes);
    writeFileSync(at('途中まで.xlsx'), kita.bytes.subarray(0, kita.bytes.length / 2));
    // 西区の様式に書いたものを港区として送ってきた。
    writeFileSync(at('07港区.xlsx'), replies.find((reply) => reply.ward === '27106')?.bytes ?? '');
    writeFileSync(at('pdf.xlsx'), '%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
    writeFileSync(
      at('鍵付き.xlsx'),
      buildCompound({ EncryptedPackage: Buffer.alloc(5000, 7), EncryptionInfo: Buffer.alloc(300, 1) }),
    );
    writeFileSync(at('爆弾.xlsx'), bomb());
    await daicho('init', '--sample', '--without-replies', '--data', at('二通'));
    await daicho('survey', 'forms', 'r6-hub', '--out', at('今年'), '--data', at('二通'));
    await daicho(
      'survey',
      'new',
      'r5-hub',
      '--fiscal-year',
      '2023',
      '--half',
      'year',
      '--as-of',
      '2023-09-01',
      '--deadline',
      '2023-09-20',
      '--forms',
      'hub',
      ...data,
    );
    await daicho('survey', 'forms', 'r5-hub', '--out', at('去年'), ...data);
    const [lastYear = ''] = readdirSync(at('去年')).filter((name) => name.includes('福島区'));
    copyFileSync(join(at('去年'), lastYear), at('去年の様式 03福島区.xlsx'));
    await daicho(
      'survey',
      'new',
      'r6-room',
      '--fiscal-year',
      '2024',
      '--half',
      'first',
      '--as-of',
      '2024-09-30',
      '--deadline',
      '2024-10-31',
      '--forms',
      'room',
      ...data,
    );
    await daicho('survey', 'forms', 'r6-room', '--out', at('室'), ...data);
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ['pdf.xlsx', 'Excel のブックではありません (PDF)'],
    ['鍵付き.xlsx', 'パスワードを外して保存し直してください'],
    ['途中まで.xlsx', '壊れていて最後まで読めません'],
    ['爆弾.xlsx', '大きさか作りが回答の様式として異常です'],
    ['無いファイル.xlsx', 'ファイルが見つかりません'],
  ])(
    '%s は一文で断り、2で終わり、何も保管しない',
    async (name, sentence) => {
      const ran = await daicho('survey', 'import', 'r6-hub', at(name), '--accept', '--json', ...data);
      const { files } = JSON.parse(ran.out) as { files: ImportedFile[] };
      expect(ran.code).toBe(2);
      expect(ran.err.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
      expect(files.map(({ outcome, respondent }) => [outcome, respondent])).toEqual([['refused', null]]);
      expect(await stateOf('27127')).toBe('送付済');
    },
    60_000,
  );

  it('ほかの様式 (様式B) は、集めていないと断る', async () => {
    const [room = ''] = readdirSync(at('室'));
    const ran = await daicho('survey', 'import', 'r6-hub', join(at('室'), room), ...data);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('では集めていません')]);
  });

  it('一度に同じ区の違う回答が来たら、どちらも確定せずに人に聞く。同じ命令を繰り返しても決めない', async () => {
    const [blank = ''] = readdirSync(at('今年')).filter((name) => name.includes('北区'));
    const run = async () => {
      const files = [at('01北区.xlsx'), join(at('今年'), blank)];
      const ran = await daicho(
        ...['survey', 'import', 'r6-hub', ...files, '--accept', '--json', '--data', at('二通')],
      );
      const answer = JSON.parse(ran.out) as { files: ImportedFile[] };
      return [ran.code, answer.files.map((file) => [file.outcome, file.state, file.findings[0]?.kind])];
    };
    const twice = (outcome: string) => Array(2).fill([outcome, '要確認', 'twoReplies']);
    expect(await run()).toEqual([1, twice('stored')]);
    expect(await run()).toEqual([0, twice('known')]);
  }, 60_000);

  it('前に取り込んだファイルを、ほかの区や様式のものと指定すれば、違うと言う', async () => {
    const run = async (...said: string[]) => {
      const ran = await daicho(
        ...['survey', 'import', 'r6-hub', at('01北区.xlsx'), ...said, '--json', '--data', at('二通')],
      );
      const [file] = (JSON.parse(ran.out) as { files: ImportedFile[] }).files;
      const wrong = file?.findings.filter(({ level }) => level === 'error').map(({ kind }) => kind);
      return [ran.code, file?.respondent, wrong];
    };
    expect(await run('--respondent', '27128')).toEqual([1, '27127', ['wrongWard']]);
    expect(await run('--form', 'room')).toEqual([1, '27127', ['wrongForm']]);
    expect(await run('--respondent', '27127', '--form', 'hub')).toEqual([0, '27127', []]);
  }, 60_000);

  it('断るものが混じっていても、ほかは通す', async () => {
    const ran = await daicho(
      'survey',
      'import',
      'r6-hub',
      at('pdf.xlsx'),
      at('01北区.xlsx'),
      '--accept',
      '--json',
      ...data,
    );
    const { files } = JSON.parse(ran.out) as { files: ImportedFile[] };
    expect([ran.code, files.map((file) => file.outcome)]).toEqual([2, ['refused', 'accepted']]);
  }, 60_000);

  it('去年の様式は誤りとして保管し、確定せず、一文を言って1で終わる', async () => {
    const ran = await daicho(
      'survey',
      'import',
      'r6-hub',
      at('去年の様式 03福島区.xlsx'),
      '--accept',
      '--json',
      ...data,
    );
    const { files } = JSON.parse(ran.out) as { files: ImportedFile[] };
    expect([ran.code, ran.err.trim().split('\n').length, ran.err]).toEqual([
      1,
      1,
      expect.stringContaining('別の回 (r5-hub) の様式です'),
    ]);
    expect(files.map((file) => [file.outcome, file.respondent, file.findings[0]?.kind])).toEqual([
      ['stored', '27103', 'wrongSurvey'],
    ]);
  }, 60_000);

  it('前に取り込んだ回答が別の区の名でまた届いたら、取込み済みでも黙っていない', async () => {
    copyFileSync(at('01北区.xlsx'), at('02都島区.xlsx'));
    const ran = await daicho(
      'survey',
      'import',
      'r6-hub',
      at('02都島区.xlsx'),
      '--accept',
      '--json',
      ...data,
    );
    expect([ran.code, ran.err]).toEqual([
      1,
      expect.stringContaining('前に取り込んだ別の区の回答と同じ中身です'),
    ]);
  }, 60_000);

  it('別の区の名で届いた回答は、誤りとして保管し、集計を変えない', async () => {
    const before = await daicho('survey', 'tally', 'r6-hub', '--json', ...data);
    const ran = await daicho('survey', 'import', 'r6-hub', at('07港区.xlsx'), '--accept', '--json', ...data);
    const after = await daicho('survey', 'tally', 'r6-hub', '--json', ...data);
    const { files } = JSON.parse(ran.out) as { files: ImportedFile[] };
    expect([ran.code, ran.err.trim().split('\n')]).toEqual([
      1,
      [expect.stringContaining('区が食い違っています (隠しシートは西区、ほかに港区とある)')],
    ]);
    expect(files.map((file) => [file.outcome, file.respondent, file.findings[0]?.kind])).toEqual([
      ['stored', '27106', 'wrongWard'],
    ]);
    expect([after.out, await stateOf('27106')]).toEqual([before.out, '要確認']);
  }, 60_000);
});

describe('命令の書き方', () => {
  it.each([
    [['survey', 'tally', 'nai'], '「nai」という調査はありません'],
    [['register', 'list', 'nai'], '「nai」という台帳はありません'],
    [['survey', 'nai', 'r6-hub'], '「nai」という動作はありません'],
    [['nai'], '「nai」という命令はありません'],
    [['survey', 'list', '--nai'], '--nai という指定はありません'],
    [['register', 'list', 'ward', '--as-of', '2024-02-30'], '実在する日'],
    [['handout', 'print', 'liaison', '--out', 'x.docx'], 'の形式では書き出せません'],
    [['init'], 'もう台帳があります'],
  ])('%j は一文で断り、2で終わる', async (args, sentence) => {
    const own = at('書き方');
    await daicho('init', '--data', own);
    const ran = await daicho(...args, '--data', own);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });

  it('台帳の無いフォルダでは断り、何も作らない', async () => {
    const ran = await daicho('survey', 'list', '--data', at('空'));
    expect([ran.code, ran.err, readdirSync(root).includes('空')]).toEqual([
      2,
      expect.stringContaining('台帳がありません'),
      false,
    ]);
  });

  it('ほかの過程が開いているあいだは、持ち主の名を言って断る', async () => {
    const own = at('使用中');
    await daicho('init', '--data', own);
    const session = await openSession({ folder: own, who: '試験', startChild: startNodeChild() });
    try {
      const ran = await daicho('survey', 'list', '--data', own);
      expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/さん \(.+\) が .+ から使っています/)]);
    } finally {
      await session.close();
    }
    expect((await daicho('survey', 'list', '--data', own)).code).toBe(0);
  });
});

async function stateOf(ward: string): Promise<string | undefined> {
  const status = await daichoJson<SurveyStatus>('survey', 'status', 'r6-hub', ...data);
  return status.respondents.find((each) => each.respondent === ward)?.state;
}

/** 数百KBが膨らんで2GBになるシート。 */
function bomb(): Buffer {
  const parts = xlsxParts().map((part) =>
    part.name === 'xl/worksheets/sheet1.xml'
      ? {
          ...part,
          packed: packRepeated(
            '<worksheet><sheetData>',
            `<row>${' '.repeat(1_000_000)}</row>`,
            2000,
            '</sheetData></worksheet>',
          ),
        }
      : part,
  );
  return buildZip(parts);
}
