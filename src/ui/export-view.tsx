import { useState } from 'preact/hooks';
import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { changesBetween, type FigureChange } from '../export/changes.ts';
import { cslJson } from '../export/citation.ts';
import { findingsCsv } from '../export/csv.ts';
import { type ExportedCheck, exportJson, parseExport } from '../export/json.ts';
import { findingsMarkdown } from '../export/markdown.ts';
import type { Client } from '../extension/client.ts';
import type { Words } from '../locales/words.ts';
import { messageOf } from '../text/thrown.ts';
import { changeLine } from './change-line.ts';
import { FileButton } from './file-button.tsx';
import { reportTable } from './findings.ts';
import { saveFile } from './save-file.ts';

/** Larger than any file of ours by far: of 521 articles beside 4,165 the largest export has 441,458, the mean 40,565. Bytes. */
const LARGEST_FILE = 50_000_000;

/** A file that was opened again, and what the library of today says differently. */
export interface Opened {
  readonly check: ExportedCheck;
  readonly changes: readonly FigureChange[];
}

interface Props {
  readonly article: ArticleClaims | null;
  readonly result: CheckResult | null;
  readonly client: Client;
  readonly words: Words;
  readonly opened: Opened | null;
  readonly open: (opened: Opened | null) => void;
}

/** Saves what was found, and opens what was saved. */
export function ExportView({ article, result, client, words, opened, open }: Props) {
  const [failure, setFailure] = useState('');
  const take = async (file: File) => {
    if (file.size > LARGEST_FILE) throw new Error(words.say('panel.exportTooLarge'));
    const check = parseExport(await file.text());
    const now = await client.check(check.article);
    open({ check, changes: changesBetween(check, { article: check.article, result: now }) });
  };
  return (
    <>
      <p class="soft">{words.say('panel.exportText')}</p>
      {article !== null && result !== null && (
        <div class="saves">
          {FORMATS.map((format) => (
            <button
              key={format.name}
              type="button"
              class="button"
              onClick={() => {
                setFailure('');
                format
                  .make(article, result, () => madeOf(opened, client))
                  .then((text) => {
                    const content = new Blob([text], { type: `${format.type};charset=utf-8` });
                    saveFile(`second-source.${format.ending}`, content);
                  })
                  .catch((error: unknown) => setFailure(messageOf(error)));
              }}
            >
              {words.say('panel.exportAs', format.name)}
            </button>
          ))}
        </div>
      )}
      <FileButton
        text={words.say('panel.exportImport')}
        accept=".json,application/json"
        take={(file) => {
          setFailure('');
          take(file).catch((error: unknown) => setFailure(messageOf(error)));
        }}
      />
      <p role="status" class="failure">
        {failure === '' ? '' : words.say('card.failed', failure)}
      </p>
      {opened !== null && <Changes opened={opened} words={words} />}
    </>
  );
}

function Changes({ opened, words }: { readonly opened: Opened; readonly words: Words }) {
  return (
    <section>
      <h2>{words.say('panel.changesTitle')}</h2>
      {opened.changes.length === 0 && <p class="soft">{words.say('panel.changesNone')}</p>}
      <ul class="plain">
        {opened.changes.map((change) => (
          <li key={`${change.words} ${change.claim}`}>
            “{change.words}”: {changeLine(change, words)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When a check was made, and in which packs. */
type Made = Pick<ExportedCheck, 'checked' | 'packs'>;

/** A file that was opened was checked then and in the packs of then; what the page shows is checked now. */
async function madeOf(opened: Opened | null, client: Client): Promise<Made> {
  if (opened !== null) return opened.check;
  return { checked: new Date().toISOString(), packs: await client.heldPacks() };
}

const FORMATS: readonly {
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  readonly make: (article: ArticleClaims, result: CheckResult, made: () => Promise<Made>) => Promise<string>;
}[] = [
  {
    name: 'JSON',
    ending: 'json',
    type: 'application/json',
    make: async (article, result, made) => exportJson({ ...(await made()), article, result }),
  },
  {
    name: 'CSV',
    ending: 'csv',
    type: 'text/csv',
    make: async (article, result) => findingsCsv(article, result),
  },
  {
    name: 'Markdown',
    ending: 'md',
    type: 'text/markdown',
    make: async (article, result) => findingsMarkdown(article, result),
  },
  {
    name: 'CSL-JSON',
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    make: async (article, result) =>
      cslJson([article.report, ...reportTable(result).map(({ report }) => report)]),
  },
];
