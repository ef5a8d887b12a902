import { pairs } from '../../text/en/pairs.ts';

/** Words that name a country or its people, single tokens in lower case; "us" counts with a capital only. */
export const countryWords: readonly (readonly [country: string, words: string])[] = pairs(
  'us: us america american americans washington, uk: britain british uk england london scotland wales, ' +
    'au: australia australian australians sydney melbourne canberra queensland, ca: canada canadian canadians ottawa toronto, ' +
    'nz: zealand zealander zealanders wellington auckland, sg: singapore singaporean, hk: kong hongkong, ' +
    'tw: taiwan taiwanese taipei, jm: jamaica jamaican, fj: fiji fijian, mx: mexico mexican mexicans, ' +
    'ph: philippines philippine filipino filipinos manila, ar: argentina argentine argentinian, cl: chile chilean, ' +
    'co: colombia colombian bogota, uy: uruguay uruguayan, do: dominican, cu: cuba cuban havana, ' +
    'eg: egypt egyptian egyptians cairo, lb: lebanon lebanese beirut, sy: syria syrian damascus, sd: sudan sudanese, ' +
    'in: india indian indians delhi mumbai, pk: pakistan pakistani pakistanis islamabad karachi, lk: lanka lankan colombo, ' +
    'np: nepal nepali nepalese kathmandu, mu: mauritius mauritian, iq: iraq iraqi iraqis baghdad, kw: kuwait kuwaiti, ' +
    'jo: jordan jordanian amman, rs: serbia serbian belgrade, dz: algeria algerian, tn: tunisia tunisian tunis, ' +
    'ly: libya libyan tripoli, bh: bahrain bahraini, ir: iran iranian iranians tehran, om: oman omani, ye: yemen yemeni, ' +
    'sa: saudi riyadh, qa: qatar qatari doha, ke: kenya kenyan kenyans nairobi, ug: uganda ugandan kampala, ' +
    'tz: tanzania tanzanian, so: somalia somali mogadishu, se: sweden swedish stockholm, is: iceland icelandic, ' +
    'no: norway norwegian oslo, dk: denmark danish copenhagen, ch: switzerland swiss, cz: czech prague, cd: congo congolese, ' +
    'rw: rwanda rwandan kigali',
);

/** Currencies of one name: the code that the name stands for where nothing else is known, then country=code. */
export const sharedCurrencies: readonly (readonly [code: string, rows: string])[] = pairs(
  'USD: us=USD au=AUD ca=CAD nz=NZD sg=SGD hk=HKD tw=TWD jm=JMD fj=FJD, ' +
    'MXN: mx=MXN ph=PHP ar=ARS cl=CLP co=COP uy=UYU do=DOP cu=CUP, ' +
    'GBP: uk=GBP eg=EGP lb=LBP sy=SYP sd=SDG, ' +
    'INR: in=INR pk=PKR lk=LKR np=NPR mu=MUR, ' +
    'IQD: iq=IQD kw=KWD jo=JOD rs=RSD dz=DZD tn=TND ly=LYD bh=BHD, ' +
    'IRR: ir=IRR om=OMR ye=YER, SAR: sa=SAR qa=QAR, ' +
    'KES: ke=KES ug=UGX tz=TZS so=SOS, SEK: se=SEK is=ISK no=NOK dk=DKK cz=CZK, NOK: no=NOK dk=DKK, ' +
    'CHF: ch=CHF cd=CDF rw=RWF',
);
