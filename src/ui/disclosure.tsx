import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly summary: string;
  readonly class?: string;
  /** Read out instead of the summary, and beginning with it: where several on a page have one summary. */
  readonly label?: string;
  /** Made when it is first opened: a page of 100 figures may have 2,000 links. */
  readonly children: () => ComponentChildren;
}

/** A part that opens on demand, and is built only then. */
export function Disclosure({ summary, class: className, label, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class={className ?? ''} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={label}>{summary}</summary>
      {open && children()}
    </details>
  );
}
