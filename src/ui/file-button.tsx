interface Props {
  readonly text: string;
  /** As the `accept` of a file input. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly take: (file: File) => void;
}

/** A button that lets a file be chosen; the same file may be chosen again. */
export function FileButton({ text, accept, disabled = false, take }: Props) {
  return (
    <label class={disabled ? 'button file disabled' : 'button file'}>
      {text}
      <input
        type="file"
        class="hidden-text"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) take(file);
        }}
      />
    </label>
  );
}
