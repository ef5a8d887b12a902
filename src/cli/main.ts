#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { CliError, Exit } from './exit.ts';
import { standardOutput } from './output.ts';

/** Wires commands to the process; each command loads only what it needs. */
const program = new Command('second-source')
  .description('Checks the figures and sources of news articles against reports on your own machine.')
  .version('0.1.0')
  .showHelpAfterError('(second-source --help shows the commands)')
  .exitOverride();

const complain = (message: string) => process.stderr.write(`${message}\n`);
let exitCode: number = Exit.done;

program
  .command('spot')
  .description('print the figures and attributions of documents: JSON Lines in, JSON Lines out')
  .action(async () => {
    const { spotCommand } = await import('./spot.ts');
    exitCode = await spotCommand(process.stdin, standardOutput(), complain);
  });

program
  .command('article')
  .description('print the article of HTML pages: lines {"id","path","url"} in, JSON Lines out')
  .action(async () => {
    const { articleCommand } = await import('./article.ts');
    exitCode = await articleCommand(process.stdin, standardOutput(), complain);
  });

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
process.exitCode = exitCode;
