/**
 * Weights of the linear model that tells attributions from the rest. Printed by `test/bench/train-sources.ts` from
 * PolNeAR's training articles: do not edit. In parts of {@link WEIGHT_SCALE} of log odds.
 */
export const WEIGHT_SCALE = 16;

/** By feature, in the order of `src/spot/sources/features.ts`. */
export const featureWeights = `
3 1 -37 44 14 -12 4 4 0 -15 11 0 -1 0 -3 -6 -2 0 -1 -11 -3 16 0 0 6 -2 1 -3 8 2 -8 -1 -2 -31 -6 3 11
3 9 6 4 -14 2 -11 -1 0 4 -9 8 -6 8 2 1 -8 2 -3 -10 -7 6 9 10 7 -8 -3 5 -10 3 -3 9 -10 1 -14 2 3 3 7
-19 6 11 18 -2 -28 -1 -11 -21 0 4 0 7 5 25 5 -2 3 -5 8 -15 -2 8 -4 -3 3 3 -5 3 7 -1 -3 -1 -10 6 -3 -5
-1 12 6 -2 -4 -4 2 -9 -2 2 0 -1 -4 1 7 -6 -20 -5 -10 -9 9 -4 2 0 -3 -6 0 7 5 1 -6 -4 -7 -23 5 1 13 29
-11 -6 10 4 3 -8 8 -3 0 13 3 3 -17 2 6 -7 0 14 7 2 0 14 -2 -15 0 3 1 -9 11 -2 1 -3 8 2 11 -2 6 1 0 -6
-7 2 -2 -14 -4 -1 5 1 -1 -4 5 0 6 0 4 -7 2 -4 -2 -9 -1 -6 7 -2 6 -6 17 -19 -9 -2 15 9 -5 -25 2 3 1 -8
-5 -15 14 9 1 3 1 6 0 -7 3 -2 13 -12 -12 -4 9 -7 11 -13 10 7 0 6 -7 -10 3 -2 0 -3 0 2 1 0 -6 0 -2 10
6 2 2 -12 7 4 -5 2 1 -7 3 2 5 0 -14 11 1 0 -1 -6 -4 15 6 0 8 4 4 0 -15 -18 0 -5 0 7 5 0 -1 -2 -5 6 2
1 1 -2 -7 1 1 -2 -3 -2 5 0 -8 -1 -5 -8 -10 2 5 5 4 -8 -5 -2 7 0 0 4 5 1 16 -6 1 1 1 11 -6 -2 0 3 -1
-1 -9 3 2 18 0 9 0 -11 3 11 8 -1 -12 0 1 -4 8 2 -6 3 -5 -12 9 -1 4 -2 -4 2 -3 6 2 -1 3 0 4 -2 -6 10 9
-2 10 4 -4 5 -10 2 1 1 -2 -2 3 -2 -4 0 3 -9 4 -6 -4 -6 0 14 -4 1 22 3 0 -9 11 11 8 -22 3 0 -6 -2 -2 0
-1 8 3 -15 -6 -5 -5 1 5 2 0 7 1 10 0 2 1 -8 -2 3 0 -4 6 0 -1 -1 -7 -5 0 -4 -2 -8 -11 12 -6 0 -8 12 0
4 -1 -6 0 10 11 0 -8 7 -9 -1 3 -1 -6 1 -1 0 -5 -3 6 -3 -3 -12 -2 -12 3 -3 13 -10 0 -2 -2 2 0 -3 2 0
-6 0 2 6 0 -2 0 4 -5 -9 12 -3 0 -6 3 -6 4 3 0 0 10 1 -6 4 -1 -1 -8 -4 0 -14 0 7 10 2 -13 11 -4 -4 0 1
13 7 3 -17 8 4 6 0 2 1 1 11 -2 0 -5 -9 5 -2 8 0 -3 5 4 -2 3 7 -7 -6 4 4 1 6 -7 1 4 -1 -1 3 2 0 1 0 2
-2 0 -20 0 9 0 -2 8 5 0 4 -10 -4 -7 7 0 -3 4 4 2 -6 -11 17 0 1 1 17 -8 -5 5 5 9 2 0 -1 4 0 -8 -2 1 1
2 2 -1 -10 1 11 -10 2 0 1 -9 -9 2 -7 -3 0 10 2 -6 -2 0 12 -3 -1 -3 4 -4 -3 -1 -1 9 9 8 -5 7 -6 3 -6 3
6 1 4 -11 -1 -1 -4 -3 6 -7 -1 0 -8 -2 -3 -8 0 2 3 -3 -6 2 -5 -2 -6 15 11 14 -14 -3 -1
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
27 saying
24 hopes
23 fear
22 vowed
20 expressed
19 blame
17 argue citing
16 described
15 forecast notes
13 calls demands explaining vows
12 acknowledge asking declined expect says
11 arguing claim describes tells wonder
10 believe claimed decried explained pointed suggesting tweeting
9 according hints jokes mention mentions pointing promising recalling urged warning
8 accusing admits blames calling comment expecting hoping mentioned threaten
7 alleges argued cites express note proposed wrote
6 admit asks blamed disclosed noted projected reporting stated
5 answered ask claims criticizing denounced fearing insist joked predict promised say warned
4 argues asserted bemoaned boasts describing disputed finds predicted predicting quotes rejected remarked repeating shouted signaled writing
3 acknowledged admitting asked boasted claiming commented complained condemned declare dismissed insisted recounted speculated stating urging vow
2 cited contends demand derided expects explains hoped revealed said tell thinks warn wondered write writes
1 agrees announce assured cautioned chanted denied disputes dubbed estimated explain noting pledging reminding reveal think vowing
-1 accused accuses agree alleging announces called declared declares dismisses dispute echoed feared hope maintain recall reject stressed thought threatens
-2 agreed believing conceded concludes confirmed criticized declaring fears indicate insists recalled reiterated repeated reported threatened told
-3 announced denies denouncing finding implied point proposes recommended telling threatening
-4 added adding conclude demanded points reads showing volunteers
-5 expected promises reports shouting shows signal stress suggested suggests
-6 believes call concluded continued echoing emphasized learning read tweets underscored
-7 admitted estimates hinted indicates thinking tweeted underscoring
-8 learned responds
-9 demanding label pledged projects puts underscores
-10 acknowledging echoes indicated projecting reminded replied reveals testified
-11 answer determine reminds
-12 project remarking responded show volunteered
-13 respond
-14 answers continuing determined promise
-15 adds remarks report volunteer
-16 decline elaborate find labeled
-17 alleged
-18 continue
-19 add quoted
-20 comments demonstrated responding
-21 put
-22 maintains
-23 believed maintained
-24 showed tweet
-26 putting
-34 found
-35 continues
`;
