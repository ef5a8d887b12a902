/** What is told of English words by their form, where a list of all of them would be too long. */

/** Adjectives of nations by their endings. */
export const DEMONYM =
  /^[A-Z][a-z]+(ian|ean|ish|ese|ench|utch|aeli|aqi|anese|stani|eek|ani|emeni|audi|erman|wiss)$/;

/** Small words inside a name: "Ludwig van der Berg", "Department of Justice". */
export const NAME_PARTICLE =
  /^(al|el|bin|ibn|de|da|di|del|della|der|den|von|van|la|le|dos|du|y|of|the|for|and|ben|abu|ter|zu)$/;

/** Cues whose content is an act or a question rather than a statement: "responded to", "called", "asked", "blamed". */
export const ACT =
  /^(respond|ask|call|continu|critici|blam|accus|urg|prais|condemn|denounc|declin|demand|threaten|hop|refus|express)/i;

/** Cues that turn into doubt when negated: what could not be confirmed is reported, not asserted. */
export const NEEDS_PROOF = /^(confirm|verify|say|know|rule)/;

/** Cues that refuse offers as well as statements. */
export const REFUSING = /^(?:reject|dismiss)/i;

/** Cues that with a bare number behind them are acts: goals are conceded, books written, cars recalled, points added. */
export const DOING = /^(conced|wr[io]t|recall|add|declin)/;

/** Cues that with a number behind them give it, and those that do so with "at" between. */
export const ESTIMATING = /^estimat/;
export const EXPECTING = /^(?:expect|forecast|project)/;
export const PUTTING = /^put|^peg/;

/** Counting verbs that give a number anew. */
export const REVISING = /^(rais|lower|revis|cut)/;

/** Cues by which a court is told something, or rules it, and who hears: in court that is how reports give what is said. */
export const JUDGING = /^(?:heard|told|ruled)$/;
export const HEARING = /^(?:court|jury|tribunal|inquest|inquiry|hearing|trial)$/;

/** Who sees for an outlet or for himself what it reports. */
export const SEEING = /^(?:reporter|journalist|correspondent|witness)/;

/** Documents that ask or count many. */
export const POLLING = /^(?:poll|survey|study)$/;

/** Shares of those who answer, "two thirds of voters": they say what they think, and give no figure. */
export const SHARE = /\b(?:per ?cent|half|thirds?|quarters?|fifths?)(?: of\b|$)/i;

/** Words in the name of a body that do not tell it from another. */
export const UNTELLING =
  /^(the|of|for|and|a|in|russian|local|state|s|region|department|service|office|ministry)$/;

/** Heads that any firm or body may be called by once it is named, and legal forms of firms. */
export const COMPANY =
  /^(?:company|firm|group|bank|corp|corporation|inc|ltd|plc|co|ag|sa|nv|llc|partnership|services|exchange|airline|carrier|operator|organi[sz]ation|agency)$/;

/** Endings of what else firms are called by, most of which would be somebody's: "the carmaker", "the lender". */
export const MAKER =
  /(?:maker|insurer|lender|producer|provider|grocer|brewer|builder|distributor|processor|contractor|explorer|tracker|manufacturer|retailer|letter|giant)$/;

/** Titles that say nothing about a role. */
export const COURTESY = /^(mr|mrs|ms|miss|sir|lady|lord|dame|mme|messrs)\.?$/i;

/** Titles and roles that tell a woman or a man, for "she" and "he"; what is not the first may be the second. */
export const FEMALE = /^(ms|mrs|miss|lady|dame|queen|princess|mother|sister|daughter|wife|girl|aunt)$|woman$/;
export const MALE = /^(mr|sir|lord|king|prince|father|brother|son|husband|boy|uncle)$|man$/;

/**
 * Endings by which heads differ that are one ("spokesman", "spokesperson"), the longer ones first, and what stands for them;
 * and titles, with the form in which they stand before a name ("Gov. Quill", "the governor").
 */
export const FOLDED: readonly (readonly [endings: readonly string[], folded: string])[] = [
  [['woman', 'man', 'person'], '~'],
  [['women', 'men', 'persons', 'people'], '~~'],
  [['captain'], 'capt'],
  [['doctor'], 'dr'],
  [['general'], 'gen'],
  [['governor'], 'gov'],
  [['senator'], 'sen'],
];

/** A generational suffix behind a name. */
export const GENERATION = /^(jr|sr|ii|iii|iv)\.?$/i;
