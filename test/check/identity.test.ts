import { describe, expect, test } from 'vitest';
import { type Identity, sameSpeaker } from '../../src/check/identity.ts';
import type { SourceKind, Speaker } from '../../src/claim/attribution.ts';

/** "Vasily Malaev | spokesman | border guard | Rostov": names (parted by ";"), role, organisation, place; kind before ":". */
function speaker(line: string): Speaker {
  const [kind = '', rest = ''] = line.split(/:(.*)/s);
  const [names = '', role = '', organisation = '', place = ''] = rest.split('|').map((part) => part.trim());
  const list = (text: string) => (text === '' ? [] : text.split(';').map((part) => part.trim()));
  const kinds: Readonly<Record<string, SourceKind>> = {
    p: 'person',
    o: 'organisation',
    a: 'anonymous',
    d: 'document',
    m: 'outlet',
  };
  return {
    names: list(names),
    roles: list(role),
    organisations: list(organisation),
    places: list(place),
    kind: kinds[kind] ?? 'anonymous',
  };
}

const CASES: readonly (readonly [Identity, string, string])[] = [
  // One name in several spellings.
  ['same', 'p:Vasily Malaev', 'p:Vasily Malaev'],
  ['same', 'p:Vasily Malaev; Malaev', 'p:Vasiliy Malayev'],
  ['same', 'p:Valery Geletey', 'p:Valeriy Heletey'],
  ['same', 'p:Valery Geletey', 'p:Valerii Geletei'],
  ['same', 'p:Muammar Qaddafi', 'p:Muammar Gaddafi'],
  ['same', 'p:Moammar Gadhafi', 'p:Muammar al-Qaddafi'],
  ['same', 'p:Rami Abdel Rahman', 'p:Rami Abdulrahman'],
  ['same', 'p:Rami Abdul-Rahman', 'p:Rami Abdel Rahman'],
  ['same', 'p:Bashar al-Assad', 'p:Bashar Assad'],
  ['same', 'p:Sergei Lavrov', 'p:Sergey Lavrov'],
  ['same', 'p:Mikhail Gorbachev', 'p:Mikhail Gorbachov'],
  ['same', 'p:Volodymyr Zelensky', 'p:Vladimir Zelenskiy'],
  ['same', 'p:Volodymyr Zelenskyy', 'p:Volodymyr Zelensky'],
  ['same', 'p:Recep Tayyip Erdoğan', 'p:Recep Tayyip Erdogan'],
  ['same', 'p:Lech Wałęsa', 'p:Lech Walesa'],
  ['same', 'p:Petro Poroshenko', 'p:Pyotr Poroshenko'],
  ['same', 'p:Xi Jinping', 'p:Jinping Xi'],
  ['same', 'p:Kim Jong Un', 'p:Kim Jong-un'],
  ['same', 'p:Mehdi Irannejad', 'p:Mehdi Iran-Nejad'],
  ['same', 'p:Bob Woodward', 'p:Robert Woodward'],
  ['same', 'p:Jim Comey', 'p:James Comey'],
  ['same', 'p:Vladimir Vladimirovich Putin', 'p:Vladimir Putin'],
  ['same', 'p:Harry M. Reid', 'p:Harry Reid'],
  // Given names that are told apart by their vowels are two; only what they have in common makes a misspelling of it.
  ['different', 'p:John Halden', 'p:Jane Halden'],
  ['different', 'p:John Halden | mayor | | Orsk', 'p:Jane Halden | mayor | | Orsk'],
  ['different', 'p:John Halden', 'p:Jean Halden'],
  ['different', 'p:Tim Vell', 'p:Tom Vell'],
  ['different', 'p:Dan Vell', 'p:Don Vell'],
  ['different', 'p:Mary Halden', 'p:Mario Halden'],
  ['different', 'p:Anna Vell', 'p:Ian Vell'],
  ['different', 'p:Carl Halden', 'p:Carol Halden'],
  ['different', 'p:Eric Vell', 'p:Erica Vell'],
  ['different', 'p:Hassan Orsk', 'p:Hussein Orsk'],
  ['unknown', 'p:Michael Halden', 'p:Michelle Halden'],
  ['unknown', 'p:Daniel Halden', 'p:Daniela Halden'],
  ['unknown', 'p:Tina Vell', 'p:Dana Vell'],
  ['unknown', 'p:Alice Vell', 'p:Elise Vell'],
  ['unknown', 'p:Salem Orsk', 'p:Salim Orsk | governor | | Lusan'],
  ['unknown', 'p:Salem Orsk | nurse | | Halden', 'p:Salim Orsk | governor | | Lusan'],
  ['same', 'p:Salem Orsk | governor | | Lusan', 'p:Salim Orsk | governor | | Lusan'],
  // Spellings of one given name, and forms of one.
  ['same', 'p:Mohammed Orsk', 'p:Muhammad Orsk'],
  ['same', 'p:Ahmed Orsk | governor', 'p:Ahmad Orsk | commander'],
  ['same', 'p:Kareem Orsk', 'p:Karim Orsk'],
  ['same', 'p:Sergei Orsk', 'p:Serhiy Orsk'],
  ['same', 'p:Ihor Orsk', 'p:Igor Orsk'],
  ['same', 'p:Yevgeny Orsk', 'p:Evgeniy Orsk'],
  ['same', 'p:Yulia Orsk', 'p:Julia Orsk'],
  ['same', 'p:Hennadiy Orsk', 'p:Gennady Orsk'],
  ['unknown', 'p:Harry Orsk', 'p:Gary Orsk'],
  ['same', 'p:Alexei Orsk', 'p:Aleksey Orsk'],
  ['same', 'p:Marc Halden', 'p:Mark Halden'],
  ['same', 'p:Sarah Halden', 'p:Sara Halden'],
  ['same', 'p:Thomas Vell', 'p:Tom Vell'],
  ['same', 'p:Jon Vell', 'p:Jonathan Vell'],
  ['same', 'p:Jon Vell', 'p:John Vell'],
  ['different', 'p:John Vell', 'p:Jonathan Vell'],
  ['same', 'p:Ted Vell', 'p:Theodore Vell'],
  ['same', 'p:Ted Vell', 'p:Edward Vell'],
  ['different', 'p:Theodore Vell', 'p:Edward Vell'],
  // A surname alone needs something in common.
  ['same', 'p:Malaev | spokesman | border guard', 'p:Vasily Malaev | spokesman | Rostov border guard'],
  ['same', 'p:Schaaf | mayor | | Oakland', 'p:Libby Schaaf | Mayor | Oakland'],
  ['unknown', 'p:Malaev', 'p:Vasily Malaev | spokesman | border guard'],
  ['unknown', 'p:Smith | economist | Barclays', 'p:Smith | nurse | St Mary hospital'],
  ['unknown', 'p:Clinton', 'p:Clinton'],
  ['unknown', 'p:Heletey', 'p:Geletey'],
  // Roles change over time, people do not.
  ['same', 'p:Valery Geletey | minister of defense', 'p:Valery Geletey | head | state guard'],
  ['same', 'p:Boris Johnson | mayor | | London', 'p:Boris Johnson | prime minister'],
  // Two people with one surname stay two.
  ['different', 'p:Hillary Clinton', 'p:Bill Clinton'],
  ['different', 'p:John Smith | spokesman | police', 'p:Peter Smith | spokesman | police'],
  ['different', 'p:George W. Bush', 'p:George H. W. Bush'],
  ['different', 'p:Donald Trump Jr.', 'p:Donald Trump'],
  ['different', 'p:Vasily Malaev', 'p:Pavel Malaev'],
  ['different', 'p:Raul Castro', 'p:Fidel Castro'],
  ['different', 'p:Rand Paul', 'p:Ron Paul'],
  // Different people.
  ['different', 'p:Vasily Malaev', 'p:Valery Geletey'],
  ['different', 'p:Barack Obama', 'p:Mitt Romney'],
  ['different', 'p:Sergei Lavrov', 'p:Sergei Ivanov'],
  ['different', 'p:Ivan', 'p:Sergey'],
  ['different', 'p:John Miller', 'p:John Muller-Brandt'],
  ['different', 'p:Nina Hale', 'p:Nina Gould'],
  // Nobody is named: the office must be single and its body the same.
  ['same', 'a: | spokesman | Federal Security Service', 'a: | spokeswoman | Federal Security Service'],
  [
    'same',
    'a: | spokesperson | Federal Security Service | Russian',
    'p:Vasily Malaev | spokesperson | Federal Security Service’s Rostov region border patrol unit',
  ],
  ['same', 'a: | governor | | Qeshm', 'p:Mehdi Irannejad | Governor | | Qeshm'],
  ['unknown', 'a: | officials', 'a: | officials'],
  ['unknown', 'a: | official | | Kiev', 'a: | official | | Kiev'],
  ['unknown', 'a: | spokesman', 'a: | spokesman'],
  ['unknown', 'a: | soldier | army', 'a: | soldier | army'],
  ['unknown', 'a: | deputy minister | finance | Greek', 'a: | minister | finance | Greek'],
  ['different', 'a: | governor | | Hormozgan', 'p:Mehdi Irannejad | governor | | Qeshm'],
  ['unknown', 'a: | spokesman | Austin Fire', 'a: | spokesman | Oakland Fire'],
  ['unknown', 'a: | witness', 'p:Vasily Malaev | spokesman'],
  // Organisations.
  ['same', 'o:Federal Security Service', 'o:the Federal Security Service'],
  ['same', 'o:Organization for Security and Cooperation in Europe', 'o:OSCE'],
  ['same', 'o:IMF', 'o:International Monetary Fund'],
  ['same', 'o:Syrian Observatory for Human Rights', 'o:the Syrian Observatory for Human Rights'],
  ['unknown', 'o:Observatory', 'o:Syrian Observatory for Human Rights'],
  ['unknown', 'o: | | police', 'o: | | police'],
  ['unknown', 'o: | | police', 'o: | | Austin police'],
  ['different', 'o: | | Austin police', 'o: | | Oakland police'],
  ['different', 'o:United Nations', 'o:European Union'],
  ['different', 'o:Human Rights Watch', 'o:Greenpeace'],
  // Kinds apart.
  ['different', 'm:Reuters', 'm:AFP'],
  ['same', 'm:Reuters', 'm:Reuters'],
  ['same', 'm:Itar-Tass', 'm:ITAR TASS'],
  ['different', 'd:Budget Outlook', 'p:Vasily Malaev'],
  ['different', 'm:Reuters', 'p:Roman Kosarev | reporter | RT'],
  // Who speaks for a body or heads it is one origin with it; who only works there may be another.
  ['same', 'o:Austin Fire Department', 'p:Jane Doe | spokeswoman | Austin Fire Department'],
  [
    'same',
    'p:Rafi Abdel Karim | director | Talmeer Observatory for Rights',
    'o:Talmeer Observatory for Rights',
  ],
  ['same', 'p:Ivo Lang | head | World Health Organization', 'o:WHO'],
  ['same', 'p:Rafi Abdel Karim | director | Talmeer Observatory', 'o:Talmeer Observatory for Rights'],
  ['unknown', 'p:Ivo Lang | commander | Army', 'o:Free Army of Idran'],
  ['unknown', 'o:Austin Fire Department', 'p:Jane Doe | former chief | Austin Fire Department'],
  ['unknown', 'o:Austin Fire Department', 'p:Jane Doe | firefighter | Austin Fire Department'],
  ['unknown', 'o:Austin Fire Department', 'p:Jane Doe | spokeswoman | Austin police'],
  ['different', 'o:Greenpeace', 'p:Jane Doe | spokeswoman | Austin Fire Department'],
];

describe('identity of speakers across texts', () => {
  test.each(CASES)('%s: %s / %s', (want, a, b) => {
    expect(sameSpeaker(speaker(a), speaker(b))).toBe(want);
  });

  test('does not depend on the order of the two', () => {
    for (const [, a, b] of CASES) {
      expect(sameSpeaker(speaker(b), speaker(a)), `${b} / ${a}`).toBe(sameSpeaker(speaker(a), speaker(b)));
    }
  });
});
