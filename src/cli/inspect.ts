import type { Pack } from '../pack/pack.ts';
import { openPack } from '../pack/reader.ts';
import { readSections } from '../pack/sections-in.ts';
import { bufferSource } from '../pack/source.ts';
import { claimLine } from './claim-line.ts';
import { counted } from './counted.ts';
import { Exit } from './exit.ts';
import { fileBytes, packErrors } from './open.ts';
import type { Output } from './output.ts';
import { shown, shownJson } from './shown.ts';
import { sized } from './sized.ts';

/** What is in a pack, for people and as JSON. */
export interface Inventory {
  readonly file: string;
  readonly name: string;
  readonly description: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly bytes: number;
  readonly reports: number;
  readonly claims: number;
  /** Earliest and latest day of its reports. */
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly undated: number;
  /** Most frequent first. */
  readonly publishers: readonly { readonly publisher: string; readonly reports: number }[];
  readonly kinds: Readonly<Record<string, number>>;
  readonly sections: readonly { readonly id: string; readonly bytes: number }[];
  readonly samples: readonly { readonly report: string; readonly words: string; readonly unit: string }[];
}

/** `inspect`: what a pack holds; with `claims` every claim as a line of JSON. */
export async function inspectCommand(
  path: string,
  options: { readonly claims: boolean; readonly json: boolean },
  output: Output,
): Promise<number> {
  const bytes = await fileBytes(path);
  const pack = packErrors(path, () => openPack(bytes));
  if (options.claims) {
    for (let i = 0; i < pack.reports && !output.closed; i++) {
      const document = packErrors(path, () => pack.document(i));
      const quotes = packErrors(path, () => pack.quotes(i));
      for (const claim of document.claims.keys())
        await output.line(shownJson(JSON.stringify(claimLine(document, quotes, claim))));
    }
    return Exit.done;
  }
  const inventory = packErrors(path, () => inventoryOf(path, bytes, pack));
  if (options.json) await output.line(shownJson(JSON.stringify(inventory)));
  else for (const line of described(inventory)) await output.line(shown(line));
  return Exit.done;
}

/** Publishers and samples shown at most. */
const PUBLISHERS = 15;
const SAMPLES = 8;

function inventoryOf(file: string, bytes: Uint8Array, pack: Pack): Inventory {
  const publishers = new Map<string, number>();
  const kinds: Record<string, number> = {};
  const samples: { report: string; words: string; unit: string }[] = [];
  const every = Math.max(1, Math.floor(pack.reports / SAMPLES));
  let from: string | null = null;
  let to: string | null = null;
  let undated = 0;
  for (let i = 0; i < pack.reports; i++) {
    const { report, claims } = pack.document(i);
    const publisher = report.publisher ?? '(not stated)';
    publishers.set(publisher, (publishers.get(publisher) ?? 0) + 1);
    const day = report.date?.slice(0, 10) ?? null;
    if (day === null) undated++;
    else {
      if (from === null || day < from) from = day;
      if (to === null || day > to) to = day;
    }
    for (const claim of claims) kinds[claim.kind] = (kinds[claim.kind] ?? 0) + 1;
    const first = claims[0];
    if (i % every === 0 && first !== undefined && samples.length < SAMPLES) {
      samples.push({ report: report.id, words: first.words, unit: first.unit });
    }
  }
  return {
    file,
    ...pack.info,
    bytes: bytes.length,
    reports: pack.reports,
    claims: pack.claims,
    days: from === null || to === null ? null : { from, to },
    undated,
    publishers: [...publishers]
      .map(([publisher, reports]) => ({ publisher, reports }))
      .sort((a, b) => b.reports - a.reports || (a.publisher < b.publisher ? -1 : 1)),
    kinds,
    sections: [...readSections(bufferSource(bytes)).values()].map(({ id, length }) => ({
      id,
      bytes: length,
    })),
    samples,
  };
}

function* described(inventory: Inventory): Generator<string> {
  const { name, description, publisher, date, bytes, reports, claims, days, undated } = inventory;
  yield `${name}${description === null ? '' : `: ${description}`}`;
  if (publisher !== null) yield `made by ${publisher}`;
  if (date !== null) yield `as of ${date}`;
  const each = claims === 0 ? '' : `, ${Math.round(bytes / claims)} bytes a claim`;
  yield `${counted(reports, 'report')}, ${counted(claims, 'claim')}, ${sized(bytes)}${each}`;
  if (days !== null)
    yield `reports of ${days.from} to ${days.to}${undated === 0 ? '' : `, ${undated} undated`}`;
  yield '';
  yield 'Publishers';
  for (const entry of inventory.publishers.slice(0, PUBLISHERS)) {
    yield `  ${entry.reports.toLocaleString('en').padStart(9)}  ${entry.publisher}`;
  }
  const more = inventory.publishers.length - PUBLISHERS;
  if (more > 0) yield `             and ${more} more`;
  yield '';
  yield 'Kinds';
  for (const [kind, count] of Object.entries(inventory.kinds)) {
    yield `  ${count.toLocaleString('en').padStart(9)}  ${kind}`;
  }
  yield '';
  yield 'Sections (bytes)';
  for (const section of inventory.sections) {
    yield `  ${section.bytes.toLocaleString('en').padStart(13)}  ${section.id}`;
  }
  if (inventory.samples.length === 0) return;
  yield '';
  yield 'Samples';
  for (const sample of inventory.samples) yield `  ${sample.words}  (${sample.report})`;
}
