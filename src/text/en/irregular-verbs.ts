import { pairs } from './pairs.ts';

/**
 * Verbs whose past forms do not end in -ed: lemma, forms, the participle last; and those that the rule of -ed
 * passes over, being too short ("died") or of two e ("freed").
 */
export const irregularVerbs: readonly (readonly [lemma: string, forms: string])[] = pairs(
  'take: took taken, fall: fell fallen, rise: rose risen, shoot: shot, flee: fled, die: died, leave: left, ' +
    'free: freed, agree: agreed, guarantee: guaranteed, ' +
    'come: came come, go: went gone, hold: held, keep: kept, make: made, find: found, lose: lost, win: won, buy: bought, ' +
    'sell: sold, send: sent, spend: spent, build: built, burn: burnt, catch: caught, bring: brought, fight: fought, ' +
    'seek: sought, teach: taught, think: thought, see: saw seen, give: gave given, drive: drove driven, ' +
    'write: wrote written, steal: stole stolen, break: broke broken, speak: spoke spoken, choose: chose chosen, ' +
    'freeze: froze frozen, wear: wore worn, tear: tore torn, bear: bore born borne, swear: swore sworn, ' +
    'throw: threw thrown, blow: blew blown, fly: flew flown, grow: grew grown, know: knew known, show: shown, ' +
    'draw: drew drawn, drink: drank drunk, sink: sank sunk, swim: swam swum, begin: began begun, run: ran, ' +
    'ring: rang rung, sing: sang sung, hang: hung, strike: struck stricken, stick: stuck, feel: felt, meet: met, lead: led, feed: fed, ' +
    'bleed: bled, say: said, pay: paid, lay: laid, lie: lain, tell: told, stand: stood, understand: understood, ' +
    'withdraw: withdrew withdrawn, undergo: underwent undergone, slay: slew slain, eat: ate eaten, hide: hid hidden, ' +
    'bite: bit bitten, ride: rode ridden, forgive: forgave forgiven, forget: forgot forgotten, get: got gotten, ' +
    'sit: sat, become: became, overcome: overcame, shake: shook shaken, mistake: mistook mistaken, ' +
    'undertake: undertook undertaken, overtake: overtook overtaken, hear: heard, sleep: slept, sweep: swept, ' +
    'weep: wept, deal: dealt, mean: meant, lend: lent, bend: bent, bind: bound, slide: slid, dig: dug, ' +
    'swing: swung, cling: clung, light: lit, arise: arose arisen, wake: woke woken, rebuild: rebuilt, hit, hurt, cut, ' +
    'put, set, cost, cast, bid, split, spread, shed, quit, beat: beat beaten',
);
