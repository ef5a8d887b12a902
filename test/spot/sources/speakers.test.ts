import { describe, expect, test } from 'vitest';
import { readSources } from './read.ts';

/** Text → who speaks in each of its attributions, in their order, under the fullest name or else the role. */
const CASES: readonly (readonly [text: string, ...speakers: string[]])[] = [
  ['Vasily Malaev said it was late. Malaev added that it was cold.', 'Vasily Malaev', 'Vasily Malaev'],
  ['Malaev said it was late. Vasily Malaev added that it was cold.', 'Vasily Malaev', 'Vasily Malaev'],
  ['Anna Brandt said it was late. Otto Brandt said it was early.', 'Anna Brandt', 'Otto Brandt'],
  ['Otto Keller said it was late. He added that it was cold.', 'Otto Keller', 'Otto Keller'],
  [
    'Spokeswoman Anna Brandt said it was late. Spokesman Otto Keller said it was early. She added that it was cold.',
    'Anna Brandt',
    'Otto Keller',
    'Anna Brandt',
  ],
  [
    'Ms. Brandt said it was late. Mr. Keller said it was early. She said it was cold.',
    'Brandt',
    'Keller',
    'Brandt',
  ],
  [
    'Otto Keller, a spokesman, said it was late. The spokesman said it was cold.',
    'Otto Keller',
    'Otto Keller',
  ],
  [
    'The Lindau Observatory said 40 had died. The Observatory said 3 were hurt.',
    'Lindau Observatory',
    'Lindau Observatory',
  ],
  [
    'The Organization for Harbour Safety said 40 had died. OHS said 3 were hurt.',
    'Organization for Harbour Safety',
    'Organization for Harbour Safety',
  ],
  ['Otto Keller met Anna Brandt in May. Brandt said it was late.', 'Anna Brandt'],
  ['Brandt was late. Anna Brandt met Otto Keller in May. Brandt said it was cold.', 'Anna Brandt'],
  ['Anna and Otto Brandt met in May. Brandt said it was late.', 'Brandt'],
  // Neither of a pair is both.
  [
    'Mayor Ada Quill and Chief Otto Hale said it was late. Hale said it was cold. They left, they said.',
    'Mayor Ada Quill and Chief Otto Hale',
    'Otto Hale',
    'Mayor Ada Quill and Chief Otto Hale',
  ],
  [
    'Otto Hale said it was late. Ada Quill and Otto Hale said so. Hale said it was cold.',
    'Otto Hale',
    'Ada Quill and Otto Hale',
    'Otto Hale',
  ],
  ['Ada Quill, 62, who said it was late, left.', 'Ada Quill'],
  // What a firm is called by what it does.
  ['Quill Bank plc said it was late. The lender said it was cold.', 'Quill Bank plc', 'Quill Bank plc'],
  ['Lumisoft said it was late. The software maker said it was cold.', 'Lumisoft', 'Lumisoft'],
  ['Quill Bank plc said it was late. The ministry said it was cold.', 'Quill Bank plc', ''],
  [
    'Gold and Dorn Co Inc said it was late. Gold and Dorn Co said so.',
    'Gold and Dorn Co Inc',
    'Gold and Dorn Co Inc',
  ],
  // The only police of a text.
  ['Lindau Police said it was late. According to police, it was cold.', 'Lindau Police', 'Lindau Police'],
  ['Police said it was late. Lindau Police said it was cold.', 'Lindau Police', 'Lindau Police'],
  [
    'Lindau Police and boys left. Marn Police said it was late. Police said so.',
    'Marn Police',
    'Marn Police',
  ],
  [
    'Lindau Police said it was late. Marn Police said it was cold. Police said so.',
    'Lindau Police',
    'Marn Police',
    '',
  ],
  ['The Order of Police said it was late. Police said so.', 'Order of Police', ''],
  ['A witness said it was late. Another witness said it was early.', 'witness', 'witness'],
  // Whom the narrator has introduced since, "" where it is in doubt.
  [
    'Mayor Ada Quill said 40 had left. Omar Hale, a 52-year-old cook, lost his bicycle. “It was new,” he said.',
    'Ada Quill',
    'Omar Hale',
  ],
  [
    'Mayor Jan Quill said 40 had left. The guild’s leader, Otto Hale, was unmoved.\n\n“We lost 90,” he said.',
    'Jan Quill',
    'Otto Hale',
  ],
  [
    'Mayor Jan Quill said 40 had left. Sara Lind was on the pier. “I saw 20 of them,” she said. She added that it was dark.',
    'Jan Quill',
    'Sara Lind',
    'Sara Lind',
  ],
  [
    'Otto Hale said 40 had left. Jan Quill said it was late. Hale was at home on Monday. He said it was dark.',
    'Otto Hale',
    'Jan Quill',
    'Otto Hale',
  ],
  [
    'The ministry said 40 had left. The Green Cross has sent a team. It puts the number at 90.',
    '',
    'Green Cross',
  ],
  ['The army said 40 had left. Lindau Watch published a list. It says 90 are missing.', '', ''],
  [
    'Lindau Motors Ltd said 40 had left. The Quill Group closed down 3%. The company said it was late.',
    'Lindau Motors Ltd',
    'Quill Group',
  ],
  ['The Labour Department said prices rose. The company said 40 had left.', 'Labour Department', ''],
  ['Jan Quill said 40 had left. Her mother left the court. She said it was late.', 'Jan Quill', ''],
  // Nobody else was introduced.
  ['Jan Quill said 40 had left. Prices rose 3%. He said it was late.', 'Jan Quill', 'Jan Quill'],
  [
    'Jan Quill said 40 had left. The thief was taken to a cell. He said it was late.',
    'Jan Quill',
    'Jan Quill',
  ],
  ['Jan Quill said 40 had left. Omar and Ada Hale were hurt. He said it was late.', 'Jan Quill', 'Jan Quill'],
  ['Jan Quill said 40 had left. “Omar Hale was hurt. I saw it,” he said.', 'Jan Quill', 'Jan Quill'],
  ['Jan Quill said 40 had left. Ms. Hale was at home. He said it was late.', 'Jan Quill', 'Jan Quill'],
  ['The Port Office said 40 had left. Sales rose 5%. It said it was late.', 'Port Office', 'Port Office'],
  // A title before the name is short for the word that goes on.
  ['Gov. Ada Quill said 40 had left. The governor said it was late.', 'Ada Quill', 'Ada Quill'],
  ['Dr Ada Quill said 40 had left. The doctor said it was late.', 'Ada Quill', 'Ada Quill'],
  ['Sen. Ada Quill said 40 had left. The doctor said it was late.', 'Ada Quill', 'doctor'],
  // A body of several words, where "it" means it; a spokesperson may be "they".
  ['Lindau River Watch said 40 had left. It said it was late.', 'Lindau River Watch', 'Lindau River Watch'],
  ['Ada Quill said 40 had left. It said it was late.', 'Ada Quill', 'Ada Quill'],
  ['Mayor Ada Quill said 40 had left. It said it was late.', 'Ada Quill', ''],
  ['Ms. Ada Quill said 40 had left. It said it was late.', 'Ada Quill', ''],
  ['The army said 40 had left. Ada Quill said it was late. It said so.', '', 'Ada Quill', ''],
  ['A spokesperson said 40 had left. They added that it was late.', 'spokesperson', 'spokesperson'],
  ['A spokesman said 40 had left. They added that it was late.', 'spokesman', ''],
  ['Quill Holdings Inc said 40 had left. The company said so.', 'Quill Holdings Inc', 'Quill Holdings Inc'],
  ['Quill Corp said 40 had left. Mr Quill said it was late.', 'Quill Corp', 'Quill'],
  ['Quill Corp said 40 had left. Quill said it was late.', 'Quill Corp', 'Quill Corp'],
  ['Quill Water Corp said 40 had left. Quill Water said so.', 'Quill Water Corp', 'Quill Water Corp'],
  ['Quill Water Corp said 40 had left. Marn Water said so.', 'Quill Water Corp', 'Marn Water'],
  ['Quill Water Authority said 40 had left. Quill said so.', 'Quill Water Authority', 'Quill'],
  [
    'Quill Corp said 40 had left. Quill Ltd said it was late. Quill said so.',
    'Quill Corp',
    'Quill Ltd',
    'Quill',
  ],
  ['Ada Quill left in May. Quill Corp said 40 had left. Quill said so.', 'Quill Corp', 'Ada Quill'],
  ['Quill Corp said 40 had left. The Marn-based firm said so.', 'Quill Corp', 'Quill Corp'],
  ['Quill Water Corp said 40 had left. The water firm said so.', 'Quill Water Corp', 'Quill Water Corp'],
  ['Quill Water Corp said 40 had left. The oil firm said so.', 'Quill Water Corp', ''],
  // A surname keeps its particle.
  ['Ada de Quill said 40 had left. De Quill said so.', 'Ada de Quill', 'Ada de Quill'],
  ['Ada de Quill said 40 had left. Otto Quill said so.', 'Ada de Quill', 'Otto Quill'],
  // A surname may come first.
  ['Lee Sung-ho said 40 had left. Mr Lee said it was late.', 'Lee Sung-ho', 'Lee Sung-ho'],
  ['Lee Sung-ho said 40 had left. Lee said it was late.', 'Lee Sung-ho', 'Lee Sung-ho'],
  [
    'Lee Sung-ho said 40 had left. Lee Min said 9 had. Lee said it was late.',
    'Lee Sung-ho',
    'Lee Min',
    'Lee',
  ],
  ['Jordan Quill said 40 had left. Jordan said it was late.', 'Jordan Quill', 'Jordan'],
  ['Lee Foundation said 40 had left. Mr Lee said it was late.', 'Lee Foundation', 'Lee'],
  // A role of a shorter body of that name; "I" is not she.
  [
    'Lindau Police Chief Ada Quill said 40 had left. The police chief said it was late.',
    'Ada Quill',
    'Ada Quill',
  ],
  [
    'Lindau Police Chief Ada Quill said 40 had left. The port office chief said it was late.',
    'Ada Quill',
    'chief',
  ],
  ['Lindau Police Chief Ada Quill said 40 had left. A police chief said it was late.', 'Ada Quill', 'chief'],
  ['Ada Quill said 40 had left. I said it was late. She said it was dark.', 'Ada Quill', '', 'Ada Quill'],
  [
    'Ada Quill said 40 had left. Omar Hale said it was late. He said it was dark.',
    'Ada Quill',
    'Omar Hale',
    'Omar Hale',
  ],
];

describe('who is who within a text', () => {
  test.each(CASES)('%s', (text, ...speakers) => {
    const { attributions } = readSources(text);
    expect(attributions.map(({ source }) => source.name || source.role)).toEqual(speakers);
  });

  // What the narrator has told of somebody between commas.
  test.each([
    ['Ada Quill, a baker from Marn, lost her shop. Quill said it was late.', 'baker'],
    ['Ada Quill, head of Lindau Relief, has left. Quill said it was late.', 'head'],
    ['Ada Quill, Otto Hale and a baker have left. Quill said it was late.', ''],
    ['Ada Quill, who has left, was a baker. Quill said it was late.', ''],
    ['Ada Quill has left, a baker told her. Quill said it was late.', ''],
  ])('%s', (text, role) => {
    expect(readSources(text).attributions.at(-1)?.source.role).toBe(role);
  });

  test('two witnesses are two speakers, the police are one', () => {
    const indices = (text: string) => readSources(text).attributions.map(({ source }) => source.speaker);
    expect(indices('A witness said it was late. Another witness said it was early.')).toEqual([0, 1]);
    const bodies = (first: string, second: string) =>
      indices(`${first} said it was late. ${second} said so.`);
    expect(bodies('The interior ministry', 'The finance ministry')).toEqual([0, 1]);
    expect(bodies('The Lindau police', 'The Marn police')).toEqual([0, 1]);
    expect(bodies('The Lindau Fire Department', 'The police department')).toEqual([0, 1]);
    expect(bodies('The Lindau Fire Department', 'The fire department')).toEqual([0, 0]);
    expect(bodies('The Lindau police', 'The police')).toEqual([0, 0]);
    expect(bodies('The ministry', 'The finance ministry')).toEqual([0, 0]);
    expect(indices('Police said it was late. Police said it was early.')).toEqual([0, 0]);
    expect(indices('The march was long, police said. Police said it was early.')).toEqual([0, 0]);
    expect(indices('The march was long, officials said. Officials said it was early.')).toEqual([0, 0]);
  });
});
