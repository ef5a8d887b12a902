import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type {} from '@wxt-dev/i18n/module';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { manifest } from './src/extension/manifest.ts';
import { slimReadability } from './src/extension/slim-readability.ts';

/** `npm start` sets this: the build may then read the loopback demo site without a click. Never set for a release. */
const demo = process.env.SECOND_SOURCE_DEMO === '1';

/** What comes into pages. It stays small (docs/004), so that it takes the browser's own promise-based API as it is. */
const IN_PAGES = ['page', 'card'];

/** In place of the polyfill's wrapper of 10 KB, which is for the other parts. */
const ownApi: Plugin = {
  name: 'own-api',
  enforce: 'pre',
  resolveId: (source) =>
    source === '@wxt-dev/webextension-polyfill/browser'
      ? fileURLToPath(import.meta.resolve('wxt/browser'))
      : null,
};

/** Readability without what never runs: a third of it. */
const slim: Plugin = {
  name: 'slim-readability',
  transform: {
    filter: { id: /@mozilla\/readability\/Readability\.js$/ },
    handler: (source) => slimReadability(source),
  },
};

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
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const isForPages = entrypoints.every(({ name }) => IN_PAGES.includes(name));
      if (isForPages) config.plugins = [...(config.plugins ?? []), ownApi];
    },
  },
  manifest: ({ browser }) => manifest(browser === 'firefox' ? 'firefox' : 'chrome', demo),
  vite: () => ({
    plugins: [preact(), slim],
    define: { SECOND_SOURCE_DEMO: JSON.stringify(demo) },
    build: { target: 'es2022', sourcemap: false },
  }),
});
