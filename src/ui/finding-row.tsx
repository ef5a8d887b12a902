import type { ComponentChildren } from 'preact';
import type { Finding, Link } from '../check/finding.ts';
import type { Claim } from '../claim/claim.ts';
import { originsLine } from '../locales/origins.ts';
import { spokenReason } from '../locales/reason.ts';
import { findingKey } from '../locales/relations.ts';
import type { Words } from '../locales/words.ts';
import { comparableLinks } from './findings.ts';
import { RelationIcon } from './icons.tsx';
import { RangePlot } from './range-plot.tsx';
import { ToFigure } from './to-figure.tsx';

interface Props {
  readonly claim: Claim;
  readonly finding: Finding;
  readonly words: Words;
  /** Null where there is no page to go to. */
  readonly goTo: (() => void) | null;
  /** Reports beside the page's own figure in the plot; 0 for none. */
  readonly plotted: number;
  readonly children?: ComponentChildren;
}

/** One finding in a list; a click goes to the figure on the page. */
export function FindingRow({ claim, finding, words, goTo, plotted, children }: Props) {
  const comparable = comparableLinks(finding);
  const shown = comparable.slice(0, plotted);
  return (
    <li class="finding">
      <ToFigure goTo={goTo}>
        <span class={`relation ${finding.relation ?? 'none'}`}>
          <RelationIcon relation={finding.relation} />
          {words.say(findingKey(finding))}
        </span>
        <span class="figure" dir="auto">
          {claim.words}
        </span>
        <span class="reason">
          {finding.links[0] === undefined
            ? (finding.audit?.reason ?? words.say('card.noLinks'))
            : spokenReason(finding.links[0].reason, words)}
        </span>
        <span class="reason">{originsLine(finding, words, 0)}</span>
        {finding.audit !== null && finding.links.length > 0 && (
          <span class="reason audit">{words.say('card.audit', finding.audit.reason)}</span>
        )}
      </ToFigure>
      {shown.length > 0 && (
        <RangePlot
          words={words}
          more={comparable.length - shown.length}
          rows={[
            { label: words.say('card.thisPage'), words: claim.words, relation: null, interval: claim },
            ...shown.map((link) => ({
              label: publisherOf(link, words),
              words: link.evidence.words,
              relation: link.relation,
              interval: link.interval ?? link.evidence,
            })),
          ]}
        />
      )}
      {children}
    </li>
  );
}

export function publisherOf(link: Link, words: Words): string {
  return link.evidence.report.publisher ?? words.say('card.unknownPublisher');
}
