/**
 * Two short reports that give one figure, and whether a careful reader counts one origin, two, or cannot tell. The texts
 * are made of an opening, which differs, and an attribution, which is what is asked; {@link OPENINGS} keeps them compact.
 *
 * - `one`: both go back to the same speaker, document, outlet or agency: a second origin would be one too many;
 * - `two`: two who speak for themselves;
 * - `unclear`: at least one report does not say who speaks, so that its origin must not be counted as a speaker.
 */
export type OriginCase = readonly [want: 'one' | 'two' | 'unclear', first: string, second: string];

/** Each attribution is a whole sentence around the figure "23 people", as it stands in the report. */
export const ORIGIN_CASES: readonly OriginCase[] = [
  // One person, other descriptions.
  // A body, and who is described as speaking for it or heading it.
  [
    'one',
    'The Talmeer Observatory for Rights said 23 people were killed.',
    'Rafi Karim, director of the Talmeer Observatory for Rights, said 23 people were killed.',
  ],
  [
    'one',
    'The Idran Health Directorate said 23 people were killed.',
    'Omar Haldan, a spokesman for the Idran Health Directorate, said 23 people were killed.',
  ],
  [
    'one',
    'Omar Haldan, a spokesman for the Health Directorate, said 23 people were killed.',
    'Omar Haldan of the Health Directorate said 23 people were killed.',
  ],
  [
    'one',
    'Omar Haldan said 23 people were killed.',
    'The health official Omar Haldan said 23 people were killed.',
  ],
  [
    'one',
    'Health minister Nadia Brun said 23 people were killed.',
    'Nadia Brun, the minister of health, said 23 people were killed.',
  ],
  [
    'one',
    'Police chief Frank Dorsey said 23 people were killed.',
    '“We found 23 people killed,” said Frank Dorsey, chief of the Marlow police.',
  ],
  [
    'one',
    'Sergey Malenko, the governor of Talmeer, said 23 people were killed.',
    'Governor Sergei Malenko said 23 people were killed.',
  ],
  [
    'one',
    'Muhammad Qasim, a doctor in Talmeer, said 23 people were killed.',
    'Doctor Mohammed Qassim said 23 people were killed.',
  ],
  [
    'one',
    'Volodymyr Heletko, the mayor of Talmeer, said 23 people were killed.',
    'Mayor Vladimir Geletko said 23 people were killed.',
  ],
  [
    'one',
    'Robert Hale, a fire department spokesman, said 23 people were killed.',
    'Fire department spokesman Bob Hale said 23 people were killed.',
  ],
  [
    'one',
    'Lucia Maren, the civil defence chief, said 23 people were killed.',
    'According to civil defence chief Lucia Maren, 23 people were killed.',
  ],
  [
    'one',
    'Lucia Maren told reporters that 23 people were killed.',
    'Civil defence chief Lucia Maren put the number of people killed at 23. She said 23 people were killed.',
  ],
  [
    'one',
    'Rami Abdel Karim of the Observer Group said 23 people were killed.',
    'Rami Abdulkarim, who heads the Observer Group, said 23 people were killed.',
  ],
  [
    'one',
    'Captain Ruben Castel of the coast guard said 23 people were killed.',
    'Coast guard Captain Ruben Castel said 23 people were killed.',
  ],
  [
    'one',
    'José Márquez, a rescue worker, said 23 people were killed.',
    'Rescue worker Jose Marquez said 23 people were killed.',
  ],
  [
    'one',
    'Detective Anna Royce said 23 people were killed.',
    'Anna Royce, a detective with the Fenwick police, said 23 people were killed.',
  ],
  [
    'one',
    'Dr Elena Vaz of the Carden Institute said 23 people were killed.',
    'Elena Vaz, a researcher at the Carden Institute, said 23 people were killed.',
  ],
  [
    'one',
    'General Pavel Renko told the Tanoa Herald that 23 people were killed.',
    'Pavel Renko, an army general, said 23 people were killed.',
  ],
  // One body.
  [
    'one',
    'The Idran Health Directorate said 23 people were killed.',
    'According to the Idran Health Directorate, 23 people were killed.',
  ],
  [
    'one',
    'The Syrian Observatory for Human Rights said 23 people were killed.',
    'The Syrian Observatory for Human Rights reported that 23 people were killed.',
  ],
  ['one', 'The United Nations said 23 people were killed.', 'The UN said 23 people were killed.'],
  ['one', 'The World Health Organization said 23 people were killed.', 'The WHO said 23 people were killed.'],
  [
    'one',
    'Human Rights Watch said 23 people were killed.',
    'Human Rights Watch counted 23 people. It said 23 people were killed.',
  ],
  ['one', 'The Red Cross said 23 people were killed.', 'The Red Cross reported that 23 people were killed.'],
  [
    'one',
    'The Marlow City Police Department said 23 people were killed.',
    'The Marlow City Police Department told reporters that 23 people were killed.',
  ],
  ['one', 'Reuters reported that 23 people were killed.', 'According to Reuters, 23 people were killed.'],
  [
    'one',
    'A spokesman for the Idran Health Directorate said 23 people were killed.',
    'A spokeswoman for the Idran Health Directorate said 23 people were killed.',
  ],
  // Two people.
  [
    'two',
    'Omar Haldan of the Health Directorate said 23 people were killed.',
    'Samir Nouri of the Observer Group said 23 people were killed.',
  ],
  [
    'two',
    'Health minister Nadia Brun said 23 people were killed.',
    'Opposition leader Petr Dusan said 23 people were killed.',
  ],
  [
    'two',
    'Police chief Frank Dorsey said 23 people were killed.',
    'Hospital director Ella Grant said 23 people were killed.',
  ],
  [
    'two',
    'Mayor Josef Malik said 23 people were killed.',
    'Irena Koss of the Free Workers’ Union said 23 people were killed.',
  ],
  [
    'two',
    'Lucia Maren, the civil defence chief, said 23 people were killed.',
    'President Ana Terlova said 23 people were killed.',
  ],
  // Two people of one surname.
  [
    'two',
    'John Hartley, the mayor of Marlow City, said 23 people were killed.',
    'Susan Hartley, a nurse, said 23 people were killed.',
  ],
  [
    'two',
    'Pavel Renko, a spokesman for the army, said 23 people were killed.',
    'Ivan Renko, a farmer, said 23 people were killed.',
  ],
  [
    'two',
    'Senator Maria Castro said 23 people were killed.',
    'Colonel Diego Castro said 23 people were killed.',
  ],
  [
    'two',
    'Ahmed Nouri, a doctor, said 23 people were killed.',
    'Samir Nouri, a rebel commander, said 23 people were killed.',
  ],
  [
    'two',
    'Kim Dae-sung, the defence minister, said 23 people were killed.',
    'Kim Min-ho, a shopkeeper, said 23 people were killed.',
  ],
  [
    'two',
    'Thomas Bale, a fire chief, said 23 people were killed.',
    'Peter Bale, his deputy, said 23 people were killed.',
  ],
  // Two bodies.
  [
    'two',
    'The Idran Health Directorate said 23 people were killed.',
    'The Idran Observer Group said 23 people were killed.',
  ],
  ['two', 'The United Nations said 23 people were killed.', 'The Red Cross said 23 people were killed.'],
  [
    'two',
    'Human Rights Watch said 23 people were killed.',
    'Amnesty International said 23 people were killed.',
  ],
  [
    'two',
    'The Marlow City Police Department said 23 people were killed.',
    'The Dunmore Police Department said 23 people were killed.',
  ],
  [
    'two',
    'The Brandt County fire department said 23 people were killed.',
    'The Alder County fire department said 23 people were killed.',
  ],
  ['two', 'The World Bank said 23 people were killed.', 'The European Union said 23 people were killed.'],
  [
    'two',
    'Reuters reported that 23 people were killed.',
    'According to the Associated Press, 23 people were killed.',
  ],
  [
    'two',
    'Omar Haldan of the Health Directorate said 23 people were killed.',
    'The Syrian Observatory for Human Rights said 23 people were killed.',
  ],
  // Nobody is named, by one or by both.
  ['unclear', '23 people were killed.', '23 people were killed.'],
  ['unclear', 'Omar Haldan of the Health Directorate said 23 people were killed.', '23 people were killed.'],
  ['unclear', 'The Idran Health Directorate said 23 people were killed.', 'The attack killed 23 people.'],
  ['unclear', 'The attack killed 23 people.', 'Police chief Frank Dorsey said 23 people were killed.'],
  [
    'unclear',
    'Sources said 23 people were killed.',
    'Omar Haldan of the Health Directorate said 23 people were killed.',
  ],
  ['unclear', 'Witnesses said 23 people were killed.', 'Witnesses said 23 people were killed.'],
  ['unclear', 'One source said 23 people were killed.', 'A source said 23 people were killed.'],
  ['unclear', 'Reports said 23 people were killed.', 'The United Nations said 23 people were killed.'],
  [
    'unclear',
    'A man who would not give his name said 23 people were killed.',
    'The attack killed 23 people.',
  ],
  ['unclear', 'A witness said 23 people were killed.', 'An official said 23 people were killed.'],
  [
    'unclear',
    'It is said that 23 people were killed.',
    'Health minister Nadia Brun said 23 people were killed.',
  ],
  ['unclear', 'Residents said 23 people were killed.', 'A resident said 23 people were killed.'],
];
