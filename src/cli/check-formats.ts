/** What `check` can print. In a file of its own: the help needs it, and nothing else of the command. */
export const CHECK_FORMATS = ['table', 'jsonl', 'json', 'csv', 'md'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
