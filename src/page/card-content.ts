import type { Words } from '../locales/words.ts';
import type { CardAction } from './card-port.ts';
import type { CardReport, CardView } from './card-view.ts';
import { closeIcon, relationIcon } from './icons.ts';

/** The ids live in the card's own shadow tree. */
export const CARD_TITLE = 'figure';
export const CARD_REASON = 'reason';

/** Builds the card's content. Text goes in as text only; `act` is called for trusted events only. */
export function cardContent(
  document: Document,
  view: CardView,
  words: Words,
  act: (action: CardAction) => void,
): HTMLElement[] {
  const make = maker(document, act);
  const header = make('header', '');
  const relation = make('span', `relation ${view.relation ?? 'none'}`);
  relation.append(relationIcon(document, view.relation), view.relationWord);
  const close = make.button('close', '', { kind: 'close' });
  close.setAttribute('aria-label', words.say('card.close'));
  close.append(closeIcon(document));
  header.append(relation, close);

  const title = make('h2', '', view.figure);
  title.id = CARD_TITLE;
  const reason = make('p', 'reason', view.reason);
  reason.id = CARD_REASON;
  const parts: HTMLElement[] = [header, title];
  if (view.meta !== '') parts.push(make('p', 'meta', view.meta));
  parts.push(reason);
  if (view.origins !== '') parts.push(make('p', 'origins', view.origins));
  if (view.audit !== '') parts.push(make('p', 'audit', view.audit));
  for (const inner of view.within) parts.push(make('p', 'within', words.say('card.within', inner)));
  if (view.reports.length > 0) {
    const list = make('ol', '');
    for (const report of view.reports) list.append(reportItem(document, report, words, make));
    parts.push(list);
  }
  if (view.more > 0) parts.push(make('p', 'more', words.count('more', view.more)));
  if (view.bars.length > 0) parts.push(plot(view, words, make));

  const footer = make('footer', '');
  footer.append(
    make.button('act', words.say('card.panel'), { kind: 'panel' }),
    make.button('act', words.say('card.copy'), { kind: 'copy' }),
    make.button('act', words.say('card.hide'), { kind: 'hide' }),
  );
  const content = make('div', 'content');
  content.append(...parts);
  return [content, footer];
}

type Make = ReturnType<typeof maker>;

function maker(document: Document, act: (action: CardAction) => void) {
  function make(tag: string, className: string, text = ''): HTMLElement {
    const element = document.createElement(tag);
    if (className !== '') element.className = className;
    if (text !== '') element.textContent = text;
    return element;
  }
  make.button = (className: string, text: string, action: CardAction): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.textContent = text;
    button.addEventListener('click', (event) => {
      if (event.isTrusted) act(action);
    });
    return button;
  };
  make.link = (className: string, text: string, href: string): HTMLAnchorElement => {
    const link = document.createElement('a');
    link.className = className;
    link.textContent = text;
    link.href = href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  };
  return make;
}

function reportItem(document: Document, report: CardReport, words: Words, make: Make): HTMLElement {
  const item = make('li', '');
  const head = make('div', 'head');
  const publisher =
    report.href === null
      ? make('span', 'publisher', report.publisher)
      : make.link('publisher', report.publisher, report.href);
  if (report.title !== '') publisher.title = report.title;
  const tag = make('span', `tag ${report.relation}`);
  tag.append(relationIcon(document, report.relation), report.relationWord);
  head.append(publisher, tag);
  const wrong = make.button('wrong', words.say('card.wrong'), { kind: 'wrong', link: report.link });
  wrong.setAttribute('aria-label', words.say('card.wrongFor', report.publisher));
  const context = make('p', 'context', report.context);
  context.append(' · ', wrong);
  item.append(head, make('p', 'words', `“${report.words}”`), context);
  return item;
}

function plot(view: CardView, words: Words, make: Make): HTMLElement {
  const plotElement = make('div', 'plot');
  plotElement.setAttribute('role', 'img');
  const items = view.bars.map((bar) => words.say('card.plotItem', bar.label, bar.words));
  plotElement.setAttribute('aria-label', words.say('card.plot', items.join('; ')));
  for (const bar of view.bars) {
    const track = make('div', 'track');
    const kind = bar.relation ?? 'page';
    const open = `${bar.openLeft ? ' open-left' : ''}${bar.openRight ? ' open-right' : ''}`;
    const line = make('div', `bar ${kind}${open}`);
    // Set through the object model: a style attribute would stand under the page's policy.
    line.style.left = `${bar.from * 100}%`;
    line.style.width = `${(bar.to - bar.from) * 100}%`;
    track.append(line);
    plotElement.append(make('span', '', bar.label), track);
  }
  return plotElement;
}
