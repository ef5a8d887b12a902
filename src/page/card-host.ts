/** Host element of the card: on the root, outside `body`, only while a card is open. */
export const CARD_HOST = 'second-source-card';
