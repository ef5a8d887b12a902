import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Words } from '../locales/words.ts';
import { USABLE } from './kept-focus.ts';

interface Props<T> {
  readonly items: readonly T[];
  readonly words: Words;
  readonly class?: string;
  /** Whether the order of the rows says something. */
  readonly ordered?: boolean;
  /** What a screen reader calls the list by at its field, of which a page may have several. */
  readonly name?: string;
  /** What a row is looked for by; a list without it has no field to look in. */
  readonly textOf?: (item: T) => string;
  /** The row of an item, with a key. */
  readonly children: (item: T) => ComponentChildren;
}

/** Rows shown at first: thousands take a second to draw, and who has a hundred looks for the first. */
const FIRST_ROWS = 20;
/** Rows that each press of the button brings. */
const MORE_ROWS = 100;

/** A list's first rows, a button for those behind them, and where it has many a field to look in. */
export function FirstRows<T>(props: Props<T>) {
  const { items, words, class: className, ordered = false, name = '', textOf, children } = props;
  const [most, setMost] = useState(FIRST_ROWS);
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLElement | null>(null);
  const field = useId();
  const isLong = items.length > FIRST_ROWS;
  const isLookedIn = isLong && textOf !== undefined && wanted !== '';
  const found = isLookedIn ? items.filter((item) => holds(textOf(item), wanted)) : items;
  const shown = found.slice(0, most);
  // The button may go as it is pressed: whoever has a keyboard goes on with the first row that it brought.
  useEffect(() => {
    if (most > FIRST_ROWS)
      list.current?.children[most - MORE_ROWS]?.querySelector<HTMLElement>(USABLE)?.focus();
  }, [most]);
  const List = ordered ? 'ol' : 'ul';
  return (
    <>
      {isLong && textOf !== undefined && (
        <div class="look">
          <label for={field}>{words.say('list.look')}</label>
          <input
            id={field}
            type="search"
            autoComplete="off"
            aria-label={name === '' ? undefined : `${words.say('list.look')}: ${name}`}
            onInput={(event) => setWanted(event.currentTarget.value.trim())}
          />
          <p role="status" class="soft small">
            {isLookedIn ? words.count('list.found', found.length) : ''}
          </p>
        </div>
      )}
      <List
        class={className ?? ''}
        ref={(element: HTMLElement | null) => {
          list.current = element;
        }}
      >
        {shown.map(children)}
      </List>
      {shown.length < found.length && (
        <button type="button" class="button more-rows" onClick={() => setMost(most + MORE_ROWS)}>
          {words.count('list.more', Math.min(MORE_ROWS, found.length - shown.length))}
        </button>
      )}
    </>
  );
}

/** Whether a text has all words that are looked for, in whatever case and order. */
function holds(text: string, wanted: string): boolean {
  const folded = text.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
