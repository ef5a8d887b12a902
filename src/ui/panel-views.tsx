import type { ComponentChildren } from 'preact';
import type { Correction } from '../check/corrections.ts';
import type { CheckResult, Finding, Link } from '../check/finding.ts';
import type { ArticleClaims, Claim, DayRange, Report } from '../claim/claim.ts';
import { inLine, isolated } from '../locales/bidi.ts';
import { spokenReason } from '../locales/reason.ts';
import { relationKey } from '../locales/relations.ts';
import type { Words } from '../locales/words.ts';
import { linkAddress } from '../page/article/web-address.ts';
import { CopyCitation } from './copy-citation.tsx';
import { CorrectLink } from './correct-link.tsx';
import { Disclosure } from './disclosure.tsx';
import { FindingRow, publisherOf } from './finding-row.tsx';
import { isFound, reportTable, shownFindings } from './findings.ts';
import { FirstRows } from './first-rows.tsx';
import { RelationIcon } from './icons.tsx';
import { ledger } from './ledger.ts';
import { timelines } from './timeline.ts';
import { TimelinePlot } from './timeline-plot.tsx';
import { ToFigure } from './to-figure.tsx';

/** How a reader says that a link is wrong. */
export interface Correcting {
  readonly choices: (claim: Claim, finding: Finding, link: Link) => readonly Correction[];
  readonly keep: (correction: Correction) => void;
}

export interface ViewProps {
  readonly article: ArticleClaims;
  readonly result: CheckResult;
  readonly words: Words;
  /** Goes to a figure on the page; null where there is none: of a file that was opened. */
  readonly goTo: ((claim: number) => void) | null;
  /** Null where nothing can be taken out: a file that was opened. */
  readonly correct: Correcting | null;
}

/** Reports beside the page's own figure in a plot of the panel. */
const PLOTTED = 6;

export function FiguresView({ article, result, words, goTo, correct }: ViewProps) {
  const unchecked = result.findings.filter((finding) => !isFound(finding));
  return (
    <>
      <FirstRows items={shownFindings(result.findings)} words={words} ordered>
        {(finding) => {
          const claim = article.claims[finding.claim];
          return (
            claim !== undefined && (
              <FindingRow
                key={finding.claim}
                claim={claim}
                finding={finding}
                words={words}
                plotted={PLOTTED}
                goTo={bound(goTo, finding.claim)}
              >
                {finding.within.map((inner) => (
                  <p key={inner.claim} class="soft small">
                    {words.say('card.within', spokenReason(inner.reason, words))}
                  </p>
                ))}
                {finding.audit !== null && <AuditedReport report={finding.audit.report} />}
                {finding.links.length > 0 && (
                  <Disclosure summary={words.count('reports', reportsIn(finding))}>
                    {() => (
                      <ul class="links">
                        {finding.links.map((link) => (
                          <LinkRow
                            key={`${link.evidence.report.id} ${link.evidence.span.start}`}
                            link={link}
                            words={words}
                          >
                            {correct !== null && (
                              <CorrectLink
                                link={link}
                                choices={() => correct.choices(claim, finding, link)}
                                words={words}
                                correct={correct.keep}
                              />
                            )}
                          </LinkRow>
                        ))}
                      </ul>
                    )}
                  </Disclosure>
                )}
              </FindingRow>
            )
          );
        }}
      </FirstRows>
      {unchecked.length > 0 && (
        <Disclosure class="group" summary={words.count('popup.alsoUnchecked', unchecked.length)}>
          {() => (
            <FirstRows items={unchecked} words={words} class="plain">
              {(finding) => (
                <li key={finding.claim}>
                  <ToFigure goTo={bound(goTo, finding.claim)}>
                    {article.claims[finding.claim]?.words}
                  </ToFigure>
                </li>
              )}
            </FirstRows>
          )}
        </Disclosure>
      )}
    </>
  );
}

function bound(goTo: ViewProps['goTo'], claim: number): (() => void) | null {
  return goTo === null ? null : () => goTo(claim);
}

/** The report that lacks a figure may be linked with none: it is reached from here. */
function AuditedReport({ report }: { readonly report: Report }) {
  return (
    <p class="soft small">
      <Cited href={report.url}>{report.title ?? report.publisher ?? report.id}</Cited>
    </p>
  );
}

/** A report may be linked with several of its figures. */
function reportsIn({ links }: Finding): number {
  return new Set(links.map(({ evidence }) => evidence.report.id)).size;
}

interface LinkProps {
  readonly link: Link;
  readonly words: Words;
  readonly children: ComponentChildren;
}

function LinkRow({ link, words, children }: LinkProps) {
  const { evidence, origin } = link;
  const said = evidence.source === '' ? words.say('card.ownVoice') : words.say('card.by', evidence.source);
  const via = evidence.via === '' ? [] : [words.say('card.via', evidence.via)];
  const asOf = evidence.asOf === null ? [] : [words.say('card.asOf', days(evidence.asOf, words))];
  const publisher = publisherOf(link, words);
  return (
    <li>
      <div class="head">
        <Cited href={evidence.report.url}>{publisher}</Cited>
        <span class={`relation ${link.relation}`}>
          <RelationIcon relation={link.relation} />
          {words.say(relationKey(link.relation))}
        </span>
      </div>
      <p>“{isolated(evidence.words)}”</p>
      <p class="soft small">{inLine([said, ...via, ...asOf])}</p>
      <p class="small">{spokenReason(link.reason, words)}</p>
      <p class="soft small">
        {words.say('panel.basis', origin.label, origin.basis)} · {words.say('panel.pack')}:{' '}
        <bdi>{link.pack}</bdi> · {words.say('panel.rule')}: <code>{link.rule}</code>
      </p>
      {children}
    </li>
  );
}

/** A name that leads to its report, where the report's address is one of the web. */
function Cited({ href, children }: { readonly href: string | null; readonly children: string }) {
  const address = linkAddress(href);
  return address === null ? (
    <span class="publisher" dir="auto">
      {children}
    </span>
  ) : (
    <a class="publisher" dir="auto" href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function days(range: DayRange, words: Words): string {
  const from = words.day(range.from);
  return range.from === range.to ? from : `${from} – ${words.day(range.to)}`;
}

export function SourcesView({ article, result, words, goTo }: ViewProps) {
  const rows = ledger(article, result);
  if (rows.length === 0) return <p class="nothing">{words.say('panel.noSources')}</p>;
  return (
    <FirstRows items={rows} words={words}>
      {(row) => (
        <li class="speaker" key={row.id}>
          <h2 dir="auto">{row.name === '' ? words.say('panel.unnamed') : row.name}</h2>
          {row.names.length > 0 && <p class="soft small">{inLine(row.names)}</p>}
          {row.roles.length > 0 && <p class="soft small">{inLine(row.roles)}</p>}
          <p class="soft small">{words.say('panel.quotedIn', words.count('reports', row.reports))}</p>
          {row.said.map((said) => (
            <div class="said" key={said.claim}>
              <ToFigure goTo={bound(goTo, said.claim)}>{said.figure}</ToFigure>
              <ul>
                {said.sayings.map((saying, i) => (
                  <li key={`${saying.words} ${i}`}>
                    <span class="soft small">
                      {saying.asOf === null ? words.say('panel.undated') : days(saying.asOf, words)}
                    </span>
                    <span>
                      “{isolated(saying.words)}” {saying.changed && <mark>{words.say('panel.changed')}</mark>}
                      <br />
                      <span class="soft small">
                        {inLine([
                          saying.onPage ? words.say('panel.onThisPage') : (saying.publisher ?? ''),
                          saying.via === '' ? '' : words.say('card.via', saying.via),
                        ])}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </li>
      )}
    </FirstRows>
  );
}

export function TimelineView({ article, result, words, goTo }: ViewProps) {
  const all = timelines(article, result);
  if (all.length === 0) return <p class="nothing">{words.say('panel.noTimeline')}</p>;
  return (
    <FirstRows items={all} words={words}>
      {(timeline) => (
        <li class="finding" key={timeline.claim}>
          <ToFigure goTo={bound(goTo, timeline.claim)}>
            <span class="figure">{words.say('panel.timelineFor', timeline.figure)}</span>
          </ToFigure>
          <TimelinePlot timeline={timeline} words={words} />
          <ul class="values">
            {timeline.values.map((value, i) => (
              <li key={`${value.day} ${value.words} ${i}`}>
                <span class="soft small">{words.day(Math.floor(value.day))}</span>
                <span>
                  “{isolated(value.words)}”
                  <br />
                  <span class="soft small">
                    {inLine(
                      [
                        value.relation === null
                          ? words.say('panel.onThisPage')
                          : (value.publisher ?? words.say('card.unknownPublisher')),
                        value.by,
                      ].filter((part, at, all) => all.indexOf(part) === at),
                    )}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      )}
    </FirstRows>
  );
}

export function ReportsView({ article, result, words, goTo }: ViewProps) {
  const rows = reportTable(result);
  if (rows.length === 0) return <p class="nothing">{words.say('panel.noReports')}</p>;
  return (
    <FirstRows items={rows} words={words}>
      {({ report, links }) => (
        <li class="report" key={report.id}>
          <h2 dir="auto">
            <Cited href={report.url}>{report.title ?? report.publisher ?? report.id}</Cited>
          </h2>
          <p class="soft small">
            {inLine([
              report.publisher ?? words.say('card.unknownPublisher'),
              report.date === null ? '' : words.day(report.date),
            ])}
          </p>
          <CopyCitation report={report} words={words} />
          <ul class="plain">
            {links.map(({ finding, link }) => (
              <li key={`${finding.claim} ${link.evidence.span.start}`}>
                <ToFigure class="pair" goTo={bound(goTo, finding.claim)}>
                  <span class={`relation ${link.relation}`}>
                    <RelationIcon relation={link.relation} />
                    {words.say(relationKey(link.relation))}
                  </span>
                  <span>
                    “{isolated(link.evidence.words)}”{' '}
                    <span class="soft small">
                      {words.say('card.thisPage')}: “{article.claims[finding.claim]?.words}”
                    </span>
                  </span>
                </ToFigure>
              </li>
            ))}
          </ul>
        </li>
      )}
    </FirstRows>
  );
}
