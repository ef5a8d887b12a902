/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 16;

/** By feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
3 3 -32 43 -2 -11 7 -6 4 3 0 -11 17 1 -2 0 -3 -9 -1 0 -3 -10 -6 14 0 0 0 -2 1 -2 6 1 -11 -3 -1 -28 -7
5 11 5 6 4 6 -15 2 -12 1 1 5 -8 4 -6 4 2 2 -3 4 -3 -9 -4 1 9 9 3 -10 -1 6 -10 6 -4 7 -10 2 -14 0 3 3
6 -25 2 4 7 13 1 -17 -3 -10 -10 -2 6 -1 5 4 18 4 1 5 -4 7 -17 -2 6 -3 -2 -3 5 -4 5 6 -5 -8 0 -10 7 -4
0 -5 11 4 -1 -6 -4 1 -3 -5 3 -3 3 0 -2 6 -3 -18 -4 -8 -15 16 -3 1 -2 -1 -2 2 -6 3 6 -4 -5 -8 -17 -1 0
14 31 -12 -1 11 5 6 -4 5 -2 0 8 6 -2 -8 3 3 -10 1 14 12 1 0 7 1 -17 -5 7 0 -3 10 -2 0 -2 7 -3 10 2 6
4 3 -6 2 -15 -2 -18 -3 -2 -1 -1 5 -3 5 4 4 4 3 -11 2 -2 0 -12 5 -7 3 -3 2 -4 9 -18 -5 3 11 11 -4 -22
9 3 0 -7 -4 -18 14 4 7 -2 0 8 -1 -3 -1 -3 10 -8 -10 -4 6 -8 9 -8 7 5 -2 11 -11 -6 2 -2 1 -4 0 3 1 0
-7 0 3 18 4 2 1 -16 3 -3 -4 0 2 -9 4 7 3 0 -16 12 1 -1 3 -6 -7 16 8 1 11 3 4 0 -16 -16 0 -8 0 5 4 0 3
1 -6 6 0 3 5 -3 -9 0 2 -2 -1 -9 5 -1 -3 0 -4 -12 -8 4 3 5 8 -4 -4 2 3 -2 -1 5 3 -2 17 -8 1 -6 0 12 -3
4 -7 3 1 -2 -7 5 5 17 -2 8 4 -6 0 9 10 -13 -10 0 1 -9 10 1 -5 3 -3 -10 6 -2 6 -7 0 3 -6 7 2 2 6 0 5 1
-8 6 4 1 3 0 -2 5 -9 5 0 4 -7 -2 1 -1 -3 0 1 -8 -3 -5 3 -5 0 16 -1 2 17 5 0 -8 9 10 4 -14 4 0 -8 -4
-4 0 -1 10 4 -17 -6 -3 -2 -2 5 1 9 5 1 4 0 2 1 -7 -4 4 0 -2 3 -3 -3 1 -5 -7 0 -3 4 -9 -11 5 -5 0 -12
10 8 3 -1 -3 0 10 7 1 -8 4 -8 3 2 -4 1 0 -4 0 -6 -7 8 -3 -3 -12 -1 -12 8 1 8 -12 0 2 6 1 0 -4 3 0 -5
0 8 0 0 -2 0 -1 -4 -16 12 -4 -1 -1 7 -8 4 0 3 0 10 3 8 4 -2 -3 -7 1 -1 -28 3 6 11 -3 -10 9 -4 -2 0 2
11 11 4 -15 8 2 4 1 1 3 1 8 0 -6 -5 -6 3 -3 8 0 -3 3 0 3 3 11 -5 0 -1 10 0 1 -6 -1 3 0 -2 4 2 0 0 0 2
-3 0 -19 -2 0 -3 0 7 10 0 7 -11 -4 -5 6 -6 -4 11 4 5 -1 -12 11 0 0 4 19 -12 -7 6 0 9 3 0 0 0 0 -2 1
-9 2 1 -1 -3 -3 -6 12 -10 9 0 3 -19 -9 2 -4 -7 0 11 0 -6 -2 0 11 -5 4 2 0 0 -4 -1 1 8 14 13 0 9 -6 -1
-4 1 4 0 -1 1 1 -2 -5 -3 2 -13 -4 -5 -6 -4 -3 -7 0 -2 0 -7 -1 4 -3 -2 -4 9 14 16 -13 -3 -1 -1 -5 3 -1
8 9 3 3 0 8 6 1 9 -7 3 -7 12 -4 16 -8 9 -2 1 5 11 -23 8 6 -7 -2 9 1 -22 22 -4 -11 -10 -3 0 6 2 2 -8
-2 3 -2 1 -3 12 -6 -5 6 0 -6 -5 -19 0 -7 -9 -7 4 -4 -7 -10 -11 -3 -8 -10 15 2 11 7 4 -13 7 12 -11 -2
5 -1 2 7 1 2 7 -17 5 11 -5 0 18 -6 3 -2 3 5 -5 1 3 -1 -1 3 -2 -5 19 -4 5 -4 3 0 3 -8 -6 8 -2 -11 0 5
5 3 6 2 1 -2 -4 2 0 -1 0 0 -16 -3 3 -2 4 -6 -1 3 1 11 13 10 0 -11 -2 10 1 4 3 0 1 -4 -9 12 5 -4 -2 -3
-23 -3 -8 -6 -4 11 -29 7 4 0 -1 -8 8 5 7 5 -6 1 -7 -5 4 2 3 -1 1 2 -10 7 -1 1 -3 0 -25 9 -6 -3 -5 0
22 -6 0 10 4 -12 -1 0 2 0 0 -13 -7 0 3 2 4 -9 -2 -2 -5 -1 4 -5 -5 2 -5 -2
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
27 saying
24 fear
23 expressed hopes
20 vowed
18 calls described
16 blame tells
15 forecast pointing
14 notes
13 claim comment demands explained
12 argue asking declined describes mentions pointed says
11 acknowledge arguing believe chanted citing explaining express hints note vows wonder
10 claims decried disclosed expect noted promising proposed stated
9 alleges argued ask cites criticizing hoping jokes mention mentioned recalling threaten urged
8 accusing argues calling confirmed criticize denied expecting joked projected recall speculated suggesting
7 according answered bemoaned blames claiming denounced
6 admit asked asks cited claimed declaring describing dismissed insisted predict recalled recounted rejected revealed wrote
5 assured complained describe disputes explain hoped repeating reporting say tweeting warning wondered writing
4  acknowledged commented criticized derided reveal shouted thinks
3 admits agrees announced asserted declare disputed insist noting predicting promised signaled suggest vowing warn
2 agree agreed believing boasted contends disclose explains finds proclaimed reiterated remarked retweeted said stating suggests think warned
1 cautioned condemned pledging points quotes thinking thought write
-1 accused accuses blamed called deemed dispute emphasized feared proposes reported vow
-2 fears insisting pledges stressed threatened writes
-3 call conceded continued demand dubbed echoed promises reads reject reply stress suggested told tweeted tweets
-4 alleging declared denouncing estimated indicates lamented learn learned repeated showing shows
-5 added echoing responds threatening
-6 admitted believes demanded expected indicated signal
-7 concludes label read reminded telling volunteers
-8 estimates learning
-9 concluded hinted maintain projects remarking reports
-10 acknowledging answer denies echoes indicate insists pledged recommended show underscored underscores
-11 determine replied respond reveals
-12 answers determined implied reminds volunteer
-13 continuing responded
-14 demanding project promise
-15 elaborate remarks testified
-17 add adds find put quoted volunteered
-18 believed decline
-19 gives tweet
-20 continue
-21 alleged comments labeled report
-22 demonstrated responding showed
-23 maintained
-24 putting
-26 give maintains
-27 gave
-29 giving
-36 continues found
`;
