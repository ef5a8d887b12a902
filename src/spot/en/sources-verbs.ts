import type { WordClass } from '../../text/lexicon.ts';
import { type VerbForms, verbForms } from './sources-forms.ts';
import * as Noun from './sources-noun-classes.ts';
import * as Verb from './sources-verb-classes.ts';

export { Verb };

/**
 * Verbs that report what somebody says, with "past" after a colon where it is irregular, and behind a slash what else they
 * are: "d", the subject is as a rule a document (a study, a poll, a picture); "i", they may stand before their subject
 * ('"…", said Malaev'); "t", their object is the hearer ("told Reuters"); "n", their present forms are nouns at least as often;
 * "x", they deny; "q", they cast doubt.
 * Read off from the corpora of attribution (verbs of communication in the sense of VerbNet's class 37).
 */
const SAY = `say:said/di tell:told/t add/i write:wrote/i report/in announce/i argue/i tweet/in retweet acknowledge explain/i
  declare/i claim/qin warn/it insist/i reply/i indicate/d confirm/d deny/x admit/i stress assert/i conclude/di
  recall/i respond/i reiterate concede allege/q testify note/in suggest/di reveal/d cite complain/i remark/in
  boast/in joke/in lament/i quip/i emphasize emphasise caution contend comment/in disclose recount retort/i
  recommend predict/i estimate/n reckon observe/i assure/t remind/t inform/t vow/n promise/tn pledge/n opine
  wonder/n confess proclaim affirm reaffirm underscore clarify elaborate exclaim/i shout/i scoff
  speculate attest assess calculate hint/n imply signal/n posit accuse urge/n blame criticize
  criticise denounce condemn refute/x dispute/xn reject/x dismiss/x volunteer/n concur bemoan deride
  quote/n`;

/** Verbs that report only where their complement shows it: a clause, a quotation, an object with its description. */
const WEAK = `ask/it call/n describe find:found/dn show/dn continue/i agree/i believe think:thought hope/n fear/n expect learn
  maintain read:read/dn propose project/n forecast:forecast/n determine demonstrate/d express repeat echo deem
  label/n dub answer/n demand/n decline threaten mention point/n put:put/n peg/n give:gave/n`;

/** Past forms that report only where a number follows: "counted 40", "spoke of at least 30", "raised the toll to 40", "saw 12"; or a clause: "heard that". */
export const COUNTING =
  'counted documented tallied recorded logged spoke raised lowered revised cut heard ruled saw';

/** Single forms that are nouns at least as often. */
const NOUN_FORMS = `blame finding saying thought warning showing reading writing reporting stress echo lament caution reveal recall posit cut`;

/** Finite forms of other verbs, which end a noun phrase. Forms that are nouns as often are left out. */
const OTHER_PAST = `was were did came went took gave made had saw became fell rose got fled remained died arrived tried decided
  began ran sat stood voted crossed returned followed entered joined won paid felt knew drew grew flew threw
  shot held left met lost sent struck broke brought built caught chose dealt drove fought forgot kept led set sold
  spent stole swore taught understood wore lay arose awoke bore bought sought used lived moved turned started
  helped seemed appeared happened worked played served passed reached opened closed killed injured wounded
  arrested attacked destroyed ordered launched caused allowed forced received crashed collapsed ended heard
  meant`;
const OTHER_THIRD = `is are has does goes comes makes takes gives gets keeps lets seems appears becomes remains wants knows sees brings begins runs stands sits lies falls rises grows meets pays sends tries needs happens
  includes contains requires allows provides uses moves turns helps leads leaves feels hears means`;

interface Entry extends VerbForms {
  readonly flags: string;
}

const entries = (list: string): Entry[] =>
  list.split(/\s+/).map((word) => {
    const [entry = '', flags = ''] = word.split('/');
    return { ...verbForms(entry), flags };
  });

/** These forms of those verbs of a list that have a flag. */
function forms(list: readonly Entry[], keep: readonly (keyof VerbForms)[], flag = ''): string {
  let out = '';
  for (const entry of list) if (entry.flags.includes(flag)) for (const form of keep) out += `${entry[form]} `;
  return out;
}

const ALL = ['base', 'third', 'past', 'gerund'] as const;

const says = entries(SAY);
const weak = entries(WEAK);
const verbs = [...says, ...weak];

/** Any verb that may be a cue. */
export const CUE_VERB = Verb.says | Verb.weak | Verb.shows;

export const verbWords: readonly WordClass[] = [
  [Verb.base, forms(verbs, ['base'])],
  [Verb.third, forms(verbs, ['third'])],
  [Verb.past, `${forms(verbs, ['past'])} stated written shown given ${COUNTING}`],
  [Verb.gerund, `${forms(verbs, ['gerund'])} stating`],
  // "state" is a noun before it is a verb: only its other forms are cues.
  [Verb.says, `${forms(says, ALL)} stated stating`],
  [Verb.weak, `${forms(weak, ALL)} given ${COUNTING}`],
  [Verb.shows, forms(verbs, ALL, 'd')],
  [Verb.tells, forms(verbs, ALL, 't')],
  [Verb.inverts, forms(verbs, ['third', 'past', 'base'], 'i')],
  [Verb.nounToo, `${forms(verbs, ['base', 'third'], 'n')} ${NOUN_FORMS}`],
  [Noun.denial, forms(verbs, ALL, 'x')],
  [Noun.doubt, forms(verbs, ALL, 'q')],
  [Verb.other, `${OTHER_PAST} ${OTHER_THIRD}`],
];
