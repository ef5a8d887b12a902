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
ghP2eZfdhgfZngefebeddabmfffegeifaefSchkiihiYgZgfibhbjgfdhdbdgkkhaeiaidjagYgghhSghilfWeaaeifhhohfhdiX
ekdedhdhidcfaidfclhecdgeegcgfeidXccZndfefdgffiaebWffmuaelfidiefjhfbhhagmkgfigXcjfekefdjdkgihgcgXeWee
feidhhhghagefZibhegdkWdgkkdUjhfcdVmhiefieefekbadibkbjgelbcgdfdfhefcfhohggXheefgagigfXkgegdbojglhifVX
fbfhhffgcifhidbegeebhfefdYbhghjddggffigenbfcfldhbhgebhinelgbfkkZaffckfcgeaieibfgcjggifhfbhhfhfehahfh
begfeffbedfdfnfgoifbkkhXhfcedfekhXceeeifkifhfgfbdhfehedfccfehaZjdfZlihfdfkjgcebhgcgeefbbjedYeZjgjcfg
igfdgfcgjfhffbcYlefgibhfhfkgjheebgfRgikdbjdedglkhZjghgghfjfcccgejfehehglcffkfgcehfehgfffeefVefefjkfi
ZcdicdkhiealffhoZbjfkgfeefegbggeedclbjfhWagdcfkfdefldhgffdefjnlfkbfcfffefgfdegZddcdecfefcehdedkmnYde
fchfjjghfjigkbhblcmckfghkUjhcejfUqdaadfighbehefdlccifddWfbbchdcaaebbmglihXjlaeiegiggiWilceodgfhicfge
fhedocidhfgbcjeZfiihiifdcgffffXdgehceggkmjfaejghhfgdbkgdfeTdbcdkRihefbjijhcgbdhhhffgajfgdfTjcedfqcfk
gZefgffYbfhggbeedehcdgde
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
14 saying
12 expressed fear
11 hopes
10 vowed
9 calls described
8 blame tells
7 comment demands forecast notes pointing
6 acknowledge argue asking citing claim declined disclosed explained explaining express mentions pointed says vows wonder
5 alleges arguing ask believe chanted claims decried describes hints jokes mention mentioned note noted promising proposed speculated stated suggesting threaten urged
4 according accusing answered argued bemoaned blames calling cites confirmed criticize criticizing denied expect expecting hoping projected recall recalling
3 admit argues asked assured cited claimed claiming declare declaring denounced describing dismissed disputes hoped insisted joked predict recalled recounted rejected repeating reporting say tweeting writing wrote
2 acknowledged admits asks commented complained criticized derided describe explain explains insist predicting promised reveal revealed said shouted signaled suggest think thinks warn warning wondered
1 agree agreed agrees announced announces asserted believing boasted cautioned condemned contends disclose disputed finds noting pledge pledging proclaimed reiterated remarked retweeted signals stating suggests vowing warned
-1 accused alleging call called conceded continued deemed insisting pledges proposes stress suggested threatened told writes
-2 added admitted declared demanded denouncing dubbed echoed lamented learn learned promises reads reply showing shows tweeted tweets
-3 believes concludes demand echoing estimated expected indicated indicates read repeated responds signal telling threatening volunteers
-4 answer calculated denies estimates label learning remarking reminded reports stressed
-5 acknowledging concluded echoes hinted indicate insists joke maintain pledged projects replied reveals show underscored underscores
-6 continuing determine determined implied project recommended respond volunteer
-7 answers demanding elaborate reject remarks reminds responded
-8 add find promise quoted testified volunteered
-9 adds believed decline put tweet
-10 continue gives labeled
-11 alleged comments demonstrated maintained report responding showed
-12 gave putting
-13 give maintains
-14 giving
-18 continues found
`;
