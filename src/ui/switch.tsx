import type { ComponentChildren } from 'preact';

interface Props {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  readonly children: ComponentChildren;
  readonly disabled?: boolean;
}

/** An on/off switch with its words beside it. */
export function Switch({ on, set, children, disabled = false }: Props) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      disabled={disabled}
      onClick={() => set(!on)}
    >
      <span class="text">{children}</span>
      <span class="track" />
    </button>
  );
}
