/**
 * Pairs of reports of which one repeats the other, or both an agency, and pairs that only look so. `one`: a second origin
 * would be one too many; `two`: two texts that nothing joins; `denied`: the second speaks against the figure and supports
 * nothing.
 */
export type CopyCase = readonly [want: 'one' | 'two' | 'denied', why: string, first: string, second: string];

const FLOOD =
  'Floods in the Sarm valley killed 23 people on Tuesday after two days of rain in the hills above the town of Kalet. ' +
  'The river broke its banks before dawn and carried away a bridge, a mill and most of the lower market. Neighbours ' +
  'pulled each other out of the mud with ropes, and those who had lost their houses were taken to the school on the ' +
  'ridge, where teachers cooked for them on camp stoves. The road to the coast is closed and will stay so for weeks. ' +
  'Trains do not run beyond the junction. More rain is expected in the hills, and people who live along the banks have ' +
  'been asked to move to higher ground until the water falls.';

const LONG_WALL =
  'A retaining wall came down in Kalet on Tuesday and 23 people were killed when the flood went through the lower town. ' +
  'It had been raining since the weekend. In the morning there was nothing left of the mill but its chimney. A teacher ' +
  'who spent the night on the roof of her house with two pupils said she had seen a bus float by with its lights on. ' +
  'The railway has stopped all services to the valley; lorries with blankets wait at the pass. Engineers from the ' +
  'capital are looking at the dam, which held, and at the dykes below it, which did not, and nobody will say how long ' +
  'the repair is going to take or who will be paying for any of it.';

const edited = FLOOD.replace('Neighbours pulled', 'Residents pulled').replace(
  ' More rain is expected',
  ' Rain is expected',
);

export const COPY_CASES: readonly CopyCase[] = [
  ['one', 'the same text', FLOOD, FLOOD],
  ['one', 'two words edited', FLOOD, edited],
  ['one', 'shortened by its last sentence', FLOOD, FLOOD.slice(0, FLOOD.lastIndexOf('. More') + 1)],
  ['one', 'a sentence of its own in front', FLOOD, `It was the worst flood in living memory. ${FLOOD}`],
  ['one', 'another dateline', FLOOD, `KALET, Tuesday – ${FLOOD}`],
  [
    'one',
    'both credit one agency in brackets',
    `KALET (Reuters) – ${FLOOD}`,
    `SARM (Reuters) – ${LONG_WALL}`,
  ],
  ['one', 'both credit one agency at the end', `${FLOOD} (AFP)`, `${LONG_WALL} – AFP`],
  [
    'one',
    'short texts of one agency',
    'KALET (AP) – Floods killed 23 people in Kalet on Tuesday.',
    'KALET (AP) – In Kalet, 23 people died in floods.',
  ],
  ['two', 'two texts written apart', FLOOD, LONG_WALL],
  ['two', 'two agencies', `KALET (Reuters) – ${FLOOD}`, `KALET (AP) – ${LONG_WALL}`],
  ['two', 'an agency and an outlet', `KALET (Reuters) – ${FLOOD}`, LONG_WALL],
  [
    'denied',
    'a denial',
    'Floods in Kalet killed 23 people on Tuesday, mayor Josef Malik said.',
    'The army denied that floods in Kalet had killed 23 people on Tuesday.',
  ],
  [
    'denied',
    'a rejected report',
    'Floods in Kalet killed 23 people on Tuesday, mayor Josef Malik said.',
    'Governor Hugo Maat rejected reports that floods in Kalet had killed 23 people on Tuesday.',
  ],
  [
    'denied',
    'a denied claim',
    'Floods in Kalet killed 23 people on Tuesday, mayor Josef Malik said.',
    'Minister Nadia Brun denied the claim that floods in Kalet killed 23 people on Tuesday.',
  ],
];
