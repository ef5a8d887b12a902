import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../locales/words.ts';

interface Props<T> {
  readonly items: readonly T[];
  readonly words: Words;
  /** The row of an item, with a key. */
  readonly children: (item: T) => ComponentChildren;
}

/** Rows shown at first: thousands take a second to draw, and who has a hundred looks for the first. */
const FIRST_ROWS = 20;

/** A list's first rows, and a button for the others. */
export function FirstRows<T>({ items, words, children }: Props<T>) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = all ? items : items.slice(0, FIRST_ROWS);
  // The button goes as it is pressed: whoever has a keyboard goes on with the first row that it brought.
  useEffect(() => {
    if (all) list.current?.children[FIRST_ROWS]?.querySelector<HTMLElement>('button')?.focus();
  }, [all]);
  return (
    <>
      <ul ref={list}>{shown.map(children)}</ul>
      {shown.length < items.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {words.count('memory.more', items.length - shown.length)}
        </button>
      )}
    </>
  );
}
