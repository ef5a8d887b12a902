import { irregularVerbs } from '../../text/en/irregular-verbs.ts';

/** One vowel before a consonant that is doubled: "dropped". */
const SHORT = /^[^aeiou]*[aeiou][pmtd]$/;

const irregularForms: ReadonlyMap<string, string> = new Map(irregularVerbs);

/** Forms of a verb: "drop drops dropped dropping"; of an irregular one its own past forms too. */
function formsOf(verb: string): string {
  const stem = SHORT.test(verb) ? verb + verb.slice(-1) : verb.replace(/e$/, '');
  return `${verb} ${verb}s ${stem}ed ${stem}ing ${irregularForms.get(verb) ?? ''}`;
}

/** Words that move a figure, before it: "rose by 5", "up 5", "fell to 5". */
export const changeWords = `up down reduction recovered shrank shrunk ${'rise fall grow increase decrease drop decline jump climb surge soar plunge slump slide gain lose shed add advance dip tumble shrink slip ease cut reduce raise lower double triple treble halve widen narrow expand contract improve rebound revise swell boost slow weaken strengthen hike trim edge tick inch sink plummet spike dwindle accelerate moderate soften retreat slash pare appreciate depreciate'
  .split(' ')
  .map(formsOf)
  .join(' ')}`;

/**
 * How a verb's stem (without -ed, -ing) becomes its lemma, by the stem's last letter: the first ending that fits decides.
 * `e` puts back a dropped e ("evacuat-ed"), `undouble` takes back a doubled consonant ("kidnapp-ed"); a stem that no
 * ending fits is the lemma.
 */
export const stemEndings: Readonly<
  Record<string, readonly (readonly [ending: RegExp, change: 'e' | 'undouble' | 'keep'])[]>
> = {
  b: [
    [/bb$/, 'undouble'],
    [/(?:[aeo]{2}|ou|mb)b$/, 'keep'],
    [/(?:rib|rob|scrib)$/, 'e'],
  ],
  c: [[/c$/, 'e']],
  d: [
    [/^add$/, 'keep'],
    [/dd$/, 'undouble'],
    [/(?:ea|oa|ee|oo|ou|ai|oi|au|ie)d$/, 'keep'],
    [/[aeiou]d$/, 'e'],
  ],
  e: [[/(?:fr|gr|nt)e$/, 'e']],
  f: [[/ff$/, 'keep']],
  g: [
    [/gg$/, 'undouble'],
    [/(?:chang|rang|arrang|exchang|challeng|plung|loung|reveng|[dr]g)$/, 'e'],
    [/[aeiou]g$/, 'e'],
  ],
  k: [
    [/(?:ea|oa|ee|oo|[^aeiou])k$/, 'keep'],
    [/k$/, 'e'],
  ],
  l: [
    // "travell-ed", "totall-ing": a second syllable without stress doubles its l in British spelling.
    [/(?:[aeiou][^aeiou]+|[iu])(?:[eai])ll$(?<!install|recall|befall|quell)/, 'undouble'],
    [/(?:ell|all|ill|oll|ull)$/, 'keep'],
    [/ll$/, 'undouble'],
    [/(?:[^aeiourlw]l|rul|dul|fil|pil|mil|xil)$/, 'e'],
  ],
  m: [
    [/mm$/, 'undouble'],
    [/(?:ea|oa|oo|ai|ee|[^aeiou])m$/, 'keep'],
    [/[aiu]m$/, 'e'],
  ],
  n: [
    [/nn$/, 'undouble'],
    [/(?:ai|ea|ee|oi|oo|ow)n$/, 'keep'],
    [/(?:hon|pon|fin|lin|bin|min|gin|shin|tin)$/, 'e'],
  ],
  p: [
    [/pp$/, 'undouble'],
    [/(?:velop|gallop|ea?ep|oop|eap|oup|elp)$/, 'keep'],
    [/[aioy]p$/, 'e'],
  ],
  r: [
    [/^err$/, 'keep'],
    [/rr$/, 'undouble'],
    [/(?:monitor|harbor|favor|occur|scar|^war|star|^bar|[aeo]ir|[eo]ar|yr|our|oor|eer)$/, 'keep'],
    [/(?:scor|stor|plor|gnor|^bor|dor|[aiu]r|[^aeiour]r)$/, 'e'],
  ],
  s: [
    [/ss$/, 'keep'],
    [/s$/, 'e'],
  ],
  t: [
    [/tt$/, 'undouble'],
    [/(?:creat|[^aeo]at|iat|uat)$/, 'e'],
    [/(?:[aeo]at|combat|format|out|oot|oat|eet|ait|oit)$/, 'keep'],
    [/(?:^[ptw]ast|^cit|quit|vit|unit|gnit|writ|pet|plet|delet|[^aeo]ut|[^o]ot)$/, 'e'],
  ],
  u: [[/u$/, 'e']],
  v: [[/v$/, 'e']],
  z: [
    [/zz$/, 'keep'],
    [/z$/, 'e'],
  ],
};

/** Verbs that headlines use in the present: "Blast kills 41", "22 die". */
const headlineVerbs = `kill injure wound arrest detain hold take free release rescue evacuate cross flee die surrender
  defect join leave lose seize capture hit strike destroy shoot charge jail sentence execute kidnap abduct displace
  deploy send raise steal recover attack drown perish survive`;

/** Every present form of those verbs with its lemma. */
export const headlineForms: ReadonlyMap<string, string> = new Map(
  headlineVerbs.split(/\s+/).flatMap((lemma) => [
    [lemma, lemma],
    [/(?:ss|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, lemma],
  ]),
);
