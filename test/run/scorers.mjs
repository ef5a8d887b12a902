// What each scorer of ../shared/score measures, and what there is to compare it with.

/**
 * @typedef {object} Measure
 * @property {string} name
 * @property {(result: {json: any, text: string}) => number} of value between 0 and 1, or a count
 * @property {boolean} [low] whether less is better
 * @property {boolean} [count] whether the value is a count and not a share
 * @property {string} [beside] what others reach on the same data
 */

/** "Name   12/34  35.3" as 12/34. */
const passed = (name) => ({
  name: `${name} cases passed`,
  of: ({ text }) => {
    const [, pass, all] = new RegExp(`^${name}\\s+(\\d+)/(\\d+)`, 'm').exec(text) ?? [];
    return Number(pass) / Number(all);
  },
});

/**
 * `own`: a script of the project that measures on the data beside it, instead of the scorer of that name in ../shared/score.
 *
 * @type {readonly {name: string, about: string, own?: string, measures: readonly Measure[]}[]}
 */
export const SCORERS = [
  {
    name: 'figures',
    about: 'figures in news sentences (NewsQuant, dev part)',
    measures: [
      {
        name: 'value F1',
        of: ({ json }) => json.value.f1,
        beside:
          'CQE 92.0, quantulum3 73.0, Recognizers-Text 69.1 (published, on the whole set); a regular expression 69.6',
      },
      { name: 'value precision', of: ({ json }) => json.value.p },
      {
        name: 'value and unit F1',
        of: ({ json }) => json.unit.f1,
        beside: 'CQE 85.6, quantulum3 47.2, Recognizers-Text 34.2 (published, on the whole set)',
      },
      { name: 'bound right', of: ({ json }) => json.bound },
    ],
  },
  {
    name: 'specs',
    about: "Recognizers-Text's own English cases",
    measures: [
      'AgeModel',
      'CurrencyModel',
      'DimensionModel',
      'NumberModel',
      'NumberRangeModel',
      'PercentModel',
    ].map(passed),
  },
  {
    name: 'annotated',
    about: 'every figure of whole articles (59 articles)',
    measures: [
      { name: 'figures precision', of: ({ json }) => json.p, beside: 'a regular expression 64.7' },
      { name: 'figures recall', of: ({ json }) => json.r, beside: 'a regular expression 97.3' },
      { name: 'interval right', of: ({ json }) => json.interval, beside: 'a regular expression 89.3' },
      { name: 'bound right', of: ({ json }) => json.bound },
      { name: 'unit right', of: ({ json }) => json.unit, beside: 'a regular expression 39.5' },
      { name: 'part of the right whole', of: ({ json }) => json.part },
      { name: 'source right', of: ({ json }) => json.source },
      { name: 'no source where none', of: ({ json }) => json.none },
      { name: 'via right', of: ({ json }) => json.via },
      { name: 'wrong by a power of ten', of: ({ json }) => json.magnitude, low: true, count: true },
    ],
  },
  {
    name: 'sources',
    about: 'attributions in political news (PolNeAR, dev part)',
    measures: [
      { name: 'source overlap precision', of: ({ json }) => json.overlap.p },
      { name: 'source overlap F1', of: ({ json }) => json.overlap.f1 },
      {
        name: 'source exact F1',
        of: ({ json }) => json.exact,
        beside: 'on another part, all cues: rules 10.7, CoreNLP 13.9, CRF 50.6, BERT 81.1, CofeNet 83.2',
      },
      { name: 'recall, named source', of: ({ json }) => json.named },
      { name: 'recall, content has a number', of: ({ json }) => json.number },
    ],
  },
  {
    name: 'clusters',
    about: 'the same quantity in other reports (59 annotated articles among 4,165)',
    measures: [
      { name: 'links precision', of: ({ json }) => json.p, beside: 'a naive comparison 26.2' },
      { name: 'links recall', of: ({ json }) => json.r, beside: 'a naive comparison 15.4' },
      { name: 'agree or disagree right', of: ({ json }) => json.agreement },
      { name: 'relation right', of: ({ json }) => json.relation },
      { name: 'disagreements found', of: ({ json }) => json.apart },
      { name: 'updates told as updates', of: ({ json }) => json.updates },
      {
        name: 'false among disagreements',
        of: ({ json }) => (json.disagreeing === 0 ? 0 : json.falseConflict / json.disagreeing),
        low: true,
        beside: 'a naive comparison 88',
      },
    ],
  },
  {
    name: 'others',
    about: 'the same on 38 other events, with weights of a pair learned without the event',
    own: 'test/bench/others.ts',
    measures: [
      {
        name: 'links precision',
        of: ({ json }) => json.others.right / (json.others.right + json.others.wrong),
      },
      { name: 'links recall', of: ({ json }) => json.others.found / json.others.wanted },
      {
        name: 'false among disagreements',
        of: ({ json }) => json.others.wrongDisagreements / Math.max(1, json.others.disagreements),
        low: true,
      },
    ],
  },
  {
    name: 'incidents',
    about: 'same event or not (3,004 local crime reports)',
    measures: [
      { name: 'one incident, linked', of: ({ json }) => json.same, beside: 'a naive comparison 60' },
      {
        name: 'two incidents, linked',
        of: ({ json }) => json.different,
        low: true,
        beside: 'a naive comparison 7.8',
      },
      {
        name: 'two incidents, disagreement',
        of: ({ json }) => json.disagree,
        low: true,
        beside: 'a naive comparison 6.6',
      },
    ],
  },
  {
    name: 'articles',
    about: 'main text of real pages (181 pages)',
    measures: [
      {
        name: 'body F1',
        of: ({ json }) => json.body,
        beside: 'Readability.js 94.7, newspaper4k 94.9, trafilatura 95.8, AutoExtract 97.0',
      },
      { name: 'figures of the article found', of: ({ json }) => json.figuresFound },
      { name: 'figures from outside the article', of: ({ json }) => json.figuresOutside, low: true },
    ],
  },
];
