/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 8;

/** Letters that stand for weights, in order; the one at WEIGHT_ZERO is zero. */
export const WEIGHT_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const WEIGHT_ZERO = 31;

/** One letter for each feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
ggP0eZjchgfanfefebffeacmfffegeigadfRchkhihiXgZgfibhchggdhdbdfkkhaeiaidjagYfhhiTghimgXeaaeifhhohfhdiX
eieedhdhidbfajdfclhecdfddhegfeidWdbYndgeeegchiddbWffmuZekhidiefjhebhgagmlgfifXcifekefejekgihhcgXeWee
ffhdhhhhgagefZibhdgdkWdgkkdUjhfcdWmhjefjeefekbadibkbjhelacgefdfhffbfgohgfXgedfgahigfXlgehcbnjglhhfXX
fbfhhfggcifghdbfgeebhfdfdZbhghjddggefigenbfcfldhbgfebiioejhcfkkZafgakfcgdaieibfgcjggifhfbihggfehahfh
begfeffbdcgdfnegohfbkkhYhfbddffkhXceeehgkifhfggbdhfehedfdcfehbZicfZkjhfdfkjgbhbhgdgfdfccjdeZfZjgjZfg
igfdhfcfjffefedXldffibhfgfkgjheebgfRgileajdefgllhYjghfghfjfcdcgejfegeggkcffkffcehfehgfffgefVefefjkfj
addicdlhifZlffhoZcifkgffffefbggfedclakfhWagdcfkfcefldhgffdefjmlfjcfdfhffffeddgYddcdecfefbeheedkmnZde
fcgejkggfjigjbhcldnbkeghlTjicejfUqdaaefiggbehegelccifcdVfbbchdbaZdbamgljhYjlaehfgjfgiWildfochehhcfge
fhedpdhdgfhbcjeafiihigfedgffffXdhehceggklkfZekghhfgdblhdeeTdbcdlRjhffbjijhcgcchghefgajffdfTjcedfqcfk
hZffgffZbfgghbeecehcdgce
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
14 saying
12 fear
11 expressed hopes
10 vowed
9 calls described
8 blame pointing tells
7 comment demands explained forecast notes
6 acknowledge argue asking believe chanted claim declined describes express mentions pointed says wonder
5 arguing ask cites citing claims criticizing decried disclosed expect explaining hints mentioned note noted promising proposed stated urged vows
4 according accusing alleges answered argued argues bemoaned calling confirmed criticize denied expecting hoping joked jokes mention projected recall recalling speculated suggesting threaten
3 admit asked asks assured blames cited claimed claiming complained declaring denounced describe describing dismissed disputes insisted predict recalled recounted rejected repeating revealed writing wrote
2  acknowledged admits commented criticized derided explain hoped reporting reveal say shouted signaled suggest thinks tweeting warning wondered
1 agree agreed agrees announced asserted believing boasted cautioned condemned contends declare disclose disputed explains finds insist noting predicting proclaimed promised quotes reiterated remarked retweeted said stating suggests think thinking vowing warn warned
-1 blamed call deemed dispute emphasized fears insisting pledges proposes reject reply stress stressed suggested threatened vow writes
-2 added alleging conceded continued declared demand denouncing dubbed echoed estimated indicates lamented learn learned promises reads repeated responds showing shows told tweeted tweets
-3 admitted believes demanded echoing expected indicated read reminded signal threatening volunteers
-4 concluded concludes estimates label learning maintain remarking reports telling
-5 acknowledging answer denies echoes hinted indicate insists pledged projects recommended replied show underscored underscores
-6 answers continuing determine determined implied reminds respond reveals volunteer
-7 demanding project promise responded
-8 add elaborate find put remarks testified
-9 adds believed decline quoted volunteered
-10 continue gives labeled tweet
-11 alleged comments demonstrated maintained report responding showed
-12 putting
-13 gave give maintains
-15 giving
-18 continues found
`;
