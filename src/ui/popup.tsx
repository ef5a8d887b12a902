import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../check/finding.ts';
import type { MarkMode } from '../check/view.ts';
import type { Access, Client } from '../extension/client.ts';
import type { FollowClient } from '../extension/follow-client.ts';
import type { CountedKey, Words } from '../locales/words.ts';
import { type EmptyKind, EmptyState, emptyKind } from './empty-state.tsx';
import { FindingRow } from './finding-row.tsx';
import { countFindings, isFound, originTable, shownFindings } from './findings.ts';
import { FirstRows } from './first-rows.tsx';
import { FollowOutlet } from './follow-outlet.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { LibrarySummary } from './library-summary.tsx';
import { type PageStatus, usePage } from './page-status.ts';
import { Switch } from './switch.tsx';

interface Props {
  readonly client: Client;
  readonly follow: FollowClient;
  readonly words: Words;
  readonly close: () => void;
}

/** The popup, in PRODUCT.md's order: site, counts, findings, origins, library, panel and options. */
export function Popup({ client, follow, words, close }: Props) {
  useKeptFocus();
  const { tab, status, read, readSelection, missed, take } = usePage(client, true);
  const [access, setAccess] = useState<Access | null>(null);
  /** Whether the last figure that was asked for stands on the page no longer. */
  const [gone, setGone] = useState(false);
  const url = tab?.url ?? null;
  useEffect(() => {
    client.access(url).then(setAccess, () => setAccess(null));
  }, [client, url]);

  const refresh = () => client.access(url).then(setAccess);
  const allow = (work: Promise<unknown>) => {
    work.then(refresh, refresh);
  };
  /** Out of the reader's way where the page shows the figure; where it is gone from the page, the popup is all he has. */
  const goTo = (id: number, claim: number) => {
    client.goTo(id, claim).then(
      (shown) => (shown ? close() : setGone(true)),
      () => setGone(true),
    );
  };
  const kind = emptyKind(status, tab, missed);
  const help: Record<EmptyKind, () => void> = {
    unread: read,
    noArticle: readSelection,
    noSelection: readSelection,
    closedSelection: readSelection,
    noFigures: read,
    otherLanguage: readSelection,
    nothing: () => void client.openOptions('library').then(close),
    noAddress: read,
    noPermission: () => allow(client.allow(url).then(read)),
    gone: () => void client.closeOwn(),
    unsupported: () => void client.openWelcome().then(close),
    pdf: () => void client.openWelcome().then(close),
    failed: read,
  };
  return (
    <main class="popup">
      <h1 class="hidden-text">{words.say('extension.name')}</h1>
      {access?.host != null && (
        <SiteSwitch
          access={access}
          host={access.host}
          words={words}
          url={url}
          client={client}
          allow={allow}
        />
      )}
      {status.state === 'reading' && (
        <section class="empty" role="status">
          <p>{words.say('popup.reading')}</p>
        </section>
      )}
      {kind !== null && <EmptyState kind={kind} message={messageOf(status)} words={words} act={help[kind]} />}
      {status.state === 'read' && status.result.findings.some(isFound) && (
        <>
          <section>
            <CountsLine findings={status.result.findings} words={words} />
            {status.framed ? (
              <p class="soft">{words.say('popup.framed')}</p>
            ) : (
              <MarkModes
                mode={status.marks}
                words={words}
                set={(mode) => tab !== null && take(client.setMarks(tab.id, mode))}
              />
            )}
          </section>
          <section>
            <h2>{words.say('popup.findings')}</h2>
            <p role="status" class="soft">
              {gone ? words.say('panel.goneFigure') : ''}
            </p>
            <FirstRows
              key={status.claims.report.id}
              items={shownFindings(status.result.findings)}
              words={words}
              ordered
            >
              {(finding) => {
                const claim = status.claims.claims[finding.claim];
                return (
                  claim !== undefined && (
                    <FindingRow
                      key={finding.claim}
                      claim={claim}
                      finding={finding}
                      words={words}
                      plotted={finding.relation === 'conflicts' ? 3 : 0}
                      goTo={status.framed ? null : () => tab !== null && goTo(tab.id, finding.claim)}
                    />
                  )
                );
              }}
            </FirstRows>
          </section>
          <Origins findings={status.result.findings} words={words} />
        </>
      )}
      <section>
        <h2>{words.say('popup.library')}</h2>
        <LibrarySummary client={client} words={words} checked={status} class="soft" />
        <FollowOutlet
          follow={follow}
          words={words}
          tab={tab === null || tab.isPrivate || status.state === 'reading' ? null : tab.id}
          url={url}
          publisher={publisherOf(status)}
        />
      </section>
      <div class="foot">
        <button type="button" class="button plain" onClick={() => void client.openPanel(tab).then(close)}>
          {words.say('popup.panel')}
        </button>
        <button type="button" class="button plain" onClick={() => void client.openOptions(null).then(close)}>
          {words.say('popup.options')}
        </button>
      </div>
    </main>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly words: Words;
}

function Origins({ findings, words }: FindingsProps) {
  const rows = originTable(findings, words.say('popup.originUnclear'));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.say('popup.origins')}</h2>
      <FirstRows items={rows} words={words}>
        {({ origin, figures }) => (
          <li class="origin" key={origin.id} title={origin.basis}>
            <bdi>{origin.label}</bdi>
            <span class="soft">{words.count('figures', figures)}</span>
          </li>
        )}
      </FirstRows>
    </section>
  );
}

function publisherOf(status: PageStatus): string | null {
  if (status.state === 'read') return status.claims.report.publisher;
  return 'report' in status ? status.report.publisher : null;
}

function messageOf(status: PageStatus): string {
  return status.state === 'failed' || status.state === 'refused' ? status.message : '';
}

interface SiteProps {
  readonly access: Access;
  readonly host: string;
  readonly url: string | null;
  readonly words: Words;
  readonly client: Client;
  readonly allow: (work: Promise<unknown>) => void;
}

function SiteSwitch({ access, host, url, words, client, allow }: SiteProps) {
  const on = access.site || access.all;
  return (
    <section class="site">
      <Switch
        on={on}
        set={(next) => {
          if (next) allow(client.allow(url));
          else allow(access.all ? client.stopAll() : client.stop(url));
        }}
      >
        <span class="host">{host}</span>
        <br />
        <span class="soft small">{words.say(access.all ? 'site.allOn' : 'site.always')}</span>
      </Switch>
      {!on && <p class="soft small">{words.say('site.clickOnly')}</p>}
    </section>
  );
}

const COUNTED: readonly {
  readonly key: CountedKey;
  readonly of: keyof ReturnType<typeof countFindings>;
  readonly tone: string;
}[] = [
  { key: 'counts.conflicts', of: 'conflicts', tone: 'conflicts' },
  { key: 'counts.updates', of: 'updates', tone: 'later' },
  { key: 'counts.agreements', of: 'agreements', tone: 'agrees' },
  { key: 'counts.unchecked', of: 'unchecked', tone: 'none' },
];

function CountsLine({ findings, words }: FindingsProps) {
  const counts = countFindings(findings);
  return (
    <>
      <h2 class="hidden-text">{words.say('counts.title')}</h2>
      <dl class="counts">
        {COUNTED.map(({ key, of, tone }) => (
          <div key={key} class={counts[of] > 0 ? `some ${tone}` : ''}>
            <dt>{words.count(key, counts[of])}</dt>
            <dd>{words.number(counts[of])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const MODES: readonly {
  readonly mode: MarkMode;
  readonly key: 'popup.marksQuiet' | 'popup.marksAll' | 'popup.marksNone';
}[] = [
  { mode: 'quiet', key: 'popup.marksQuiet' },
  { mode: 'all', key: 'popup.marksAll' },
  { mode: 'none', key: 'popup.marksNone' },
];

interface ModeProps {
  readonly mode: MarkMode;
  readonly words: Words;
  readonly set: (mode: MarkMode) => void;
}

function MarkModes({ mode, words, set }: ModeProps) {
  return (
    <fieldset class="modes">
      <legend class="hidden-text">{words.say('popup.marks')}</legend>
      {MODES.map((item) => (
        <label key={item.mode}>
          <input type="radio" name="marks" checked={item.mode === mode} onChange={() => set(item.mode)} />
          <span>{words.say(item.key)}</span>
        </label>
      ))}
    </fieldset>
  );
}
