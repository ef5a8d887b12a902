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
    'in on at by for from to with into over under between among against across near about behind within inside',
  ],
  [Asked.placed, 'in at on by'],
  [Asked.definite, 'the this that these those its his her their'],
  [Asked.joints, 'with to on by'],
  [Asked.verified, 'verified confirmed corroborated verify confirmation'],
  [Asked.retracted, 'retracted withdrew withdrawn'],
  [
    Asked.statement,
    'statement statements claim claims report reports figure figures number numbers toll estimate remarks comments account story',
  ],
  [Asked.give, 'give gives gave given'],
  [Asked.toll, 'toll figure figures number count estimate estimates forecast projection'],
  [Asked.particle, 'out up off on down in'],
  [Asked.find, 'find found finds'],
  [Asked.claim, 'claim claims claimed claiming'],
  [Asked.counting, COUNTING],
  [Asked.other, 'other others more'],
  [
    Asked.finding,
    'report study survey poll review research investigation inquiry probe audit analysis census',
  ],
  [Asked.partOfDay, 'early earlier late this last'],
  [Asked.origin, 'of from'],
  [Asked.citing, 'citing quoting'],
  [Asked.owned, 'figure figures estimate estimates'],
  [Asked.tally, 'tally count'],
  [Asked.press, 'reporters journalists media press website'],
];

/** Words that patterns ask for one by one and that stand in no other list. */
export const namedWords = "'s course life lives words further save";
