import preact from '@preact/preset-vite';
import type {} from '@wxt-dev/i18n/module';
import { defineConfig } from 'wxt';
import { manifest } from './src/extension/manifest.ts';

/** `npm start` sets this: the build may then read the loopback demo site without a click. Never set for a release. */
const demo = process.env.SECOND_SOURCE_DEMO === '1';

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: 'src/extension/public',
  // Another folder for a build that must not replace the one under test.
  outDir: process.env.SECOND_SOURCE_OUTPUT ?? '.output',
  outDirTemplate: demo ? '{{browser}}-mv{{manifestVersion}}-demo' : '{{browser}}-mv{{manifestVersion}}',
  // Every import is written out: what a file uses can be read in it, and tsc needs no generated declarations.
  imports: false,
  manifestVersion: 3,
  i18n: { localesDir: 'src/locales' },
  // One promise-based API in every browser, also where an older one still takes callbacks.
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => manifest(browser === 'firefox' ? 'firefox' : 'chrome', demo),
  vite: () => ({
    plugins: [preact()],
    define: { SECOND_SOURCE_DEMO: JSON.stringify(demo) },
    build: { target: 'es2022', sourcemap: false },
  }),
});
