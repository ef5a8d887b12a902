/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 8;

/** Code unit of the character that stands for zero; those beside it stand for the weights below and above. */
export const WEIGHT_ZERO = 111;

/** One character for each feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
ppa~notoppoixpoooonomjovooononrpimoblqtqrqrhpiporkqkqpomqnkmottpknrjrmrjphopqrbpqqvpfnjjnqnqqxrormrf
nronmqmqrmkojrmoloonloonnolponrmglkiwnonoooopojnkgonv~inuosmrnosqokppjpvtporogmoomsnonsntprqplpgngnn
onrmqqqqpjpmoiokqnqmtflputmdtqokmevqroosnmooujomrkslsooukmqooooooooopxqpogqnnoojprqoftpnqolxsouqroeg
nloqqopplroqroknpookronomhkrpqsmmpqnoqpnwkomoumpkoonkqrxntplntthjoolsooonjrnrkoqlspproqokrqoqooqjqoq
oooooooonoomownpxrokttqhookmmooooglnnmoosooqoooomoonommollonqoorooitsoonotsplnoqpooooolksnlhohsosmoq
rooooomooooooklhunoprlooqotpsoonopoaqrtnksmmlouuqispoppqosolllqnsomqnqptoootoponqooqoooooooeoonootos
jooqoouorojuooqxhksosoomoonokoooonltksoqfjpmootnmnouorpoomoosvuotoolponnopnmmpommoonoonoloqmomtuwhon
olqostpqosrpskqkumwltopotctqlotod{mjjmorqqjnqnomullrolmfokklqmljjlkkvourqgsujnqopsppsfruloxlpoprlppn
opomymqmqookltojorqorronlooooogopoooopotvsojntoooopokoooomcmklotasqnoosrrqlpklqqqoopjsoooocolnoozlou
phoopoohlopppkmnonqmmpon
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
14 saying
12 expressed
10 vowed
9 calls described
7 notes tells
6 declined explained pointed says
5 believe noted proposed stated urged
4 according argued calling denied mentioned
3 asked cited claimed insisted recalled rejected say wrote
2 acknowledged criticized promised revealed think thinks
1 agree agreed announced said thought warned
-1 accused call called continued suggested
-2 added declared learned shows told tweeted
-3 believes
-4 concluded reports telling
-5 pledged replied respond show
-7 remarks responded
-8 find tweet
-9 continue put
-10 comments
-11 report showed
-13 gave
-14 give
-18 continues found
`;
