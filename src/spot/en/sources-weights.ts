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
ggP1efkfggfZogffffefdafmfffefeigZdfSchkhihiYgZgfibhbhgfdhebdfkkgbeiaidiagYfghiSghhmgWeaaehehhoifidiW
eifedhdhifbfaidfcffecffeefcgfeidXcfZnefeffffgffebXfemuZelfjdiefjhfbggagmkgfiffdffdjefejekgihgcgXeXee
feidhhhhgagdfZfbhehdkWfglkdUkffbdVmhiffjedfflafdibjcjfflbfhfffffffffgohgfXheeffagihfWkgehfcojffhifVX
ecfhfffgcifhifbefffbffffdYfighjddghefhgenffdfldgbffebhioekgcekkYffffjfffeaieibfhcjggifhfbihfhffhahfh
ffffffffeffdfnegoifbkfhYffbddffffXcfedffjffhffffdffffddffcfehffiffZfjffffkjgcefhgfffffcbjecYfYjfjdfh
fffffffffffffbcYlefgicffhfkgjffefgfRhifebjddcfllhZjgfgghfjfccfhejfdhehgkfffkfgfehffhffffffffffeffkfj
affhfflfifalffhoYbffjffdffefbffffeckbjfhWagdffkedeflfigffdffjmlfkffcgfeefgeddgfddffeffefcffdfdklnYfe
fchfjkghfjigjbhbldnckfgfkTkhcfkfUrfaadfihhaehefdlcfifcdWfbbchdcaacbbmflihXjlaehfgjggjWilcfocgfgifgge
fgfdpfhdfffbckfafihfiifecfffffXfgffffgfkmjfaekffffgfbffffdTdbcfkRjheffjiihcgbchhhffgajffffTfcfffqcfl
gYffgffYffgggbdefehddgfe
`;

/** Cue words by weight: each line a weight and its words. */
export const wordWeights = `
14 saying
12 expressed fear
11 hopes
10 vowed
9 calls described
8 blame demands
7 notes pointing tells
6 acknowledge argue asking citing comment declined describes explained express mentions pointed says
5 arguing ask believe chanted cites claim claims confirmed decried hints note noted promising proposed stated urged
4 according answered argued argues calling denied disputes expect hoping joked mention mentioned projected recalling suggesting
3 asked asks assured cited claimed claiming denounced dismissed insisted recalled rejected say tweeting writing wrote
2 acknowledged complained criticized hoped insist promised repeating reveal revealed shouted suggest think thinks
1 agree agreed agrees announced asserted boasted condemned explains finds noting pledge reiterated remarked said signaled suggests thought urging warned
-1 accused call called conceded continued deemed emphasized fears suggested threatened writes
-2 added declared echoed expected learn learned promises reads showing shows told tweeted
-3 admitted believes demand demanded estimated estimates indicated read reminded repeated responds stressed
-4 concluded reports telling
-5 answer indicate pledged projects recommended replied respond reveals show
-6 answers determine determined implied project
-7 continuing remarks responded
-8 add decline find promise testified tweet
-9 adds believed continue gives put quoted
-10 comments
-11 alleged demonstrated maintained report responding showed
-12 maintains putting
-13 gave
-14 give
-15 giving
-18 continues found
`;
