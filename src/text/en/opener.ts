/** Small words that begin sentences: behind "U.S." another word may go on with the name. */
export const OPENER = /^(?:the|a|an|he|she|it|they|in|on|at|but|and|we|i|this|that|there|his|her)$/i;
