import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Page of the extension's copy under test in which `library` is at hand. */
export const DRIVER_PAGE = 'library-driver.html';

let bundled: Promise<string> | null = null;

/** Puts the page with the library's own functions (driver.ts) into a copy of the built extension. */
export async function addDriver(folder: string): Promise<void> {
  bundled ??= bundle();
  writeFileSync(join(folder, 'library-driver.js'), await bundled);
  writeFileSync(
    join(folder, DRIVER_PAGE),
    '<!doctype html><meta charset="utf-8"><title>Library</title><script type="module" src="library-driver.js"></script>',
  );
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'driver.ts'), formats: ['es'], fileName: 'driver' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
  if (code === '') throw new Error('the library driver came out empty');
  return code;
}
