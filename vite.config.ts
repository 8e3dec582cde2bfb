import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (...names: string[]) => join(import.meta.dirname, ...names);

/** Node が実行時に読む二つだけを外に残す。ほかの部品は束ね、配る node_modules を小さくする。 */
const outside = ['electron', 'better-sqlite3', /^better-sqlite3\//, /^node:/];

export default defineConfig({
  root: at('renderer'),
  plugins: [react()],
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        // 字も絵もファイルとして置く: 行内の data: は大きくなるだけで、束の一覧にも載らない。
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 4000,
        rolldownOptions: { input: { index: at('renderer/index.html'), print: at('renderer/print.html') } },
      },
    },
    main: {
      consumer: 'server',
      resolve: { external: ['electron', 'better-sqlite3'], noExternal: true },
      build: {
        outDir: at('dist/main'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          platform: 'node',
          input: { main: at('electron/main.ts'), workbookChild: at('electron/files/workbook/child.ts') },
          external: outside,
          // どの束も dist/main の直下: import.meta.dirname からの resources/ の位置が変わらない。
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { external: ['electron'], noExternal: true },
      build: {
        outDir: at('dist/preload'),
        emptyOutDir: true,
        target: 'chrome140',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { preload: at('electron/preload.ts') },
          external: ['electron'],
          // サンドボックスの preload は一つの CommonJS ファイルでなければ読まれない。
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  test: {
    root: import.meta.dirname,
    environment: 'node',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
