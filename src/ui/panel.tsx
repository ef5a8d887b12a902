import { useEffect, useState } from 'preact/hooks';
import type { Correction } from '../check/corrections.ts';
import type { Client } from '../extension/client.ts';
import type { PanelView } from '../extension/settings.ts';
import { localDay } from '../locales/days.ts';
import type { Words } from '../locales/words.ts';
import { messageOf } from '../text/thrown.ts';
import { type EmptyKind, EmptyState, emptyKind } from './empty-state.tsx';
import { ExportView, type Opened } from './export-view.tsx';
import { isFound } from './findings.ts';
import { useKeptFocus } from './kept-focus.ts';
import { LibrarySummary } from './library-summary.tsx';
import { usePage } from './page-status.ts';
import { FiguresView, ReportsView, SourcesView, TimelineView, type ViewProps } from './panel-views.tsx';

const VIEWS: readonly PanelView[] = ['figures', 'sources', 'timeline', 'reports', 'export'];

interface Props {
  readonly client: Client;
  readonly words: Words;
}

/** The side panel: what the popup shows, at length, following the tab that is in front. */
export function Panel({ client, words }: Props) {
  useKeptFocus();
  const { tab, status, read, readSelection, missed } = usePage(client, false);
  const [view, setView] = useState<PanelView>('figures');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [corrected, setCorrected] = useState<Correction | null>(null);
  const [failure, setFailure] = useState('');

  useEffect(() => {
    // It keeps the view that is shown first.
    client.settings().then(
      (settings) => setView(settings.panel),
      () => null,
    );
  }, [client]);

  const choose = (next: PanelView) => {
    setView(next);
    client.save({ panel: next }).catch(() => null);
  };
  /** The page tells of its new findings itself. */
  const correct = (change: Promise<void>, last: Correction | null) => {
    change.then(
      () => {
        setFailure('');
        setCorrected(last);
      },
      (error: unknown) => setFailure(messageOf(error)),
    );
  };
  const goTo = (page: number, claim: number) => {
    const gone = words.say('panel.goneFigure');
    client.goTo(page, claim).then(
      (shown) => setFailure(shown ? '' : gone),
      () => setFailure(gone),
    );
  };
  const found = status.state === 'read' && status.result.findings.some(isFound);
  const kind = opened === null ? emptyKind(status, tab, found ? null : missed) : null;
  const help: Record<EmptyKind, () => void> = {
    unread: read,
    noArticle: readSelection,
    noSelection: readSelection,
    closedSelection: readSelection,
    noFigures: read,
    otherLanguage: readSelection,
    nothing: () => void client.openOptions('library'),
    noAddress: read,
    noPermission: () => void client.allow(tab?.url ?? null).then(read),
    gone: () => void client.closeOwn(),
    unsupported: () => void client.openWelcome(),
    pdf: () => void client.openWelcome(),
    failed: read,
  };
  const shown =
    opened?.check ?? (status.state === 'read' ? { article: status.claims, result: status.result } : null);
  const isPlaced = opened === null && status.state === 'read' && !status.framed;
  const props: ViewProps | null =
    shown === null
      ? null
      : {
          article: shown.article,
          result: shown.result,
          words,
          goTo: isPlaced && tab !== null ? (claim) => goTo(tab.id, claim) : null,
          correct:
            opened !== null || tab === null
              ? null
              : {
                  choices: (claim, finding, link) => client.choices(shown.article, claim, finding, link),
                  keep: (correction) => correct(client.correct(tab.id, [correction]), correction),
                },
        };
  const { title } = shown?.article.report ?? { title: null };
  const undone = corrected !== null && corrected.article === shown?.article.report.id ? corrected : null;
  return (
    <main class="panel">
      <header>
        <h1 dir="auto" title={title ?? undefined}>
          {title ?? words.say('extension.name')}
        </h1>
        <LibrarySummary client={client} words={words} checked={status} class="soft small" />
        {opened !== null && (
          <p class="notice">
            {words.say('panel.openedFile', words.day(localDay(Date.parse(opened.check.checked))))}{' '}
            <button type="button" class="button plain" onClick={() => setOpened(null)}>
              {words.say('panel.closeFile')}
            </button>
          </p>
        )}
      </header>
      <div class="top">
        <div role="status">
          {undone !== null && opened === null && (
            <p class="notice">
              {words.say('correct.done')}{' '}
              <button
                type="button"
                class="button plain"
                onClick={() => correct(client.undo(tab?.id ?? null, undone), null)}
              >
                {words.say('card.undo')}
              </button>
            </p>
          )}
          {failure !== '' && <p class="failure">{words.say('card.failed', failure)}</p>}
        </div>
        <Tabs view={view} words={words} choose={choose} />
      </div>
      <section role="tabpanel" id="view" aria-labelledby={`tab-${view}`}>
        {status.state === 'reading' && opened === null && (
          <p class="nothing" role="status">
            {words.say('popup.reading')}
          </p>
        )}
        {kind !== null &&
          view !== 'export' &&
          !(kind === 'nothing' && view === 'figures' && props !== null) && (
            <EmptyState
              kind={kind}
              message={status.state === 'failed' || status.state === 'refused' ? status.message : ''}
              words={words}
              act={help[kind]}
            />
          )}
        {view === 'export' && (
          <ExportView
            article={shown?.article ?? null}
            result={shown?.result ?? null}
            client={client}
            words={words}
            opened={opened}
            open={setOpened}
          />
        )}
        {props !== null && (kind === null || view === 'figures') && (
          <View key={`${view} ${props.article.report.id}`} view={view} props={props} />
        )}
      </section>
    </main>
  );
}

function View({ view, props }: { readonly view: PanelView; readonly props: ViewProps }) {
  switch (view) {
    case 'figures':
      return <FiguresView {...props} />;
    case 'sources':
      return <SourcesView {...props} />;
    case 'timeline':
      return <TimelineView {...props} />;
    case 'reports':
      return <ReportsView {...props} />;
    case 'export':
      return null;
  }
}

interface TabsProps {
  readonly view: PanelView;
  readonly words: Words;
  readonly choose: (view: PanelView) => void;
}

/** Tabs after the ARIA practices: arrow keys, Home and End move, only the chosen one stands in the tab order. */
function Tabs({ view, words, choose }: TabsProps) {
  const at = VIEWS.indexOf(view);
  const places: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + VIEWS.length,
    Home: 0,
    End: VIEWS.length - 1,
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={words.say('panel.title')}
      onKeyDown={(event) => {
        const place = Object.hasOwn(places, event.key) ? places[event.key] : undefined;
        const next = place === undefined ? undefined : VIEWS[place % VIEWS.length];
        if (next === undefined) return;
        event.preventDefault();
        choose(next);
        document.getElementById(`tab-${next}`)?.focus();
      }}
    >
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === view}
          aria-controls="view"
          tabIndex={each === view ? 0 : -1}
          onClick={() => choose(each)}
        >
          {words.say(`panel.${each}`)}
        </button>
      ))}
    </div>
  );
}
