import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PAGE, response } from '../import/web-archive-fixture.ts';
import { run, workFolder } from './run.ts';

const folder = workFolder();

/** Three packed records, of which the second is damaged. */
function damaged(): Buffer {
  const members = ['a', 'b', 'c'].map((name) => gzipSync(response(`https://gazette.example/${name}`, PAGE)));
  members[1]![members[1]!.length - 8]! ^= 1;
  return Buffer.concat(members);
}

test('a damaged record is counted as unread, the others are built, and --strict fails', async () => {
  const file = folder.write('crawl.warc.gz', damaged());
  const out = folder.path('crawl.pack');
  const message = expect.stringMatching(/crawl\.warc\.gz: record 2\b.*: damaged or truncated gzip data/);
  const strict = await run(['build', file, '--out', out, '--strict']);
  expect(strict).toMatchObject({ code: 1, err: message });
  const lenient = await run(['build', file, '--out', out, '--json', '--quiet']);
  expect(lenient).toMatchObject({ code: 0, err: message });
  expect(JSON.parse(lenient.out)).toMatchObject({ documents: 2, unread: 1, reports: 2 });
});
