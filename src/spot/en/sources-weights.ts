/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 16;

/** By feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
3 1 -35 47 6 -11 3 4 0 -13 15 0 -1 0 -4 -6 -1 0 -3 -8 -3 15 0 0 1 -2 2 -3 6 2 -9 -2 -2 -29 -9 4 10 4
6 5 3 -13 4 -10 1 0 3 -9 8 -6 8 1 1 -9 3 -2 -10 -7 4 10 9 7 -10 -3 6 -11 3 -3 8 -11 0 -15 3 2 4 5 -26
4 7 10 20 -1 -29 -4 -12 -20 -2 5 -1 9 6 23 4 -2 3 -5 6 -14 -2 10 -3 -3 4 1 -6 2 7 -2 -7 0 -8 8 -4 -5
-5 12 5 0 -5 -4 1 -8 -2 2 -1 0 -5 0 8 -3 -13 -7 -10 -11 11 -4 0 0 -3 -5 0 3 2 0 -7 -2 -7 -23 4 2 14
29 -10 -4 11 3 3 -8 8 -3 1 11 0 3 -15 3 5 -6 1 12 10 1 0 11 -1 -15 -6 5 -1 -7 10 -2 2 -3 4 4 14 0 7 2
1 -6 -5 -9 -4 -15 -1 -2 4 0 3 -5 4 2 6 2 4 -7 3 -3 0 -10 2 -8 5 -4 10 -7 17 -21 -10 0 15 9 -5 -23 3 3
0 -7 -4 -16 11 8 3 0 0 6 1 -3 2 -4 14 -11 -13 -6 10 -9 11 -12 9 7 0 6 -8 -7 3 -1 0 -2 0 2 0 0 -7 0 -1
11 7 4 2 -12 4 3 -5 4 2 -8 0 4 5 0 -14 9 2 0 -1 -6 -2 14 7 2 9 0 5 0 -16 -17 2 -6 0 8 5 0 -4 -3 -4 8
0 0 3 -4 -6 1 3 -3 -2 -6 3 1 -5 -1 -5 -9 -10 7 2 4 6 -7 -5 0 6 -1 1 3 4 2 16 -6 1 0 0 11 -6 0 -6 3 -2
-1 -8 4 6 18 1 9 1 -9 2 10 9 -5 -11 0 1 -4 9 1 -8 2 -6 -12 8 -1 6 -3 -3 3 -3 9 1 -1 5 0 4 -3 -8 6 7
-2 9 3 -4 6 -9 3 1 2 -2 -2 3 -1 -4 0 2 -7 3 -6 -2 -3 0 11 -3 -1 19 5 0 -9 11 9 5 -22 3 0 -7 2 -5 0 -1
9 3 -14 -5 -4 -4 1 5 3 0 7 1 11 0 2 3 -7 1 4 0 -3 3 -4 -1 1 -8 -9 0 -6 -4 -8 -11 10 -5 0 -7 11 2 5 0
-3 0 6 8 -1 -7 8 -8 1 2 -2 2 0 -2 0 -9 -4 3 -3 -1 -11 -2 -11 6 2 12 -12 0 -3 -3 1 0 -4 1 0 -5 0 3 0 0
-1 0 6 -4 -10 9 0 0 -3 4 -5 6 2 2 0 10 1 -5 4 -1 -1 -8 -2 -1 -16 -1 6 10 2 -15 11 -7 -3 -1 1 16 6 4
-17 8 5 4 2 1 3 -1 11 -2 -3 -5 -9 5 -1 8 0 -3 3 2 1 3 6 -5 -4 2 6 0 2 -7 1 2 -2 0 4 1 0 3 0 2 -2 0
-19 0 2 3 -2 6 4 0 5 -9 -3 -8 7 0 -2 5 4 5 -5 -13 12 0 -1 1 15 -8 -4 5 5 11 2 0 -1 4 0 -12 -1 -3 1 2
1 -1 -1 0 9 -7 -3 0 2 -8 -10 1 -6 -3 0 10 1 -6 0 -1 9 -4 5 -4 4 -2 -3 -1 -2 9 8 11 -5 7 -7 4 -5 2 7 0
4 -8 -1 -1 -4 -2 5 -8 -2 1 -8 -5 -3 -8 0 1 2 -1 -4 2 -7 -2 -8 14 10 15 -7 -4 -1
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
27 saying
24 hopes
22 fear
21 expressed
20 vowed
18 blame described
16 argue citing
15 calls forecast
14 notes
13 asking demands express
12 arguing claim explaining says vows warning
11 accusing acknowledge declined tells wonder
10 believe decried describes expect mention pointed
9 according admits claimed criticizing explained suggesting urged
8 argued calling comment disclosed hints jokes mentions note pointing proposed threaten
7 alleges cites declaring expecting promising recalling rejected stated tweeting wrote
6 admit asks blames denounced predict projected promised repeating
5 boasted claims hoping insist joked mentioned noted recall reporting speculated warned
4 acknowledged asked asserted bemoaned blamed boasts cited complained criticize declare predicting quotes recounted remarked say signaled thinks
3 argues ask commented confirmed contends denied describing dismissed expects explain explains reveal said shouted tell wondered writing
2 answered assured condemned derided disputed disputes echoed feared insisted predicted revealed stating vow
1 announce chanted conclude describe dubbed finds hoped lamented noting retweeted signals suggest think threatened threatens warn write
-1 accused accuses announced called concludes declares expected pledging reiterated reject stressed vowing
-2 adding agree agreed alleging announces complain dispute emphasized insisting learn proclaimed thought told
-3 estimated finding insists pledges reads threatening
-4 added demand fears maintain point points read reports shows suggests volunteers
-5 call demanded denies denouncing indicate indicates suggested
-6 admitted believes continued learned promises puts repeated showing stress thinking tweets
-7 demanding proposes signal telling tweeted underscored underscores
-8 echoing estimates implied learning recommended
-9 hinted label pledged replied responds
-10 acknowledging answer echoes projects reminded
-11 concluded remarking reveals show
-12 determine indicated reminds volunteer
-13 project respond testified
-14 adds answers determined promise volunteered
-15 find remarks
-16 continuing responded
-17 elaborate labeled quoted
-18 decline report
-19 add comments continue
-21 alleged believed responding
-22 put showed
-23 demonstrated maintained maintains
-24 tweet
-26 putting
-35 continues found
`;
