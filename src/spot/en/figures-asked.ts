import * as Asked from './figures-asked-classes.ts';

export { Asked };

export const askedWords: readonly (readonly [bit: number, words: string])[] = [
  [
    Asked.dial,
    'call calls caller callers dispatcher dispatchers operator operators called calling dial dialed dialled dialing',
  ],
  [Asked.quake, 'quake earthquake temblor tremor aftershock quakes earthquakes temblors tremors aftershocks'],
  [
    Asked.finite,
    'die flee drown perish lose join survive attend remain sit tell seek say go lack get said told came went took gave made had saw became fell rose got fled suffered sustained received faced needed ' +
      'required remained survived died arrived escaped managed tried wanted decided began ran sat stood spoke voted ' +
      'crossed returned refused agreed attended participated responded followed entered joined called asked claimed won ' +
      'paid felt thought knew drew grew flew threw forecast',
  ],
  [Asked.idiom, 'another thing such way else point'],
  [Asked.speech, 'said told says tells recalled wrote added commented noted'],
  [Asked.halved, 'the its their his her our those these all'],
  [Asked.them, 'whom them which those these'],
  [Asked.singular, 'was is has had died remains'],
  [Asked.owner, 'his her their my your our its'],
  [Asked.stage, 'early mid late'],
  [Asked.clockBefore, 'at updated published'],
  [Asked.prefix, 'mid pre post to sub'],
  [Asked.turned, "turned turns turning he's she's"],
  [Asked.agedPronoun, 'he she who i'],
  [Asked.agedVerb, 'is was be'],
  [Asked.points, 'point points'],
  [Asked.superlative, 'most many few best worst'],
  [
    Asked.rated,
    'share barrel ton tonne ounce gallon litre liter pound kilo kilogram bushel head person ticket unit piece bottle ' +
      'mile kilometre kilometer metre meter foot acre hectare word page night game match seat student pupil household ' +
      'capita gram kg lb',
  ],
  [Asked.currencyBefore, 'rmb rs tk ksh sh rp dollar'],
  [Asked.magnitudeJoint, 'of at was'],
  [Asked.letterUnit, 'm in mi g l c f mo a h s d t w v p'],
  [Asked.all, 'all both'],
  [
    Asked.reaching,
    'reach reaches reached reaching pass passes passed passing crosses crossed top tops topped exceed exceeds exceeded surpass surpasses surpassed ' +
      'total totals totalled totaled hit hits stand stands stood put puts estimated',
  ],
  [Asked.mostly, 'most mostly mainly largely chiefly primarily predominantly'],
  [Asked.tally, 'number numbers count total tally'],
  [
    Asked.warmth,
    'temperature temperatures lows highs heat heatwave cold warm warming hot celsius fahrenheit thermometer',
  ],
  [Asked.afterPast, 'ago before earlier later previously'],
  [
    Asked.spending,
    'for after in within take takes took taken last lasts lasted spend spent wait waited is was be been',
  ],
  [Asked.board, 'aboard onboard'],
  [Asked.level, 'below above under beneath'],
  [Asked.ranging, 'ranging ranged range'],
];

/** Words that end the noun phrase behind a number, by how they do it; values of {@link phraseEnds}. */
export const PhraseEnd = {
  /** Places: "two million there". */
  always: 1,
  /** "12 last year", "40 late Monday": where a time follows. */
  dated: 2,
  /** "31 fewer", "112,000 overnight": where no noun follows. */
  alone: 3,
  /** "4.1 million face hunger": base forms of verbs that are nouns too, right behind the number and with no plural behind. */
  verb: 4,
} as const;

export const phraseEnds: readonly (readonly [how: number, words: string])[] = [
  [PhraseEnd.always, 'there here abroad ago altogether everywhere why says tells remains continues'],
  [PhraseEnd.dated, 'last next late early'],
  [PhraseEnd.alone, 'fewer less overnight nationwide worldwide straight away up down'],
  [
    PhraseEnd.verb,
    'face need want march work try walk visit head help hope plan wait vote move use stay protest return live ' +
      'think believe oppose',
  ],
];
