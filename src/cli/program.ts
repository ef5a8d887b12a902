import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { dayOf, FIRST_DAY, LAST_DAY } from '../claim/day.ts';
import { FORMATS } from '../import/formats.ts';
import { CHECK_FORMATS } from './check-formats.ts';
import { CliError, Exit } from './exit.ts';
import { standardOutput } from './output.ts';
import { shownLines } from './shown.ts';
import { nameOfFile, targetOf } from './target.ts';

/** Wires commands to the process; each command loads only what it needs. */
const program = new Command('second-source')
  .description('Checks the figures and sources of news articles against reports on your own machine.')
  .version(manifest.version)
  .showHelpAfterError('(add --help for the options)')
  .addHelpText(
    'after',
    `
FILE may be a file, a folder, a glob pattern, a web address, or - for standard input; text, Markdown,
HTML, JSON Lines, CSV, RSS, Atom, WARC, and gzip of these.

Exit codes: 0 done · 1 some document could not be read · 2 wrong usage · 3 a file cannot be read or
written · 4 a pack is damaged or of another version · 70 a fault of this program · 130 interrupted`,
  )
  .exitOverride();

const complain = (message: string) => process.stderr.write(`${shownLines(message)}\n`);
const output = standardOutput();
// Where nobody hears what is said the work goes on: a message that is lost must not leave half a file behind.
process.stderr.on('error', () => undefined);
let exitCode: number = Exit.done;

program
  .command('spot')
  .description('print the figures and attributions of documents: JSON Lines in, JSON Lines out')
  .action(async () => {
    const { spotCommand } = await import('./spot.ts');
    exitCode = await spotCommand(process.stdin, output, complain);
  });

program
  .command('article')
  .description('print the article of HTML pages: lines {"id","path","url"} in, JSON Lines out')
  .action(async () => {
    const { articleCommand } = await import('./article.ts');
    exitCode = await articleCommand(process.stdin, output, complain);
  });

const formatOption = () =>
  new Option('--from <format>', 'format of all inputs (default: by name, else by content)').choices(FORMATS);

program
  .command('build')
  .description('make a pack from documents')
  .argument('<file...>', 'documents, folders, patterns, addresses or -')
  .requiredOption('--out <pack>', 'the pack to write')
  .option('--name <name>', "the pack's name (default: the file's)")
  .option('--description <text>', 'one line about the pack')
  .option('--publisher <name>', 'who makes the pack')
  .option('--date <day>', 'the day up to which its reports go, as YYYY-MM-DD')
  .addOption(formatOption())
  .option('--follow', 'fetch the pages that feeds link to', false)
  .option('--strict', 'write no pack if any document cannot be read', false)
  .option('--quotes', 'keep the sentence of each figure, for a pack of your own', false)
  .option('--threads <count>', 'threads that read, at most 8 (default: one for each processor)', wholeNumber)
  .option(
    '--quiet',
    'no progress, no summary but that of --json; unreadable documents are still named',
    false,
  )
  .option('--json', 'print the summary as JSON', false)
  .action(async (files: string[], options) => {
    // Before anything is read, so that hours of work do not end at a name.
    targetOf(options.out);
    const info = infoOf(options, nameOfFile(options.out));
    const { buildCommand } = await import('./build.ts');
    exitCode = await buildCommand(
      files,
      {
        out: options.out,
        info,
        format: options.from ?? null,
        follow: options.follow,
        strict: options.strict,
        quotes: options.quotes,
        threads: options.threads ?? null,
        quiet: options.quiet,
        json: options.json,
      },
      output,
    );
  });

program
  .command('check')
  .description('lay the figures of documents against the reports of packs')
  // In this order: what follows --pack is taken for packs.
  .usage('<file...> --pack <pack...> [options]')
  .argument('[file...]', 'documents, folders, patterns, addresses or -')
  .requiredOption('--pack <pack...>', 'packs to check against')
  .addOption(new Option('--format <format>', 'what to print').choices(CHECK_FORMATS).default('table'))
  .addOption(formatOption())
  .option('--follow', 'fetch the pages that feeds link to', false)
  .option('--all', 'list figures without another report too (table)', false)
  .option('--json', 'the same as --format json', false)
  .action(async (files: string[], options, command: Command) => {
    if (files.length === 0) {
      throw new CliError(
        'no document to check: what follows --pack is taken for packs, so documents go before it: check <file...> --pack <pack...>',
        Exit.usage,
      );
    }
    const stated = command.getOptionValueSource('format') !== 'default';
    if (options.json && stated && options.format !== 'json') {
      throw new CliError(`--json and --format ${options.format} are two formats: name one`, Exit.usage);
    }
    const { checkCommand } = await import('./check.ts');
    exitCode = await checkCommand(
      files,
      {
        packs: options.pack,
        output: options.json ? 'json' : options.format,
        format: options.from ?? null,
        follow: options.follow,
        all: options.all,
      },
      output,
      complain,
    );
  });

program
  .command('find')
  .description('print the claims of packs that fit some words, best first')
  // As for check.
  .usage('<word...> --pack <pack...> [options]')
  .argument('[word...]', 'what is counted, what happened, who and where: soldiers crossed Rostov')
  .requiredOption('--pack <pack...>', 'packs to look in')
  .option('--since <day>', 'no reports of days before this one, as YYYY-MM-DD', day)
  .option('--until <day>', 'no reports of days after this one', day)
  .option('--limit <count>', 'claims printed at most', wholeNumber, 20)
  .option('--json', 'print each claim as a line of JSON', false)
  .action(async (words: string[], options) => {
    if (words.join('').trim() === '') {
      throw new CliError(
        'no words to find: what follows --pack is taken for packs, so words go before it: find <word...> --pack <pack...>',
        Exit.usage,
      );
    }
    const { since = null, until = null, limit, json } = options;
    const days =
      since === null && until === null ? null : { from: since ?? FIRST_DAY, to: until ?? LAST_DAY };
    const { findCommand } = await import('./find.ts');
    exitCode = await findCommand(words, { packs: options.pack, limit, days, json }, output);
  });

program
  .command('merge')
  .description('join packs into one')
  .argument('<pack...>', 'packs')
  .requiredOption('--out <pack>', 'the pack to write')
  .option('--name <name>', "the pack's name (default: the file's)")
  .option('--description <text>', 'one line about the pack')
  .option('--publisher <name>', 'who makes the pack')
  .option('--date <day>', 'the day up to which its reports go, as YYYY-MM-DD')
  .option('--quiet', 'no summary but that of --json', false)
  .option('--json', 'print the summary as JSON', false)
  .action(async (packs: string[], options) => {
    targetOf(options.out);
    const info = infoOf(options, nameOfFile(options.out));
    const { mergeCommand } = await import('./merge.ts');
    exitCode = await mergeCommand(
      packs,
      { out: options.out, info, quiet: options.quiet, json: options.json },
      output,
      complain,
    );
  });

program
  .command('inspect')
  .description('show what is in a pack')
  .argument('<pack>', 'a pack')
  .option('--claims', 'print every claim as a line of JSON', false)
  .option('--json', 'print the inventory as JSON', false)
  .action(async (pack: string, options) => {
    const { inspectCommand } = await import('./inspect.ts');
    exitCode = await inspectCommand(pack, options, output);
  });

program
  .command('verify')
  .description('check that a pack is whole')
  .argument('<pack>', 'a pack')
  .option('--json', 'print the result as JSON', false)
  .action(async (pack: string, options) => {
    const { verifyCommand } = await import('./verify.ts');
    exitCode = await verifyCommand(pack, options, output);
  });

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('expected a whole number from 1');
  return Number(value);
}

function day(value: string): number {
  const named = value.length > 10 ? null : dayOf(value);
  if (named === null) throw new InvalidArgumentError('expected YYYY-MM-DD of a day that there is');
  return named;
}

interface InfoOptions {
  readonly out: string;
  readonly name?: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly date?: string;
}

function infoOf(options: InfoOptions, fallback: string) {
  const { date = null } = options;
  if (date !== null && (date.length > 10 || dayOf(date) === null)) {
    throw new CliError(`--date: expected YYYY-MM-DD of a day that there is, got ${date}`, Exit.usage);
  }
  const { name = fallback } = options;
  if (options.name === undefined && name.trim() === '') {
    throw new CliError(
      `--out: the name of ${options.out} is only an extension: name the pack by --name`,
      Exit.usage,
    );
  }
  if (name.trim() === '') throw new CliError('--name: expected a name, got nothing', Exit.usage);
  return {
    name,
    description: options.description ?? null,
    publisher: options.publisher ?? null,
    date,
  };
}

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    exitCode = error.exitCode === 0 ? Exit.done : Exit.usage;
  } else if (error instanceof CliError) {
    complain(error.message);
    exitCode = error.code;
  } else {
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    exitCode = Exit.fault;
  }
}
process.exitCode = output.failed ? Exit.file : exitCode;
