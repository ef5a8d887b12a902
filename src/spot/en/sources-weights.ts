/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 16;

/** By feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
2 1 -34 43 14 -13 4 4 0 -16 11 0 -1 0 -3 -6 -2 0 -2 -10 -3 18 0 0 6 -2 3 -4 7 2 -8 -2 -2 -30 -7 4 11
3 8 5 3 -13 4 -10 1 0 4 -8 8 -6 9 2 1 -7 2 -3 -10 -6 3 9 10 5 -9 -2 5 -10 3 -3 9 -11 2 -14 2 4 5 6
-20 6 11 19 -1 -29 -1 -11 -21 1 3 0 7 6 24 5 -3 4 -6 7 -15 -3 10 -5 -3 2 3 -6 4 7 -1 -3 0 -10 6 -3 -4
-1 13 5 -2 -6 -4 3 -9 -3 4 -1 0 -4 2 5 -5 -21 -7 -10 -10 8 -3 4 2 -4 -6 0 7 5 1 -6 -4 -7 -23 6 1 14
29 -12 -4 11 4 4 -7 7 -2 -1 11 2 3 -17 2 6 -6 0 13 7 2 0 14 -2 -17 0 4 1 -9 10 -3 1 -4 8 3 12 -2 6 0
2 -7 -4 -3 -2 -14 -5 0 5 2 -1 -4 5 1 5 1 4 -8 2 -3 -1 -11 2 -7 7 -3 9 -7 17 -19 -9 -2 15 8 -5 -24 3 3
0 -8 -4 -15 12 9 1 2 0 6 1 -6 2 -2 13 -10 -13 -4 9 -8 11 -13 9 7 0 5 -8 -7 4 -2 0 -2 0 2 0 0 -6 0 -1
11 6 2 3 -13 5 5 -5 3 2 -7 3 1 6 0 -14 10 1 1 -1 -8 -3 15 6 1 9 4 4 0 -15 -17 -1 -7 0 7 5 0 0 -2 -5 7
0 0 1 -2 -6 2 0 -3 -2 -2 5 2 -9 -1 -5 -8 -7 2 5 4 4 -8 -5 -2 7 -1 0 3 5 1 16 -6 0 1 0 12 -5 -2 -1 3
-2 0 -10 4 4 18 0 9 2 -11 2 11 9 -6 -11 0 1 -5 8 1 -6 2 -5 -12 9 -1 5 -2 -4 2 -3 4 1 0 4 0 4 -1 -7 10
8 -2 10 4 -4 6 -10 1 1 1 -3 -3 4 -1 -3 0 3 -8 3 -6 -4 -6 0 14 -4 2 22 3 0 -9 11 11 7 -22 3 0 -6 -1 -3
0 -1 9 3 -15 -7 -5 -5 1 6 2 0 7 1 11 0 2 2 -8 -1 4 0 -3 5 -4 -1 -1 -7 -6 0 -3 -3 -8 -10 13 -5 0 -8 12
1 3 -1 -5 0 10 8 0 -9 8 -9 -1 4 -1 -5 -1 -1 0 -7 -3 7 -2 -4 -10 -2 -12 4 -4 15 -12 0 -3 -2 2 0 -3 1 0
-6 0 2 6 0 -2 0 5 -4 -9 10 -2 0 -5 4 -4 5 2 2 0 10 1 -5 5 -1 -1 -8 -3 -1 -16 -1 6 8 3 -13 10 -5 -4 -2
1 16 7 2 -17 10 4 5 -1 1 3 0 10 -1 -2 -6 -8 5 -1 7 0 -4 3 4 -2 3 7 -7 -5 3 5 3 3 -6 2 4 -1 -2 3 1 0 2
0 2 -2 0 -20 0 9 0 -1 7 5 0 3 -9 -3 -8 8 0 -2 5 5 2 -6 -12 13 0 1 1 17 -9 -4 4 5 10 2 0 -1 4 0 -8 -2
-2 1 1 2 -1 -9 1 9 -7 -1 0 3 -9 -8 2 -8 -2 0 9 2 -5 -2 0 11 -4 0 -3 4 -3 -3 -1 -2 9 7 10 -5 10 -6 4
-7 3 6 1 4 -10 -1 -1 -5 -4 5 -8 -1 0 -8 -2 -4 -8 0 1 3 -3 -6 2 -4 -2 -7 15 10 13 -8 -3 -1
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
27 saying
24 hopes
23 fear
20 expressed vowed
19 blame
16 argue citing described
15 explaining forecast
14 calls notes warning
13 demands expect vows
12 acknowledge says
11 asking claim declined describes tells wonder
10 accusing believe claimed decried explained pointed
9 arguing calling jokes mention mentions tweeting urged
8 according admits blames comment expecting hints pointing recalling suggesting threaten
7 alleges argued claims disclosed express hoping mentioned note projected promising proposed wrote
6 admit blamed cites criticizing joked noted predict repeating
5 answered ask asks denounced promised remarked reporting say stated warned
4 boasted declare disputed finds insist predicting rejected shouted speculated writing
3 acknowledged argues asserted bemoaned boasts cited complained condemned derided describing dismissed hoped insisted predicted quotes recounted signaled stating urging vow write
2 asked cautioned claiming commented contends demand expects explain explains feared reveal revealed said tell thinks wondered writes
1 agree agrees chanted deemed denied describe disclose estimated noting signals think warn
-1 accused accuses adding alleging called conceded criticized declared declares dispute echoed hope maintain proclaimed recall stressed thought threatened
-2 agreed announced announces concludes confirmed emphasized indicate insisting insists point reiterated reject repeated reported threatening threatens told
-3 fears implied pledges proposes recalled vowing
-4 added denies expected finding points read reads recommended showing shows suggested tweets volunteers
-5 believes declaring demanded denouncing promises reports signal suggests telling
-6 concluded echoing estimates learning stress underscored
-7 continued indicates thinking tweeted
-8 admitted call label learned puts underscores
-9 demanding hinted reminded responds
-10 acknowledging answer pledged projects replied reveals
-11 echoes indicated remarking reminds testified volunteered
-12 project responded show
-13 determine
-14 adds continuing determined promise respond
-15 answers report volunteer
-16 find labeled remarks
-17 alleged decline elaborate
-18 continue
-19 add comments
-20 quoted
-21 demonstrated responding
-22 put
-23 showed
-24 believed maintained maintains
-25 putting
-26 tweet
-35 continues found
`;
