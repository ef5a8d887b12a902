import type { FigureKind } from '../../claim/figure.ts';
import { pairs } from '../../text/en/pairs.ts';

const ofKind = (kind: FigureKind, table: string) =>
  pairs(table).map(([name, forms]) => [name, kind, forms] as const);

/** Units of measure: the full English name that they are known by, kind, and all forms (single tokens, lower case). */
export const measures: readonly (readonly [name: string, kind: FigureKind, forms: string])[] = [
  ...ofKind(
    'measure',
    'metre: + meter+, kilometre: + kilometer+ km+, centimetre: + centimeter+ cm+, ' +
      'millimetre: + millimeter+, micrometre: + micrometer+ micron+ μm µm, nanometre: + nanometer+ nm, ' +
      'decimetre: + decimeter+ dm, mile: + mi, yard: + yd+, foot: foot feet ft, inch: inch inches, fathom: +, ' +
      'light-year: lightyear+, hectare: + ha, acre: +, gram: + gramme+ gm+, kilogram: + kilogramme+ kg+ kilo+, ' +
      'milligram: + mg, microgram: + microgramme+ mcg μg µg, tonne: +, ton: +, pound: lb+, ounce: + oz, carat: + karat+, ' +
      'litre: + liter+ ltr, millilitre: + milliliter+ ml, gallon: + gal, barrel: + bbl bpd, bushel: +, pint: +, ' +
      'quart: +, cup: +, teaspoon: + tsp, tablespoon: + tbsp, mile per hour: mph, kilometre per hour: kph kmh kmph, ' +
      'knot: +, degree: +, radian: + rad, kelvin: +, watt: +, kilowatt: + kw, megawatt: + mw, gigawatt: + gw, ' +
      'terawatt: + tw, kilowatt-hour: kwh, megawatt-hour: mwh, gigawatt-hour: gwh, terawatt-hour: twh, ' +
      'horsepower: horsepower hp bhp, volt: +, kilovolt: + kv, ampere: amp+, milliampere-hour: mah, joule: +, ' +
      'kilojoule: + kj, calorie: + kcal, hertz: hertz hz, kilohertz: kilohertz khz, megahertz: megahertz mhz, gigahertz: gigahertz ghz, ' +
      'bit: +, byte: +, kilobyte: + kb, megabyte: + mb, gigabyte: + gb, terabyte: + tb, petabyte: +, megapixel: + mp, ' +
      'megabit per second: mbps, gigabit per second: gbps, revolution per minute: rpm, decibel: + db, ' +
      'pascal: +, kilopascal: + kpa, pound per square inch: psi, mile per gallon: mpg, lumen: +, megaton: +, kiloton: +, ' +
      'megapascal: mpa, frame per second: fps, millibar: + mbar, milliwatt: +',
  ),
  ...ofKind(
    'duration',
    'second: + sec+, millisecond: + ms, minute: + min+, hour: + hr+, day: +, night: +, week: + wk+, fortnight: +, ' +
      'month: + mo, year: + yr+, decade: +, century: century centuries',
  ),
  ...ofKind('percent', 'basis point: bps'),
];

/** Words before a unit that make another unit of it. */
export const measurePrefixes: readonly (readonly [word: string, name: string])[] = pairs(
  'square, sq: square, cubic, cu: cubic, nautical, metric, fluid, light',
);

/** Currencies by ISO 4217 code, with the words that name them; subunits carry what a hundred of them make. */
export const currencyNames: readonly (readonly [code: string, forms: string])[] = pairs(
  'USD: dollar+ usd buck+ greenback+ dlr+, EUR: euro+ eur, GBP: pound+ sterling gbp quid stg, JPY: yen jpy, ' +
    'CNY: yuan renminbi rmb cny 元, RUB: rouble+ ruble+ rub, UAH: hryvnia+ uah, INR: rupee+ inr rs, CHF: franc+ chf, ' +
    'CAD: cad, AUD: aud, NZD: nzd, HKD: hkd, SGD: sgd, SEK: krona kronor sek skr crown+, NOK: krone kroner nok nkr, DKK: dkk dkr, ' +
    'PLN: zloty+ pln zl, CZK: koruna czk kc, HUF: forint+ huf, TRY: lira+ try, ILS: shekel+ ils, BRL: real reais brl, ' +
    'MXN: peso+ mxn, ZAR: rand zar r, KRW: won krw, THB: baht thb, IDR: rupiah idr rp, MYR: ringgit+ myr rm, PKR: pkr, ' +
    'NGN: naira ngn n, KES: shilling+ kes ksh sh, BDT: taka tk bdt, EGP: egp, SAR: riyal+ sar, IRR: rial+ irr, AED: dirham+ aed dh+, IQD: dinar+, ' +
    'VND: dong vnd, PHP: php, DEM: mark+ deutschmark+ dem, ITL: lire itl, ESP: peseta+, NLG: guilder+, ' +
    'BTC: bitcoin+ btc, XBT: ether',
);

/** Hundredths of a currency: name, forms. A price in them is stated and compared in them. */
export const subunits: readonly (readonly [name: string, forms: string])[] = pairs(
  'cent: + cts, pence: pence penny, kopeck: +, paisa: paisa paise, sen',
);

/** Currency signs. */
export const currencySigns: readonly (readonly [sign: string, code: string])[] = pairs(
  '$: USD, €: EUR, £: GBP, ¥: JPY, ₽: RUB, ₹: INR, ₩: KRW, ₴: UAH, ₪: ILS, ₺: TRY, ₦: NGN, ฿: THB, ₫: VND, ₱: PHP, ' +
    '₡: CRC, ₭: LAK, ₿: BTC, ₸: KZT, ₾: GEL, ₼: AZN, ₲: PYG, ₵: GHS, ₮: MNT, ៛: KHR',
);

/** What stands before "$" (attached or not) or before "dollars" and says whose dollar it is; likewise for other names. */
export const currencyCountries: readonly (readonly [word: string, code: string])[] = pairs(
  'us: USD, u.s: USD, usd: USD, american: USD, c: CAD, ca: CAD, can: CAD, cdn: CAD, canadian: CAD, a: AUD, au: AUD, ' +
    'aud: AUD, australian: AUD, nz: NZD, nzd: NZD, hk: HKD, s: SGD, sg: SGD, singapore: SGD, nt: TWD, taiwan: TWD, ' +
    'r: BRL, mex: MXN, mx: MXN, j: JMD, jamaican: JMD, cfa: XOF',
);
