import type { ComponentChildren } from 'preact';

interface Props {
  /** Null where there is no page to go to: of a file that was opened. */
  readonly goTo: (() => void) | null;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What leads to its figure on the page; nothing to press where it would lead nowhere. */
export function ToFigure({ goTo, class: more, children }: Props) {
  const name = more === undefined ? 'to' : `to ${more}`;
  if (goTo === null) return <div class={name}>{children}</div>;
  return (
    <button type="button" class={name} onClick={goTo}>
      {children}
    </button>
  );
}
