import type { WordClass } from '../../text/lexicon.ts';
import { titleNouns } from './general.ts';
import { plurals } from './sources-forms.ts';
import * as Noun from './sources-noun-classes.ts';

export { Noun };

const PERSON =
  `${titleNouns} spokesman spokeswoman spokesperson spokespeople official premier speaker lawmaker legislator representative ` +
  'head leader commander marshal commodore brigadier corporal constable soldier policeman guard trooper ranger ' +
  'agent investigator prosecutor attorney lawyer solicitor barrister deputy coroner doctor physician surgeon ' +
  'nurse paramedic medic scientist researcher economist analyst expert scholar historian academic lecturer ' +
  'author writer journalist reporter correspondent editor columnist blogger commentator anchor host pollster ' +
  'strategist adviser advisor aide consultant lobbyist activist organizer organiser campaigner advocate ' +
  'demonstrator protester witness resident neighbor neighbour villager survivor victim passenger tourist driver ' +
  'pilot fisherman farmer worker employee manager director executive chairman chairwoman chairperson chair ceo ' +
  'founder owner businessman businesswoman banker trader investor broker undersecretary diplomat envoy consul ' +
  'delegate negotiator mediator candidate nominee contender politician democrat republican councillor ' +
  'councilman councilwoman alderman member partner fellow student teacher principal pastor priest rabbi imam ' +
  'cardinal cleric rebel militant insurgent fighter separatist gunman suspect father mother brother sister son ' +
  'daughter wife husband uncle aunt cousin friend relative man woman boy girl teenager critic opponent ' +
  'supporter source informant insider veteran volunteer observer monitor engineer geologist seismologist ' +
  'meteorologist forecaster climatologist coach player striker winger sultan emir ayatollah sheikh warlord ' +
  'dsp ssp dcp igp coordinator magistrate treasurer administrator regulator auditor accountant architect contractor';

/** Plural heads that have no singular above. */
const PLURALS =
  'troops eyewitnesses liberals conservatives parents families extremists people others many some several voters respondents ' +
  'authorities conservationists environmentalists rescuers firefighters staffers proponents skeptics sceptics detractors backers fans locals those ' +
  'most';

const GROUP =
  'ministry department office government administration agency bureau authority police army navy force forces ' +
  'military militia guard service services company firm corporation bank group organisation organization union ' +
  'association committee commission council board panel court tribunal parliament congress senate house cabinet kremlin ' +
  'pentagon campaign party coalition movement foundation institute institution university college school hospital club ' +
  'team federation league society charity church embassy mission observatory centre center headquarters regime ' +
  'opposition junta staff crew command coastguard airline airport railway operator carrier manufacturer maker retailer ' +
  'watchdog regulator taliban hezbollah hizbollah hamas isis isil fbi cia nsa un nato eu osce unicef unhcr imf opec ' +
  'state city county village town community network delegation secretariat presidency treasury fund exchange ' +
  'corp inc ltd plc supplier developer publisher prosecution defense defence brigade battalion unit squad division corps';

/** Documents of which one or more speak. */
const DOCUMENT =
  'report study survey poll review statement document paper memo letter email cable file filing record ' +
  'transcript article story book post tweet message video photo photograph picture image map chart result ' +
  'estimate forecast projection test account ad headline log tape slide note model';

const SINGLE_DOCUMENT =
  'polling analysis analyses memorandum indictment lawsuit complaint affidavit ruling order opinion brief ' +
  'verdict resolution declaration communique communiqué bulletin release dispatch column editorial essay ' +
  'website site page blog text footage graph data figures numbers statistics stats findings evidence count ' +
  'tally census index average research investigation inquiry probe audit assessment list law bill rules ' +
  'constitution treaty agreement guidelines notice sign advertisement commercial caption returns ballot ' +
  'recording audio minutes testimony history experience simulation contract invoice receipt';

const OUTLET =
  'reuters ap afp upi tass interfax ria rt bbc cnn nbc cbs abc msnbc cnbc npr pbs cnet bloomberg ' +
  'politico breitbart vox buzzfeed axios newsmax xinhua kyodo ansa dpa efe pti ians yonhap jazeera ' +
  'guardian telegraph spiegel bild facebook twitter unian ukrinform anadolu irna isna fars sana antara bernama ' +
  'newsweek forbes haaretz';

const OUTLET_HEAD =
  'newspaper newspapers magazine daily weekly tabloid broadsheet channel channels broadcaster station ' +
  'network radio television tv newswire wire outlet outlets media press news website times post journal herald tribune ' +
  'gazette chronicle observer mirror mail sun star globe register courier examiner inquirer dispatch bulletin ' +
  'reporters journalists';

const OCCASION =
  'interview interviews speech address conference briefing news call rally debate hearing meeting remarks comments ' +
  'appearance event forum dinner podcast broadcast telecast telephone phone memoir';

const WHEN =
  'also later then earlier now again soon once recently previously today yesterday tonight tomorrow ' +
  'afterwards afterward twice';

const OPENER =
  'so while although though because if unless whereas when where as that whenever whether how why what but ' +
  'than once after before since until';

const CONTRACTED =
  "didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't " +
  "shouldn't i've he'd she'd they'd";

const ASIDE =
  'however though too instead indeed therefore nevertheless nonetheless moreover furthermore according ' +
  'unlike';

const QUANTIFIER =
  'all both half many some several few most more other others such dozens hundreds thousands scores two ' +
  'three four five six seven eight nine ten another one each every various numerous';

const NO_ADVERB = `tally early daily weekly monthly yearly hourly quarterly elderly friendly family unlikely lonely
  ally assembly supply reply apply rally monopoly rely lovely ugly deadly costly orderly scholarly`;

const PLACE =
  'region province oblast district governorate territory island republic canton prefecture municipality borough ' +
  'suburb peninsula state city county village town';

const RANK =
  'prime foreign deputy vice press chief majority minority former acting attorney lieutenant senior first ' +
  'interior defence defense finance transport health education justice agriculture energy labour labor trade economy ' +
  'economic environment housing information culture assistant executive managing general associate junior top veteran ' +
  'retired incoming outgoing interim special regional national local lead district rear opposition';

export const nounWords: readonly WordClass[] = [
  [Noun.person, PERSON],
  [Noun.person | Noun.anonymous, plurals(PERSON)],
  [Noun.person | Noun.anonymous, PLURALS],
  [Noun.group, GROUP],
  [Noun.document, `${DOCUMENT} ${plurals(DOCUMENT)} ${SINGLE_DOCUMENT}`],
  [Noun.outlet, OUTLET],
  [Noun.outletHead, OUTLET_HEAD],
  [Noun.occasion, `${OCCASION} ${DOCUMENT} ${plurals(DOCUMENT)} ${SINGLE_DOCUMENT}`],
  [Noun.when, WHEN],
  [Noun.opener, OPENER],
  [Noun.contracted, CONTRACTED],
  [Noun.aside, ASIDE],
  [Noun.quantifier, QUANTIFIER],
  [Noun.noAdverb, NO_ADVERB],
  [Noun.place, PLACE],
  [Noun.rank, RANK],
];
