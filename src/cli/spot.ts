import type { Attribution } from '../claim/attribution.ts';
import type { Figure } from '../claim/figure.ts';
import type { Spotted } from '../claim/spotted.ts';
import { articleOfLine } from '../import/document.ts';
import { spot } from '../spot/spot.ts';
import { answerLines } from './answer-lines.ts';
import { OTHER_LANGUAGE } from './claims.ts';
import { contextOf } from './context.ts';
import type { Output } from './output.ts';

/** One line of the command's output; see docs/cli.md. */
export function spottedLine(id: string, spotted: Spotted): object {
  return {
    id,
    figures: spotted.figures.map((figure, i) => figureJson(figure, spotted.covers[i] ?? null)),
    attributions: spotted.attributions.map(attributionJson),
  };
}

function figureJson(figure: Figure, attribution: number | null): object {
  const { start, end, text, low, high, bound, kind, unit, noun, predicate, per, change, partOf } = figure;
  return {
    start,
    end,
    text,
    low,
    high,
    bound,
    kind,
    unit,
    noun,
    predicate,
    per,
    change,
    partOf,
    attribution,
  };
}

function attributionJson({ source, cue, content, via, stance }: Attribution): object {
  const { start, end, text, name, role, organisation, place, kind, speaker } = source;
  return {
    source: { start, end, text, name, role, organisation, place, kind, speaker },
    cue: { start: cue.start, end: cue.end, text: cue.text },
    content: { start: content.start, end: content.end },
    via,
    stance,
  };
}

/**
 * `spot`: JSON Lines in, one line out for each document. A line that is no document is named on standard error, and so is a
 * document in another language, of which nothing is spotted.
 */
export function spotCommand(
  input: AsyncIterable<Uint8Array>,
  output: Output,
  complain: (message: string) => void,
): Promise<number> {
  return answerLines(input, output, complain, (line) => {
    const article = articleOfLine(line);
    const spotted = spot(article.text, contextOf(article));
    if (spotted.otherLanguage) complain(`${article.id}: ${OTHER_LANGUAGE}`);
    return spottedLine(article.id, spotted);
  });
}
