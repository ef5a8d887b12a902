import { parse, TomlDate, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Article } from '../claim/article.ts';
import { isoDate } from '../page/article/dates.ts';
import { webAddress } from '../page/article/web-address.ts';
import { messageOf } from '../text/thrown.ts';
import { filled } from './document.ts';
import { ImportError } from './import-error.ts';

export const NOTHING_STATED = {
  title: null,
  publisher: null,
  date: null,
  url: null,
  language: null,
} satisfies Partial<Article>;

/** A field that is odd (a list, a map) is as if it were not there: the rest of the file is good. */
const scalar = z.catch(z.nullish(z.string()), null);

/** Front matter as newsrooms and static-site generators write it; other fields are ignored. */
const frontSchema = z.object({
  id: scalar,
  title: scalar,
  headline: scalar,
  date: scalar,
  published: scalar,
  publisher: scalar,
  source: scalar,
  url: scalar,
  link: scalar,
  lang: scalar,
  language: scalar,
});

/** How YAML writes that there is no value. */
const NO_VALUE = /^(?:~|null)$/i;

/** A line that states a field: what has one is meant as front matter, however broken. */
const stating = (sign: string) =>
  new RegExp(`^(?:${Object.keys(frontSchema.shape).join('|')})[ \\t]*${sign}`, 'm');

type Stated = Omit<Article, 'text' | 'id'> & { readonly id: string | null };

/** A way to write it, between marks of its own. */
interface Form {
  readonly between: RegExp;
  readonly statesField: RegExp;
  /** @throws Broken where the lines do not follow its rules */
  readonly read: (front: string) => unknown;
}

const YAML: Form = {
  between: /^\ufeff?---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/,
  statesField: stating(':'),
  read: readYaml,
};

const TOML: Form = {
  between: /^\ufeff?\+\+\+[ \t]*\n(?:([\s\S]*?)\n)?\+\+\+[ \t]*(?:\n|$)/,
  statesField: stating('='),
  read: readToml,
};

/** What a Markdown file states of its text before it, and the text. @throws ImportError with its line where it is broken */
export function frontMatter(source: string): { readonly stated: Stated; readonly body: string } {
  for (const form of [YAML, TOML]) {
    const match = form.between.exec(source);
    if (match === null) continue;
    const stated = statedIn(match[1] ?? '', form);
    if (stated !== null) return { stated, body: source.slice(match[0].length) };
  }
  return { stated: { ...NOTHING_STATED, id: null }, body: source };
}

/** Null where the lines are no front matter, but text between two thematic breaks. */
function statedIn(front: string, { read, statesField }: Form): Stated | null {
  let values: unknown;
  try {
    values = read(front);
  } catch (error) {
    if (error instanceof Broken && !statesField.test(front)) return null;
    throw error;
  }
  const checked = frontSchema.safeParse(values ?? {});
  if (!checked.success) return null;
  const data = checked.data;
  const first = (...values: readonly (string | null | undefined)[]) =>
    values.map(filled).find((value) => value !== null && !NO_VALUE.test(value)) ?? null;
  return {
    id: first(data.id),
    title: first(data.title, data.headline),
    publisher: first(data.publisher, data.source),
    date: isoDate(first(data.date, data.published) ?? ''),
    url: webAddress(first(data.url, data.link), null),
    language: first(data.language, data.lang),
  };
}

/** Lines that do not follow the rules of their form. */
class Broken extends ImportError {
  /** @param line of the front matter, from 1 */
  constructor(message: string, line: number) {
    // Where the parser saw it is told from the first line of the front matter, not of the file.
    const said = message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
    super(`front matter: ${said}`, line + 1);
  }
}

/** All stays as it was written: as numbers 007 and 7 were one id, and long ones lost their last digits. */
function readYaml(front: string): unknown {
  const parsed = parseDocument(front, { schema: 'failsafe' });
  const error = parsed.errors[0];
  if (error !== undefined) throw new Broken(error.message, error.linePos?.[0].line ?? 1);
  try {
    // Front matter needs no aliases: refusing them is the bound against alias bombs.
    return parsed.toJS({ maxAliasCount: 0 });
  } catch (thrown) {
    throw new ImportError(`front matter: ${messageOf(thrown)}`);
  }
}

function readToml(front: string): unknown {
  try {
    return Object.fromEntries(Object.entries(parse(front, { integersAsBigInt: true })).map(asWritten));
  } catch (thrown) {
    if (!(thrown instanceof TomlError)) throw thrown;
    throw new Broken(thrown.message, thrown.line);
  }
}

/** Days and numbers as text, as YAML's are read. */
function asWritten([field, value]: readonly [string, unknown]): readonly [string, unknown] {
  if (value instanceof TomlDate) return [field, value.toISOString()];
  return [field, typeof value === 'bigint' ? `${value}` : value];
}
