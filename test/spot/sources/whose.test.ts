import { expect, test } from 'vitest';
import { saidOf, shortName } from './read.ts';

/**
 * For each number of a text whose it is: the speaker by name, else role or body; behind a slash who passed it on; behind
 * an exclamation mark that he denies it, behind a question mark that it is doubted. Null for the outlet's own.
 */
const WHOSE: readonly (readonly [text: string, whose: Readonly<Record<string, string | null>>])[] = [
  // What a speaker was doing, told between commas.
  ['The mayor, while speaking to reporters, said 40 boats had sunk.', { '40': 'mayor' }],
  ['Ada Quill, when asked about the storm, said 40 boats had sunk.', { '40': 'Ada Quill' }],
  ['He died on Monday at 88, his daughter, Ada, said.', { '88': 'Ada' }],
  [
    'By Monday, 140 sheep had been found, harbour official Omar Hale said by phone from Lindau.',
    { '140': 'Omar Hale' },
  ],
  ['The flood was first reported by a hospital in Lindau.', {}],

  // Pronouns behind "according to".
  ['Jan Quill said 40 sank. According to him, 30 were saved.', { '40': 'Jan Quill', '30': 'Jan Quill' }],
  ['Ada Quill said 40 sank. According to her, 30 were saved.', { '40': 'Ada Quill', '30': 'Ada Quill' }],
  ['Ada Quill said 40 sank. According to her son, 30 were saved.', { '40': 'Ada Quill', '30': 'son' }],
  ['As per the harbour police, 40 boats sank.', { '40': 'harbour police' }],
  ['Some 40 wells are dry, as per the report.', { '40': 'report' }],
  ['As per usual, 40 boats sank.', { '40': null }],
  ['The yield was 40 tonnes as per tradition.', { '40': null }],
  ['Incomes per company rose by 40 euros.', { '40': null }],

  // Those who answer a survey give no figure of others.
  [
    'Two thirds of voters said they liked it. Another 20 percent were in doubt.',
    { 'Two thirds': null, '20': null },
  ],
  ['Some 54 percent said they liked it. Another 12 percent did not.', { '54': null, '12': null }],
  ['Two voters said they liked it. Another 20 were in doubt.', { Two: null, '20': 'voters' }],

  // A poll that is introduced with whose it is; one of nobody, or of before, tells nothing new.
  ['In a Lindau Institute poll, 54 percent backed it.', { '54': 'poll' }],
  ['Quill led Hale by 4 points in a new Lindau University survey.', { '4': 'survey' }],
  [
    'In a Gazette poll, 54 percent backed it, and Ada Quill said 40 did.',
    { '54': 'poll', '40': 'Ada Quill' },
  ],
  ['In a poll on Monday, 54 percent backed it.', { '54': null }],
  ['In the Lindau poll, 54 percent backed it.', { '54': null }],
  ['In a Lindau school, 54 percent backed it.', { '54': null }],

  // Whoever confirms beside the main clause.
  ['The raid hit a market, with the ministry confirming 12 deaths.', { '12': 'ministry' }],
  ['Otto Hale said 40 sank, with the navy reporting 30 saved.', { '40': 'Otto Hale', '30': 'navy' }],
  ['He met the mayor, with both discussing 40 plans.', { '40': null }],
  ['She ended with a poem describing 40 boats.', { '40': null }],

  // A comma is lost before "said the".
  ['At least 25 were hurt in the strikes said the Lindau Observatory.', { '25': 'Lindau Observatory' }],
  ['Some 25 had been wounded said the ministry on Monday.', { '25': 'ministry' }],
  ['Otto Hale said the council had 40 seats.', { '40': 'Otto Hale' }],
  ['The 25 came back and said the same.', { '25': null }],

  // Numbers in words, and what is expected.
  ['A Gazette reporter saw six burnt boats.', { six: 'reporter' }],
  ['The teacher saw six burnt boats.', { six: null }],
  ['Forecasters expect 90 mm of rain.', { '90': 'Forecasters' }],
  ['Rain of 90 mm is expected.', { '90': null }],

  // Between source and cue.
  ['The ministry first said 40 had died.', { '40': 'ministry' }],
  ['Otto Hale on Thursday evening said 40 had left.', { '40': 'Otto Hale' }],
  ['Otto Hale himself said 40 had left.', { '40': 'Otto Hale' }],
  ['The ministry itself says 40 had left.', { '40': 'ministry' }],

  // Datelines and times before somebody with an apposition; dashes in pairs are its own.
  ['LINDAU, March 19 - Roy Hale, a baker, said 40 had left.', { '40': 'Roy Hale' }],
  ['LINDAU (RLB) — Roy Hale, head of the guild, said 40 had left.', { '40': 'Roy Hale' }],
  ['Last month, the Gazette, a Lindau paper, reported that 40 had left.', { '40': 'Gazette' }],
  ['Ada Quill – a baker, of Marn – said 40 had left.', { '40': 'Ada Quill' }],

  // What is said is not who says it.
  ['The governor, Otto Hale, said falling debris hurt two people.', { two: 'Otto Hale' }],
  ['“It fell,” said two people.', { two: null }],
  [
    'Sales rose to 40 million from the 26 million reported for the spring.',
    { '40 million': null, '26 million': null },
  ],
  ['Revenues declined to 40 million.', { '40 million': null }],
  ['The plan puts it at 40 against a previous estimate of 60.', { '40': 'plan', '60': 'plan' }],

  // Who calls it something in quotation marks says that, who asks does not.
  [
    'Officials say 40 will go. Jan Moore called it “a loss of 300 jobs”.',
    { '40': 'Officials', '300': 'Jan Moore' },
  ],
  ['Officials say 40 will go. Jan Moore asked, “Are 300 lost?”', { '40': 'Officials', '300': null }],

  // An adverbial before who says it is not what he says; a number behind it is.
  ['Earlier, the ministry had put the toll at 39.', { '39': 'ministry' }],
  ['In May, the firm reported earnings of 40 euros.', { '40': 'firm' }],
  ['In May 40 boats sank, the firm reported on Monday.', { '40': 'firm' }],
  ['“Forty boats sank,” Ada Quill said at the age of 40.', { Forty: 'Ada Quill', '40': null }],

  // Through whom: "it" is the outlet that spoke; channels have numbers.
  [
    'State television said 12 died. It quoted a clerk as saying 30 were hurt.',
    { '12': 'State television', '30': 'clerk / State television' },
  ],
  ['He quoted a clerk as saying 30 were hurt.', { '30': 'clerk' }],
  [
    'One local newspaper quoted a clerk as saying 30 were hurt.',
    { One: null, '30': 'clerk / One local newspaper' },
  ],
  ['A clerk told Channel 9 she saw 30 boats.', { '30': 'clerk / Channel 9' }],
  ['A clerk told NBC10 that 30 boats sank.', { '30': 'clerk / NBC10' }],
  ['A clerk told WXYZ ABC 15 News that 30 boats sank.', { '30': 'clerk / WXYZ ABC 15 News' }],
  ['A clerk told Reuters 30 boats sank.', { '30': 'clerk / Reuters' }],

  // One verb denies, the next asserts.
  ['The firm denied fraud and said it employed 40 men.', { '40': 'firm' }],
  ['The firm denied it employed 40 men.', { '40': 'firm!' }],

  // Who cites somebody before his own cue passes on what he said.
  [
    'Reuters, citing two officials, reported that 40 boats had sunk.',
    { two: null, '40': 'officials / Reuters' },
  ],
  ['Citing police, the Lindau Gazette said 40 boats had sunk.', { '40': 'police / the Lindau Gazette' }],
  ['State news agency Tana said 40 boats sank, citing police.', { '40': 'police / State news agency Tana' }],
  ['Ada Quill, quoting police, said 40 boats had sunk.', { '40': 'Ada Quill' }],
  ['Forty boats sank, according to Reuters, which cited police.', { Forty: 'police / Reuters' }],
  ['The prosecutor, who cited police, said 40 boats had sunk.', { '40': 'prosecutor' }],
  ['"40 boats had sunk", - said the mayor Ada Quill.', { '40': 'Ada Quill' }],
  ['Some 40 boats - old ones - sank.', { '40': null }],
  ['Citing police, Ada Quill said 40 boats had sunk.', { '40': 'Ada Quill' }],
  ['Ada Quill told Reuters, citing police, that 40 boats had sunk.', { '40': 'Ada Quill / Reuters' }],
  ['Ada Quill told local media that 40 boats had sunk.', { '40': 'Ada Quill / local media' }],
  ['Ada Quill told state television 40 boats had sunk.', { '40': 'Ada Quill / state television' }],
  ['Ada Quill told the Tana news agency 40 boats had sunk.', { '40': 'Ada Quill / Tana news agency' }],
  ['Ada Quill told local reporters that 40 boats had sunk.', { '40': 'Ada Quill' }],
  ['Ada Quill told state police 40 boats had sunk.', { '40': 'Ada Quill' }],
  ['Ada Quill told the local agency 40 boats had sunk.', { '40': 'Ada Quill' }],

  // What an outlet could not verify is doubted.
  ['Rebels said 40 men had died. Reuters could not independently verify the claim.', { '40': 'Rebels?' }],
  ['Rebels said 40 men had died. The Gazette was unable to verify the report.', { '40': 'Rebels?' }],
  ['Rebels said 40 men had died. Reuters verified the claim.', { '40': 'Rebels' }],
  ['Rebels said 40 men had died. Police could not verify who had shot.', { '40': 'Rebels' }],
  ['Rebels said 40 men had died. Reuters was able to verify the claim.', { '40': 'Rebels' }],

  // What a document gave is its number; what people gave is an act, unless it is a toll.
  ['Partial results gave Ada Quill 44 percent.', { '44': 'results' }],
  ['Jan Quill conceded after partial results gave his rival 58 percent.', { '58': 'results' }],
  ['A poll by Lindau Watch gave the party 31 percent.', { '31': 'poll' }],
  ['Forty died, the mayor said; police gave a toll of nine.', { Forty: 'mayor', nine: 'police' }],
  ['Police gave 40 drivers a fine.', { '40': null }],
  ['The voters gave Ada Quill 44 percent.', { '44': null }],
  ['Ada Quill gave the party 31 euros.', { '31': null }],

  // What stands behind a possessive is reported, estimated, and no report.
  ['The firm’s reported profit was 4 million euros.', { '4 million': null }],
  ['The village’s estimated 400 sheep drowned.', { '400': null }],
  ['Quill’s reported a profit of 4 million euros.', { '4 million': 'Quill’s' }],

  // One bare name is a body's where "the company" or "it" means it, and nobody's who is otherwise described.
  ['Quillsoft said 40 had left. The company said 12 would follow.', { '40': 'Quillsoft', '12': 'Quillsoft' }],
  ['Quillsoft said 40 had left. It said 12 would follow.', { '40': 'Quillsoft', '12': 'Quillsoft' }],
  ['Mayor Quill said 40 had left. The company said 12 would follow.', { '40': 'Quill', '12': 'company' }],
  ['Ada Quill said 40 had left. The company said 12 would follow.', { '40': 'Ada Quill', '12': 'company' }],
  ['Mr Quill said 40 had left. The company said 12 would follow.', { '40': 'Quill', '12': 'company' }],

  // What somebody had said is set against the number before it.
  ['There were 31 dead, not 219 as the rebels had said.', { '31': null, '219': 'rebels' }],
  ['The army put the toll at 31, not 219 as the rebels had said.', { '31': 'army', '219': 'rebels' }],
  ['Some 31 died, and not 219 as claimed by the rebels.', { '31': null, '219': 'rebels?' }],
  [
    'There were 31 dead and 219 hurt, not one of them a child, the rebels said.',
    { '31': 'rebels', '219': 'rebels' },
  ],

  ['The army put the crowd at 900, against 400 according to police.', { '900': 'army', '400': 'police' }],
  ['The army said 12 fell, with 40 missing according to police.', { '12': 'army', '40': 'police' }],
  ['The mayor said 12 fell, but according to police 14 did.', { '12': 'mayor', '14': 'police' }],
  ['The army said 12 fell and 40, among them a cook, were missing.', { '12': 'army', '40': 'army' }],
  ['The army said on Friday, not for the first time, that 12 fell.', { '12': 'army' }],

  // What is not said is nobody's.
  ['Police did not say how many of the 40 had fled.', { '40': null }],
  ['Police would not say if the 40 men were armed.', { '40': null }],
  ['Police could not say that 40 men were armed.', { '40': 'Police?' }],
  ['When told that 40 had fled, she wept.', { '40': null }],
  ['The man who told her that 40 had fled wept.', { '40': 'man' }],

  // A number given by somebody, and what is given to somebody.
  [
    'Of 214 saved, the 80 given by the fire service are ill, Ada Quill said.',
    { '214': 'Ada Quill', '80': 'fire service' },
  ],
  ['A toll of 14 was given by police.', { '14': 'police' }],
  ['The 40 books given by the mayor are lost.', { '40': null }],
  ['She was given 40 days by the court.', { '40': null }],
  ['Given that 40 had fled, he wept.', { '40': null }],

  // What could not be verified, in other words.
  ['Rebels said 40 men had died. It was not possible to verify the report.', { '40': 'Rebels?' }],
  ['Rebels said 40 men had died. There was no independent confirmation.', { '40': 'Rebels?' }],
  ['Rebels said 40 men had died. There was no confirmation of the claim.', { '40': 'Rebels?' }],
  ['Rebels said 40 men had died. The army is waiting for confirmation.', { '40': 'Rebels' }],
  ['Rebels said 40 men had died. The senate held no hearing on his confirmation.', { '40': 'Rebels' }],
  ['Rebels said 40 men had died. The army hopes to verify the claim.', { '40': 'Rebels' }],

  // An interview before the speaker.
  ['In an interview with the BBC, Ada Quill said 40 had fled.', { '40': 'Ada Quill / BBC' }],
  ['In an interview with her biographer, Ada Quill said 40 had fled.', { '40': 'Ada Quill' }],
  ['On a visit to the BBC, Ada Quill said 40 had fled.', { '40': 'Ada Quill' }],

  // A tag at the end, and whom an apposition belongs to.
  ['The hall holds 40 crates, the company claims.', { '40': 'company?' }],
  ['The hall holds 40 crates, the company hopes.', { '40': null }],
  ['The hall holds 40 crates, the size of the claims.', { '40': null }],
  ['He pleaded guilty to 11 counts, his lawyer, Ada Quill, told the court.', { '11': 'Ada Quill' }],
  ['Ada Quill, the mayor, Hale’s rival, said 40 had fled.', { '40': 'Ada Quill' }],
  ['Ada Quill, head of the railway, Lindau Lines, said 40 had fled.', { '40': 'Ada Quill' }],

  // Who refuses an offer says nothing of its number; who refuses a report does.
  ['The union rejected a 5 percent offer.', { '5': null }],
  ['The union rejected reports that 40 had left.', { '40': 'union!' }],
  ['The union rejected the claim that 40 had left.', { '40': 'union!' }],
  ['The board dismissed 40 men.', { '40': null }],

  // What nobody says.
  ['Neither police nor the army would say how many of the 40 had fled.', { '40': null }],
  ['Neither the mayor nor the police could confirm that 40 had fled.', { '40': 'police?' }],
  ['The mayor and police confirmed that 40 had fled.', { '40': 'mayor and police' }],

  // Hearers that are no outlet, and one that is.
  ['Ada Quill told the media that 40 had fled.', { '40': 'Ada Quill' }],
  ['Ada Quill told Lindau media that 40 had fled.', { '40': 'Ada Quill / Lindau media' }],
  ['Ada Quill told the Lindau Press that 40 had fled.', { '40': 'Ada Quill / Lindau Press' }],
  ['Ada Quill told Lindau reporters that 40 had fled.', { '40': 'Ada Quill' }],
  ['Ada Quill told local media outside that 40 had fled.', { '40': 'Ada Quill / local media' }],

  // A hyphen between spaces ends a name.
  ['The Lindau Watch - which counts boats - said 40 had left.', { '40': 'Lindau Watch' }],
  ['The Dorn-Quill Watch said 40 had left.', { '40': 'Dorn-Quill Watch' }],

  // A clause begins with its preposition.
  ['Shares fell 4% after the firm said 40 had left.', { '4': null, '40': 'firm' }],
  ['It came two days before the army announced that 40 had left.', { two: null, '40': 'army' }],
  ['Hours after the flood, Ada Quill, 40, a baker, said 12 had left.', { '40': null, '12': 'Ada Quill' }],
  ['After the vote the mayor said 40 were ill.', { '40': 'mayor' }],
  ['Officials at the ministry of health said 40 were ill.', { '40': 'Officials' }],

  // What stands behind an article is reported, and is no report.
  ['He sold one of their mills for a reported $30 million.', { '30 million': null }],
  ['The river rose by an estimated 40 centimetres.', { '40': null }],
  ['Another said 40 had left.', { '40': 'Another' }],

  // An estimate, a poll and a tag with its day.
  ['Ada Quill, head of the port, estimates damage at more than $3 million.', { '3 million': 'Ada Quill' }],
  ['A new analysis by Lindau Watch estimates 900 deaths.', { '900': 'analysis' }],
  ['It pegged growth at 7.2 per cent.', { '7.2': '' }],
  ['With Marn crop estimates around 900 tonnes prices fell.', { '900': null }],
  ['Fortier said Quill’s estimated 500 men were ill.', { '500': 'Fortier' }],
  ['The Weekly poll puts Quill on 44 percent.', { '44': 'poll' }],
  ['The cook puts soup on 44 tables.', { '44': null }],
  ['The poll puts support at a solid 50 percent.', { '50': 'poll' }],
  ['The firm put its losses at between six and seven million.', { 'six and seven million': 'firm' }],
  ['The firm put its losses during the first four months of the year at 40.', { four: 'firm', '40': 'firm' }],
  ['Some 61 percent of men agree, a Marn University poll showed on Sunday.', { '61': 'poll' }],
  ['Twelve boats sank, local media reported on Sunday.', { Twelve: 'local media' }],
  ['Some 61 percent of men agree, a friend showed on Sunday.', { '61': null }],

  // What is no document shows things, unless a clause follows.
  ['Exports to the north showed an increase of 40 tonnes.', { '40': null }],
  ['Officers arriving at the old, blue mill in the port found 14 men.', { '14': null }],
  ['The samples showed that 40 men were ill.', { '40': 'samples' }],
  ['Exports fell 40 tonnes, the bank’s weekly return showed.', { '40': 'weekly return' }],

  // Who cites somebody is the outlet of the sentence, whatever else is cut in it.
  [
    'The Marn Gazette reported on Friday that Quill Corp would cut 400 jobs, citing two officials.',
    { '400': 'officials / The Marn Gazette', two: 'Marn Gazette' },
  ],
  [
    'Ada Quill said the Gazette would cut 400 jobs, citing two officials.',
    { '400': 'Ada Quill', two: 'Ada Quill' },
  ],

  // A comma lost behind whoever speaks.
  ['According to independent observers dozens of men left.', { dozens: 'independent observers' }],
  [
    'The flood killed 40 men and hurt dozens more the Marn Observatory said.',
    { '40': 'Marn Observatory', dozens: 'Marn Observatory' },
  ],
  ['All the men said 40 had left.', { '40': 'men' }],
  ['Some 40 left, according to a mother of four in Marn.', { '40': 'mother of four', four: null }],

  // A comment behind the subject, and one behind a clause.
  ['The harbour, according to reports, has 40 boats.', { '40': 'reports' }],
  ['Some 40 boats sank, according to reports, in the harbour.', { '40': 'reports' }],
  ['The harbour was lost, according to reports, and 40 boats were sold.', { '40': null }],

  // An outlet named behind the speaker's own cue passes on what he said.
  [
    '“We lost 40 boats,” Keller said, according to the Lindau Herald.',
    { '40': 'Keller / the Lindau Herald' },
  ],
  ['Keller puts the number of the boats that were lost in May at 40.', { '40': 'Keller' }],

  // Sure words before a number or at the end.
  ['The club lost its way. It said at least 40 men had left.', { '40': 'club' }],
  ['The club lost its mill of 40 men, it said in a statement.', { '40': 'club' }],
  ['The club lost its mill of 40 men, he said in a statement.', { '40': '' }],
  ['Ada Quill spoke for the port. The club lost its mill of 40 men, she said.', { '40': '' }],
  ['The lawsuit claims 40 boats were lost.', { '40': 'lawsuit?' }],
  ['Its claims on 40 boats were lost.', { '40': null }],
  ['The club said in a statement on its website that 40 men had left.', { '40': 'club' }],
  [
    'The club told the news website Quill Daily that 40 men had left.',
    { '40': 'club / news website Quill Daily' },
  ],
  ['The lawyer representing the family said 40 boats were lost.', { '40': 'lawyer' }],
  ['The lake facing the mill said to be lost has 40 boats.', { '40': null }],

  // Whom the police speak of stands before them.
  ['The man police say shot 40 sheep is in jail.', { '40': 'police' }],
  ['The port police say 40 sheep were shot.', { '40': 'port police' }],
  ['Many officials say armed men took 40 sheep.', { '40': 'officials' }],

  // A pronoun with its auxiliary is nobody's name.
  ['You’ll say 40 is too many.', { '40': null }],
  ['They’ve told you 40 is too many.', { '40': null }],
  ['O’Neill says 40 is too many.', { '40': 'O’Neill' }],
];

const STANCE = { asserts: '', denies: '!', doubts: '?' };

test.each(WHOSE)('%s', (text, whose) => {
  const found = saidOf(text).map(({ number, said }) => {
    if (said === null) return [number, null];
    const { source, via, stance } = said;
    return [number, `${shortName(source)}${via && ` / ${via}`}${STANCE[stance]}`];
  });
  expect(Object.fromEntries(found)).toEqual(whose);
});
