/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 16;

/** By feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
3 6 -34 46 6 -10 3 3 0 -13 16 1 -1 0 -4 -7 -1 0 -3 -9 -2 16 0 0 0 -1 3 -3 6 2 -9 -3 -3 -28 -9 4 12 4
6 6 5 -13 4 -10 1 1 3 -9 8 -7 10 1 2 -9 3 -3 -10 -8 5 11 10 6 -10 -4 5 -11 4 -3 9 -11 1 -15 3 2 3 6
-25 5 8 9 20 -2 -29 -2 -13 -20 -1 6 0 10 5 23 4 -1 3 -5 7 -14 -3 9 -3 -3 3 3 -5 1 7 -3 -5 0 -9 8 -4
-6 -4 11 5 1 -5 -4 2 -9 -3 1 -3 0 -5 2 8 -3 -14 -8 -9 -10 13 -5 -1 0 -3 -4 1 1 2 1 -6 -2 -8 -23 4 0
14 28 -11 -1 11 3 3 -6 7 -2 1 12 0 4 -15 4 5 -6 1 12 9 1 0 11 -1 -15 -5 6 0 -6 10 -2 1 -4 5 3 12 0 7
1 8 -6 -6 -10 -2 -16 -3 -1 5 -2 4 -4 3 2 6 3 3 -7 3 -2 0 -12 4 -9 6 -4 10 -6 16 -20 -9 -1 15 8 -5 -25
3 2 0 -7 -4 -14 11 9 3 0 0 6 1 -3 1 -4 13 -10 -12 -6 10 -8 10 -11 9 7 0 7 -9 -7 3 -2 0 -2 0 3 0 0 -8
0 1 13 7 2 5 -13 4 2 -4 2 1 -8 1 4 5 0 -13 9 2 0 0 -7 -3 15 7 2 8 0 6 0 -15 -18 2 -7 0 7 5 0 1 -4 -4
7 0 0 2 -4 -6 1 2 -3 -2 -5 3 1 -5 -1 -5 -9 -10 6 2 3 6 -7 -5 0 6 0 1 2 4 2 16 -5 1 1 0 9 -5 0 -7 3 -1
-1 -8 5 5 18 -1 9 2 -10 0 11 10 -4 -11 0 1 -4 8 2 -8 1 -7 -12 8 -1 5 -3 -3 3 -4 8 1 0 5 0 2 -2 -8 5 7
-1 10 4 -4 7 -9 3 1 2 -2 -3 3 -1 -3 0 1 -7 3 -6 -2 -4 0 11 -3 0 19 5 0 -9 11 9 5 -20 3 0 -10 0 -4 0
-1 11 3 -16 -4 -5 -3 1 6 3 0 8 1 12 0 2 1 -6 0 4 0 -3 3 -3 -1 0 -9 -7 0 -5 -3 -8 -12 11 -5 0 -8 11 3
4 0 -4 0 7 8 -1 -7 8 -9 1 1 -2 2 0 -3 0 -10 -4 4 -3 -2 -12 -3 -12 6 3 11 -11 0 -2 -1 1 0 -4 1 0 -6 0
2 0 0 -1 0 2 -3 -10 9 0 0 0 3 -6 5 0 2 0 10 0 1 5 0 -1 -8 -3 -1 -16 -1 6 9 2 -14 12 -6 -3 -1 1 18 7 4
-17 7 5 6 2 2 0 0 9 -1 -3 -5 -8 5 -1 8 0 -2 3 2 0 3 6 -6 -2 2 5 0 1 -7 1 4 -1 -1 3 2 0 2 0 3 -3 0 -18
-1 1 1 -2 6 6 0 5 -8 -3 -7 6 0 -2 7 5 4 -5 -9 12 0 -1 -1 14 -8 -6 4 4 11 1 0 -2 3 0 -1 -2 -3 2 2 0 -1
-1 0 10 -7 -4 0 -1 -9 -9 1 -7 -2 0 10 2 -7 0 -3 9 -4 6 -2 3 -1 -3 -1 -2 10 8 11 -4 7 -7 2 -5 2 7 1 4
-9 0 -1 -3 -2 3 -8 -2 1 -7 -4 -3 -8 0 1 1 -1 -4 1 -6 -2 -10 14 10 14 -6 -5 0
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
27 saying
23 hopes
21 expressed fear
19 blame
18 described
16 citing vowed
15 argue calls forecast
14 express
13 asking demands notes
12 arguing explaining says vows wonder
11 acknowledge claim warning
10 believe criticizing declined describes expect mention pointed recalling tells
9 according accusing admits declaring decried mentions threaten urged
8 argues calling claimed comment disclosed explained hints noted pointing predict stated suggesting tweeting
7 alleges argued ask asks claims jokes note proposed rejected
6 blames cites expecting mentioned projected promised promising speculated
5 admit boasted denounced disputed hoping insisted joked recall repeating say warned wrote
4 acknowledged asked blamed cited commented criticize declare denied describing dismissed explain insist predicting quotes remarked reporting shouted signaled thinks writing
3 answered asserted bemoaned boasts complained confirmed derided disputes expects explains predicted recounted reveal revealed tell warn wondered
2 assured claiming condemned contends criticized echoed feared finds recalled said stating vow
1 accuses chanted conclude describe disclose dubbed lamented noting think urging write
-1 accused agreed announces called concludes declares expected proclaimed reply stressed threatened writes
-2 adding alleging announced complain declared dispute emphasized estimated fears insisting learn thought told vowing
-3 agree deemed demanded finding maintain pledges points reads suggested threatening
-4 demand insists read shows tweets
-5 denouncing point repeated reports stress suggests thinking volunteers
-6 added admitted believes call denies echoing indicate learned promises proposes showing signal telling
-7 continued indicates learning puts tweeted underscored underscores
-8 hinted implied recommended
-9 answer concluded demanding estimates label pledged reminded responds
-10 acknowledging echoes projects
-11 determine replied reveals
-12 indicated project remarking reminds show testified
-13 answers determined promise volunteered
-14 adds respond volunteer
-15 remarks
-16 continuing find labeled responded
-17 elaborate quoted
-18 report
-19 add decline
-20 alleged comments continue
-21 responding showed
-22 believed put
-23 maintained maintains
-24 putting tweet
-25 demonstrated
-34 found
-35 continues
`;
