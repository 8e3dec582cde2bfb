import { startVitest } from 'vitest/node';
import { reportChecks, runChecks } from './check.ts';
import { providePrograms } from './programs.ts';

/**
 * `npm test`: 道具をそろえ、動かさない点検を先に、次に試験をすべて。
 * 最後の一行は `N passed, N failed` (飛ばした試験があれば `, N skipped`)。飛ばした試験は名を挙げる。
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

const missing = providePrograms(say);
for (const { name, usedFor } of missing) say(`${name} がありません: ${usedFor}の試験は飛ばします。`);

const checks = await runChecks();
reportChecks(checks);
const tests = await runTests();

const failed = checks.filter((check) => check.trouble !== '').length + tests.failed + missingAsFailures();
const passed = checks.filter((check) => check.trouble === '').length + tests.passed;
for (const name of tests.skipped) say(`飛ばした試験: ${name}`);
say(
  `${passed} passed, ${failed} failed${tests.skipped.length > 0 ? `, ${tests.skipped.length} skipped` : ''}`,
);
process.exit(failed === 0 ? 0 : 1);

interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

async function runTests(): Promise<TestCounts> {
  const vitest = await startVitest('test', process.argv.slice(2), { watch: false, reporters: ['default'] });
  const files = vitest.state.getTestModules();
  const tests = files.flatMap((file) => [...file.children.allTests()]);
  const ended = (state: string) => tests.filter((test) => test.result().state === state);
  // 読めないファイルや試験の外で起きた誤りは、どの試験の失敗にも数えられていない。
  const broken = files.filter(
    (file) => file.state() === 'failed' && [...file.children.allTests('failed')].length === 0,
  );
  const counts = {
    passed: ended('passed').length,
    failed: ended('failed').length + broken.length + vitest.state.getUnhandledErrors().length,
    skipped: ended('skipped').map((test) => test.fullName),
  };
  await vitest.close();
  return counts;
}

/** 見張りの機械では、道具が無くて飛ばすことも不合格。 */
function missingAsFailures(): number {
  return process.env.CI === 'true' ? missing.length : 0;
}
