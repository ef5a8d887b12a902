import { checkerOf } from '../check/check.ts';
import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { csvHeader, csvRows } from '../export/csv.ts';
import { ExportError, exportJson } from '../export/json.ts';
import { checkLine } from '../export/lines.ts';
import { findingsMarkdown } from '../export/markdown.ts';
import type { Pack } from '../pack/pack.ts';
import { remembering } from '../pack/remember.ts';
import type { CheckFormat } from './check-formats.ts';
import { claimsOf, OTHER_LANGUAGE } from './claims.ts';
import { documentsOf, type ReadOptions } from './documents.ts';
import { CliError, Exit } from './exit.ts';
import { findInputs } from './inputs.ts';
import { knowingItself } from './itself.ts';
import { openPackOrLibrary, packErrors } from './open.ts';
import type { Output } from './output.ts';
import { shownJson, shownLines } from './shown.ts';

interface CheckOptions extends ReadOptions {
  readonly packs: readonly string[];
  readonly output: CheckFormat;
  /** Whether figures without another report are listed in the table too. */
  readonly all: boolean;
}

/** Prints checks one after the other. */
interface Printer {
  begin(): readonly string[];
  check(article: ArticleClaims, result: CheckResult): readonly string[];
  end(): readonly string[];
}

/** Decoded reports kept of each pack between documents: about 40 MB. */
const KEPT_REPORTS = 4096;

/** `check`: documents laid against packs. Exit code 1 where a document could not be read. */
export async function checkCommand(
  files: readonly string[],
  options: CheckOptions,
  output: Output,
  complain: (message: string) => void,
): Promise<number> {
  const packs = new Map<string, Pack>();
  let current = '';
  for (const path of options.packs) {
    const opened = await openPackOrLibrary(path);
    // Else "no other report found" would be said of an empty shelf.
    if ([...opened.values()].every((pack) => pack.reports === 0)) {
      complain(`${path}: holds no report: nothing in it to check against`);
    }
    for (const [name, pack] of opened)
      packs.set(
        name,
        knowingItself(remembering(pack, KEPT_REPORTS), () => current),
      );
  }
  const opened = [...packs.values()];
  if (opened.every((pack) => pack.reports === 0)) {
    throw new CliError('no report in any pack: nothing to check against', Exit.pack);
  }
  const check = checkerOf(opened);
  const printer = await printerOf(options, opened);
  const inputs = await findInputs(files);
  let code: number = Exit.done;
  for (const line of printer.begin()) await output.line(line);
  for await (const step of documentsOf(inputs, options, { bytes: 0 })) {
    if (output.closed) break;
    if ('unread' in step) {
      complain(step.unread);
      code = Exit.unread;
      continue;
    }
    current = step.article.id;
    const claims = claimsOf(step.article);
    if (claims === null) {
      complain(`${step.article.id}: ${OTHER_LANGUAGE}`);
      code = Exit.unread;
      continue;
    }
    const result = checked(check, packs, claims);
    for (const line of printer.check(claims, result)) await output.line(line);
  }
  for (const line of printer.end()) await output.line(line);
  return code;
}

/**
 * Packs are read as they are needed: a damaged one shows itself only here, and by which of them it is at fault alone.
 *
 * @throws CliError naming it; all of them where none fails alone.
 */
function checked(
  check: ReturnType<typeof checkerOf>,
  packs: ReadonlyMap<string, Pack>,
  claims: ArticleClaims,
): CheckResult {
  return packErrors([...packs.keys()].join(', '), () => {
    try {
      return check(claims);
    } catch (error) {
      for (const [name, pack] of packs) packErrors(name, () => checkerOf([pack])(claims));
      throw error;
    }
  });
}

async function printerOf(options: CheckOptions, packs: readonly Pack[]): Promise<Printer> {
  const none = () => [];
  const lines = (check: Printer['check']): Printer => ({ begin: none, check, end: none });
  switch (options.output) {
    case 'jsonl':
      return lines((article, result) => [shownJson(JSON.stringify(checkLine(article, result)))]);
    case 'csv':
      return {
        begin: () => [`${csvHeader()}\r`],
        check: (article, result) => {
          const rows = csvRows(article, result);
          return rows === '' ? [] : [rows.split('\r\n').map(shownLines).join('\r\n').slice(0, -1)];
        },
        end: none,
      };
    case 'md':
      return lines((article, result) => [shownLines(findingsMarkdown(article, result))]);
    case 'json':
      return jsonPrinter(packs);
    case 'table': {
      const { checkTable } = await import('./table.ts');
      return lines((article, result) => [checkTable(article, result, options.all)]);
    }
  }
}

/** The export of one check: it is printed once it is known to be the only one. @throws CliError at a second one. */
function jsonPrinter(packs: readonly Pack[]): Printer {
  const checked = new Date().toISOString();
  const held = packs.map(({ info, reports }) => ({ name: info.name, date: info.date, reports }));
  const printed: string[] = [];
  return {
    begin: () => [],
    check: (article, result) => {
      if (printed.length > 0) {
        throw new CliError(
          'json holds the check of one document, and there are several: use --format jsonl',
          Exit.usage,
        );
      }
      printed.push(shownJson(jsonOf({ checked, packs: held, article, result })));
      return [];
    },
    end: () => printed,
  };
}

/** @throws CliError for a check that the extension could not read back */
function jsonOf(check: Parameters<typeof exportJson>[0]): string {
  try {
    return exportJson(check);
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    throw new CliError(`json cannot hold this check (${error.message}): use --format jsonl`, Exit.usage);
  }
}
