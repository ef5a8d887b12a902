import { useEffect, useRef, useState } from 'preact/hooks';

export interface Answer {
  readonly text: string;
  readonly act: () => void;
}

interface Props {
  /** On the button, and what a screen reader says of it. */
  readonly text: string;
  readonly name: string;
  /** Asked before anything is done; the first answer gets the focus last: none is chosen by a second press. */
  readonly question: string;
  readonly answers: readonly Answer[];
  /** On the button that leaves everything as it is. */
  readonly keep: string;
}

/** A button for what cannot be undone: it asks first, in its own place. */
export function Confirm({ text, name, question, answers, keep }: Props) {
  const [open, setOpen] = useState(false);
  const kept = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (open) kept.current?.focus();
    else if (was.current) opener.current?.focus();
    was.current = open;
  }, [open]);
  if (!open) {
    return (
      <button type="button" class="button" ref={opener} aria-label={name} onClick={() => setOpen(true)}>
        {text}
      </button>
    );
  }
  return (
    <fieldset
      class="confirm"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <legend>{question}</legend>
      {answers.map((answer) => (
        <button
          key={answer.text}
          type="button"
          class="button"
          onClick={() => {
            setOpen(false);
            answer.act();
          }}
        >
          {answer.text}
        </button>
      ))}
      <button type="button" class="button plain" ref={kept} onClick={() => setOpen(false)}>
        {keep}
      </button>
    </fieldset>
  );
}
