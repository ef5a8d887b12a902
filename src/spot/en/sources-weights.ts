/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 16;

/** By feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
3 2 -34 45 7 -10 4 3 0 -15 14 1 -1 0 -3 -7 -1 0 -1 -10 -1 17 0 0 1 -2 3 -4 7 1 -9 -1 -2 -28 -8 4 10 3
6 5 3 -13 4 -10 1 -1 4 -8 8 -6 8 1 1 -9 3 -3 -10 -6 4 10 11 7 -10 -3 6 -11 2 -4 9 -11 2 -14 2 3 6 6
-20 8 9 20 0 -29 -1 -12 -21 -1 5 0 9 5 24 5 -2 3 -5 6 -14 -2 9 -4 -3 3 2 -6 3 7 -2 -4 0 -9 6 -5 -4 -1
12 6 -1 -7 -5 3 -8 -3 3 -1 0 -4 2 4 -4 -15 -8 -10 -9 11 -5 3 -1 -3 -6 0 4 5 0 -6 -4 -7 -24 3 1 13 30
-11 -4 11 3 3 -7 8 -2 0 11 1 4 -16 2 4 -5 0 13 9 3 0 11 -2 -17 -4 6 0 -7 10 -2 3 -5 5 5 12 -2 7 1 1
-5 -3 -8 -3 -16 -4 -1 4 1 3 -4 3 1 6 1 5 -6 2 -3 -1 -10 2 -8 6 -4 9 -6 17 -19 -9 -2 15 8 -5 -23 3 2 1
-8 -5 -16 12 9 2 3 0 5 0 -3 1 -3 13 -11 -13 -5 9 -7 12 -12 10 7 0 7 -7 -8 3 -3 0 -2 0 1 0 0 -5 0 -1
13 6 3 3 -14 5 2 -5 3 2 -8 2 3 5 0 -13 10 1 0 -1 -6 -3 15 7 0 8 3 3 0 -15 -16 1 -7 0 7 5 0 -2 -2 -5 7
1 0 1 -2 -7 2 1 -3 -2 -3 5 1 -7 -1 -5 -8 -9 6 2 3 6 -7 -6 -1 7 0 1 3 4 1 15 -6 1 1 1 12 -7 -1 -2 2 -2
-1 -9 4 8 17 1 9 1 -11 3 10 8 -4 -11 0 1 -6 9 1 -7 2 -6 -11 10 -2 5 -3 -4 3 -4 5 1 -1 4 0 5 -1 -8 10
8 -2 11 4 -5 5 -10 3 1 0 -2 -2 4 -1 -3 0 2 -8 3 -6 -2 -6 0 12 -4 1 21 3 0 -10 11 12 8 -21 3 0 -8 -1
-3 0 -1 9 3 -16 -6 -6 -4 3 5 2 1 7 1 11 0 2 2 -8 -1 4 0 -3 5 -5 -1 -1 -8 -5 0 -2 -4 -8 -11 12 -6 0 -7
11 2 4 0 -4 0 8 8 0 -9 10 -9 0 2 -1 0 0 -2 0 -7 -4 5 -3 -3 -11 -2 -13 6 1 12 -13 0 -2 -1 3 0 -3 2 0
-8 0 2 0 0 -2 0 4 -3 -8 12 -3 0 -3 4 -4 4 1 2 0 10 1 -5 5 -1 -2 -8 -1 -1 -15 -1 7 9 3 -14 11 -6 -3 -2
1 16 7 4 -17 9 4 6 2 1 2 -1 10 -1 -2 -5 -10 4 -1 9 0 -3 4 2 -1 2 7 -5 -3 3 5 3 3 -6 1 4 -2 -1 3 1 0 2
0 3 -2 0 -20 0 0 1 -1 8 6 0 4 -8 -4 -7 8 0 -2 6 5 4 -5 -13 13 0 -2 1 16 -10 -4 4 6 11 2 0 -1 3 0 -11
-2 -3 1 1 2 -1 -1 1 9 -6 -2 0 1 -10 -9 0 -7 -3 0 10 2 -5 -2 0 12 -5 7 -4 3 -3 -3 -1 -2 9 8 11 -5 9 -7
4 -5 3 7 1 4 -10 -1 -2 -5 -2 5 -8 -1 0 -9 -4 -3 -8 0 1 2 -2 -5 3 -5 -3 -8 16 10 14 -8 -4 -1
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
27 saying
25 hopes
23 fear
20 expressed vowed
19 blame
18 described
16 citing
15 argue forecast notes
14 calls
13 demands expect explaining express vows
12 acknowledge asking describes says warning
11 believe claim claimed tells wonder
10 accusing arguing declined
9 comment criticizing decried explained mention mentions pointed tweeting urged
8 according admits blames calling declaring hints jokes pointing proposed suggesting
7 argued disclosed expecting note predict promising recalling rejected threaten
6 alleges asks blamed cites claims hoping promised speculated stated warned wrote
5 admit answered ask asserted cited denounced joked mentioned noted projected repeating reporting say
4 acknowledged argues asked bemoaned boasted commented describing insist predicting remarked said shouted signaled
3 boasts condemned contends criticize declare derided dismissed disputed explain finds hoped insisted quotes recall reveal stating tell writing
2 chanted claiming complained denied echoed expects explains feared predicted recounted thinks vow warn wondered
1 agrees assured cautioned confirmed disclose disputes dubbed lamented noting reply revealed think write writes
-1 accused alleging announce announced declared declares dispute emphasized estimated expected hope insisting pledge suggest thought urging vowing
-2 adding agree announces conceded concludes demand indicate insists proclaimed reiterated repeated stressed threatened threatens told
-3 agreed complain denies fears point proposes threatening tweets
-4 added demanded finding learn pledges points read reads shows volunteers
-5 believes denouncing maintain reports showing stress suggested suggests thinking
-6 call echoing estimates indicates promises signal tweeted underscored
-7 implied learning telling
-8 admitted continued demanding label learned puts recommended underscores
-9 acknowledging reminded responds
-10 echoes hinted pledged projects replied reveals
-11 answer concluded indicated remarking show testified
-12 determine project reminds volunteered
-14 adds answers determined promise respond volunteer
-16 continuing find labeled remarks report responded
-17 elaborate
-19 decline
-20 add alleged comments continue quoted
-21 put
-22 maintains responding
-23 believed
-24 maintained showed
-25 demonstrated tweet
-27 putting
-35 found
-36 continues
`;
