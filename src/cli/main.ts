#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What is loaded from here on is compiled once and kept beside the packages, so that a command starts in a third of the
// time. Not in the folder for temporary files, where others may write; where none can be made Node goes on without one.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/second-source', import.meta.url)));

await import('./program.ts');
