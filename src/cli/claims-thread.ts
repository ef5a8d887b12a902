import { keepCompiled } from './compile-cache.ts';

// A thread does not share what another has loaded: without this it would strip and compile some 150 files for itself.
keepCompiled();
await import('./claims-worker.ts');
