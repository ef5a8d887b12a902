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
ggP1eakcggfZogefebeddacmffgefeigZdfSchkhihiYgZgfibhbhgfdhebdfkkgbeiaidiagYfghiSghhmgWeaaehehhoifidiW
eieedhdhidbfaidfclhecdfeehcgfeidXcbZnefefdgfgiaebXfemuZelfjdiefjhfbggagmkgfifXdjfdjefejekgihgcgXeXee
feidhhhhgagdfZhbhehdkWcglkdUkhfbdVmhiffjedfdlaZdibjcjfelbdhcfdfgefcfgohgfXheefgagihfWkgehdcojflhifVX
ecfhhfggcighidbegeebifefdYbighjddghefhgenbgdfldgbhfebhioekgcekkYaffcjfdgeaieibfhcjggifhfbihfhffhahfh
cegfeffbecfdfnegoifbkkhYgfbddfekhXceedifjifhfgfbdhfehddfccfehbaidfZkjhfefkjgcebhgdgfefcbjecYeYjgjdfh
igfdgfdgjfhefbcYlefgichfhfkgjheebgfRhikebjddcgllhZjghgghfjeccchejfdhehgkcffkfgbehfehgfffedfVefefikfj
acdhcdlhiealffhoYbjfjgfdefegbgfffeckbjfhWagdcfkedefldigffdefjmlfkbfcgfeefgeddgaddcdecfefcfhdedklnYee
fchfjkghfjigjbhbldnckfghkTkhcfkfUrdaadfihhaehefdlccifcdWfbbchdcaacbbmglihXjlaehfgjggjWilceocgfgicgge
fgedpdhdhffbckeafihgiifecgfeffXegehcegfkmjfaekghgfgcblhdfdTdbcdkRjhefbjiihcgbchhhfggajffdfTkcecfqcfl
gYefgffYcfgggbdedehddgce
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
14 saying
12 expressed fear
11 hopes
10 vowed
9 calls described
8 blame demands forecast
7 notes pointing tells
6 acknowledge argue asking citing comment declined describes explained explaining express mentions pointed says vows wonder
5 alleges arguing ask believe chanted cites claim claims confirmed criticizing decried disclosed hints jokes note noted promising proposed stated threaten urged
4 according accusing answered argued argues bemoaned blames calling declaring denied disputes expect hoping joked mention mentioned projected recall recalling recounted speculated suggesting
3  admit asked asks assured cited claimed claiming criticize denounced derided describe describing dismissed expecting insisted predict recalled rejected reporting say tweeting wondered writing wrote
2 acknowledged admits commented complained criticized declare explain hoped insist predicting promised repeating reveal revealed shouted suggest think thinks warn warning
1 agree agreed agrees announced announces asserted believing boasted condemned contends disclose disputed explains finds noting pledge pledging reiterated remarked retweeted said signaled signals suggests thought urging warned
-1 accused alleging boasts call called conceded continued deemed dispute emphasized fears insisting pledges reply stress suggested threatened writes
-2 added declared denouncing dubbed echoed echoing expected lamented learn learned promises reads showing shows signal told tweeted tweets
-3 admitted believes demand demanded estimated estimates indicated indicates label read reminded repeated responds stressed threatening volunteers
-4 calculated concluded concludes hinted remarking reports telling
-5 acknowledging answer denies echoes indicate insists joke learning maintain pledged projects recommended replied respond reveals show underscored underscores
-6 answers determine determined implied project volunteer
-7 continuing demanding remarks reminds responded
-8 add decline elaborate find promise reject testified tweet volunteered
-9 adds believed continue gives put quoted
-10 comments labeled
-11 alleged demonstrated maintained report responding showed
-12 maintains putting
-13 gave
-14 give
-15 giving
-18 continues found
`;
