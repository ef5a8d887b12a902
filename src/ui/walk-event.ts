/** What the demo article in its frame answers to: a `CustomEvent` whose detail is the step, 1 or -1. */
export const WALK_EVENT = 'second-source-walk';
