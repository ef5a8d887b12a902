/** Exit codes: public interface, documented in docs/cli.md. */
export const Exit = {
  done: 0,
  /** Some document or page could not be read (with `--strict`, for `build`). */
  unread: 1,
  /** Wrong command, option or argument. */
  usage: 2,
  /** A file that was named does not exist, cannot be read or cannot be written. */
  file: 3,
  /** A pack is damaged, no pack, or built with other rules. */
  pack: 4,
  /** A fault of this program. */
  fault: 70,
  /** Interrupted (Ctrl-C): 128 + SIGINT. */
  interrupted: 130,
} as const;

/** A failure that ends the command, with its message for standard error and its exit code. */
export class CliError extends Error {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.name = 'CliError';
    this.code = code;
  }
}
