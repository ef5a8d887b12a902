/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 16;

/** By feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
2 3 -33 43 -2 -12 3 3 0 -11 17 0 -2 0 -2 -10 -3 0 -3 -9 -6 14 0 0 0 -2 0 -2 6 1 -10 -3 0 -28 -7 3 10
6 6 5 6 -16 4 -12 1 1 6 -8 5 -6 5 1 2 -3 4 -3 -9 -5 0 10 9 3 -10 -1 5 -10 6 -3 6 -11 2 -13 1 2 4 6
-26 3 3 6 13 2 -16 -2 -11 -9 -1 4 -2 5 4 19 5 0 5 -5 6 -18 -2 6 -3 -2 -3 4 -4 5 6 -4 -8 2 -11 6 -4 0
-6 12 4 -2 -6 -4 1 -2 -3 2 -3 3 -1 -3 6 -2 -19 -6 -8 -14 17 -3 2 -2 -1 -3 2 -5 3 7 -5 -5 -8 -17 0 -2
14 30 -12 -3 10 5 6 -4 4 -3 0 10 5 -2 -8 4 3 -10 2 16 12 1 0 6 0 -16 -5 8 0 -3 9 0 -1 -3 7 -2 10 3 6
3 3 -4 1 -16 -2 -18 -3 -1 -1 -1 4 -3 5 4 4 5 3 -11 2 -4 -1 -12 5 -7 3 -2 2 -4 10 -18 -6 6 10 10 -4
-23 9 5 0 -8 -4 -18 15 2 7 -1 0 7 -1 -3 0 -3 10 -7 -11 -4 6 -8 10 -9 7 4 -2 12 -11 -6 3 -1 1 -3 0 2 1
0 -7 0 3 19 5 2 1 -16 4 -4 -4 1 2 -9 3 6 3 0 -16 11 0 -1 4 -4 -7 16 9 1 12 3 4 0 -15 -17 0 -9 0 4 6 0
2 1 -6 6 1 2 5 -3 -9 -1 1 -3 -2 -7 5 -1 -2 0 -5 -13 -7 4 3 5 8 -4 -4 1 3 -2 0 5 2 -2 17 -8 1 -4 0 13
-3 2 -8 3 1 0 -8 4 3 21 -2 7 3 -6 -2 9 9 -7 -10 0 1 -9 9 1 -7 4 -3 -10 6 -2 7 -7 0 3 -6 8 3 2 6 0 4 1
-7 5 5 1 3 0 -2 4 -10 4 1 3 -6 -3 2 0 -3 0 0 -8 -4 -5 2 -5 0 17 -2 2 18 6 0 -8 11 11 4 -16 2 0 -8 -3
-5 0 -1 10 3 -17 -7 -3 0 -1 5 1 8 5 1 5 0 2 0 -7 -4 4 0 -1 4 -3 -4 0 -5 -7 0 -3 4 -8 -11 6 -5 0 -12
11 6 4 0 -3 0 9 7 1 -7 4 -9 3 3 -4 1 0 -3 0 -6 -6 8 -3 -4 -11 -2 -13 8 2 7 -12 0 2 6 1 0 -4 4 0 -5 0
8 0 0 -2 0 -2 -4 -15 10 -2 0 -1 6 -6 4 0 4 0 10 1 8 3 -3 -3 -8 1 -2 -28 4 6 9 -2 -12 9 -5 -3 1 1 11
11 4 -15 8 2 4 1 2 3 1 9 0 -5 -6 -6 4 -4 8 0 -3 2 0 3 2 11 -5 0 1 9 -1 1 -6 -2 4 -1 -2 5 3 0 0 0 2 -3
0 -20 -2 0 -2 0 6 12 0 6 -10 -5 -5 4 -5 -3 11 3 5 -2 -12 12 0 0 3 19 -12 -5 7 1 9 4 0 0 -3 0 -1 2 -7
3 2 -1 -1 -4 -5 12 -9 4 0 4 -20 -10 1 -4 -6 0 11 -1 -6 -2 0 11 -5 5 2 1 1 -4 -1 1 9 12 13 0 9 -6 0 -4
1 4 -1 -1 0 1 -2 -4 -4 3 -11 -3 -5 -6 -3 -3 -6 0 -1 0 -7 -1 4 -4 -2 -3 10 13 16 -14 -4 -1 -2 -5 3 -1
8 9 3 4 0 7 7 3 9 -8 3 -7 12 -4 16 -7 9 -1 1 3 11 -24 8 5 -6 -2 8 2 -22 24 -6 -11 -11 -4 0 9 2 1 -8
-2 3 -2 1 -2 12 -7 -5 6 0 -5 -5 -20 0 -7 -8 -7 3 -3 -7 -10 -14 -6 -9 -9 15 1 12 7 3 -14 8 12 -9 -2 5
-1 1 9 2 2 9 -17 5 11 -4 0 18 -5 3 -1 3 4 -7 1 3 -1 -1 3 -3 -5 19 -5 5 -4 3 0 3 -8 -7 8 -2 -11 0 5 4
3 7 2 1 -1 -5 3 0 -1 0 0 -16 -3 3 -1 5 -6 -2 2 2 10 12 10 0 -11 -4 9 2 5 3 0 1 -5 -8 11 5 -4 -1 -4
-24 -2 -5 -7 -4 11 -29 8 4 0 0 -8 8 5 7 4 -6 1 -7 -5 3 3 3 -1 1 2 -9 8 -1 0 -5 0 -24 10 -5 -3 -5 0 22
-6 -1 10 2 -11 -2 0 3 1 1 -14 -8 0 3 0 5 -8 -3 -2 -7 -1 4 -5 -5 2 -4 -2
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
28 saying
22 expressed fear
20 hopes vowed
17 described
16 blame tells
15 calls citing
14 demands forecast notes
13 claim comment explained pointing
12 acknowledge argue declined describes explaining says wonder
11 asking chanted express hints mentions pointed
10 arguing believe decried disclosed noted stated urged vows
9 alleges argued ask cites claims criticizing expect jokes note promising proposed speculated
8 according accusing answered argues confirmed denied denounced hoping joked mention mentioned recall recalling threaten
7 bemoaned blames criticize disputes expecting projected suggesting
6 calling cited claimed claiming declaring insisted predict recalled recounted rejected repeating revealed tweeting wondered wrote
5 admit asks complained derided dismissed reporting say shouted warning writing
4 asked commented criticized describe describing explain hoped insist thinks
3 acknowledged admits announced asserted assured disputed explains predicting promised quotes reveal signaled suggest suggests warn
2 agrees believing boasted cautioned condemned contends declare disclose finds noting pledging remarked retweeted said think vowing warned
1 adding agree agreed feared predicted proclaimed reiterated signals
-1 accused accuses announces blamed boasts complain emphasized finding insisting points reported tell threatens urging vow
-2 alleging called deemed dispute pledges point proposes reject thought threatened told writes
-3 conceded denouncing dubbed reads reply stress stressed suggested tweeted
-4 continued declared echoing fears hope lamented learn promises puts showing shows tweets
-5 added call demand echoed estimated indicates learned responds signal threatening
-6 admitted believes indicated read repeated telling volunteers
-7 demanded estimates expected reminded
-8 concludes remarking
-9 concluded hinted label maintain reports underscored underscores
-10 acknowledging answer indicate insists learning pledged projects recommended replied respond show
-11 denies reveals
-12 determine
-13 determined echoes implied reminds responded volunteer
-14 answers demanding project
-15 continuing elaborate testified
-16 add promise remarks
-17 find quoted
-18 adds believed volunteered
-19 decline tweet
-20 continue labeled
-21 comments
-22 alleged demonstrated put report responding showed
-24 maintained
-25 putting
-27 maintains
-35 found
-37 continues
`;
