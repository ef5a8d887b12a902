import * as Asked from './sources-asked-classes.ts';
import { COUNTING } from './sources-verbs.ts';

export { Asked };

/** Words of the small sets, each of which the lexicon holds by {@link namedWords}. */
export const askedWords: readonly (readonly [bit: number, words: string])[] = [
  [Asked.beforeDay, 'on late early last this next'],
  [Asked.beforeUnit, 'last this that next the'],
  [Asked.beforeTime, 'on late early in at for'],
  [Asked.whose, 'who whom whose'],
  [Asked.have, 'has have had having'],
  [Asked.doing, "do does did didn't doesn't don't"],
  [Asked.be, 'is are was were be been being am'],
  [Asked.isNot, "isn't wasn't aren't weren't"],
  [Asked.it, 'it that which this'],
  [Asked.go, 'went goes go going'],
  [Asked.keepOn, 'continue continued continues'],
  [
    Asked.attaches,
    'for at from with in on by to near about against into between inside within among across under over',
  ],
  [Asked.placed, 'in at on by'],
  [Asked.definite, 'the that this these those his her their its'],
  [Asked.joints, 'with to on by'],
  [Asked.verified, 'verified confirmed corroborated verify confirmation'],
  [Asked.retracted, 'retracted withdrew withdrawn'],
  [
    Asked.statement,
    'statement statements claim claims report reports figure figures number numbers toll estimate remarks comments account story',
  ],
  [Asked.give, 'give gives gave given'],
  [Asked.toll, 'toll figure figures number count estimate'],
  [Asked.particle, 'out up off on down in'],
  [Asked.find, 'find found finds'],
  [Asked.claim, 'claim claims claimed claiming'],
  [Asked.counting, COUNTING],
  [Asked.other, 'other others more'],
  [
    Asked.label,
    `photo photos photograph picture pictures image images video videos footage caption file list note notes email
     emails map chart graph audio tape call news post posts blog website site page text message ad ads headline tweet
     data records record book letter letters`,
  ],
  [Asked.partOfDay, 'early late this last'],
  [Asked.origin, 'of from'],
  [Asked.citing, 'citing quoting'],
  [Asked.owned, 'figure figures estimate estimates'],
  [Asked.tally, 'tally count'],
  [Asked.press, 'reporters journalists'],
];

/** Words that patterns ask for one by one and that stand in no other list. */
export const namedWords = "'s course life lives words further";
