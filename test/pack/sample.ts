import type { ArticleClaims, Claim } from '../../src/claim/claim.ts';
import type { PackInfo } from '../../src/pack/format.ts';

/** Documents of our own making, small enough to break at every byte. */

export const sampleInfo: PackInfo = {
  name: 'sample',
  description: 'three reports about a flood',
  publisher: null,
  date: '2021-07-19',
};

function claim(words: string, value: number, over: Partial<Claim>): Claim {
  return {
    span: { start: 40, end: 40 + words.length },
    words,
    low: value,
    high: value,
    bound: 'exact',
    kind: 'count',
    unit: 'house',
    modifiers: [],
    predicate: 'flood',
    per: '',
    change: null,
    partOf: null,
    asOf: { from: 18_827, to: 18_827, stated: false },
    speaker: null,
    via: '',
    stance: 'asserts',
    names: [0],
    subject: [],
    doer: [],
    foreseen: false,
    terms: [0, 1],
    sentence: 1,
    ...over,
  };
}

function report(id: string, date: string | null, claims: readonly Claim[]): ArticleClaims {
  return {
    report: {
      id,
      publisher: 'The Valley Post',
      date,
      title: `The river leaves its bed (${id})`,
      url: `https://valley.example/${id}`,
    },
    claims,
    speakers: [
      { names: ['Ada Brook'], roles: ['mayor'], organisations: [], places: ['Westbrook'], kind: 'person' },
    ],
    names: [
      { key: 'brook', count: 2, lead: true },
      { key: 'westbrook', count: 1, lead: false },
    ],
    days: [18_826],
    terms: [
      { key: 'flood', count: 3, lead: true },
      { key: 'river', count: 9, lead: true },
      { key: id, count: 1, lead: false },
    ],
    places: [],
    sketch: [16, 33, 0xffffffff, 67],
    agency: '',
  };
}

export const sampleDocuments: readonly ArticleClaims[] = [
  report('one', '2021-07-19', [
    claim('112 houses', 112, { speaker: 0, subject: [0] }),
    claim('some 40 of them', 40, { bound: 'about', partOf: 0, doer: [0], foreseen: true, sentence: 2 }),
  ]),
  report('two', '2021-07-20', [
    claim('more than 100 houses', 100, { high: null, bound: 'more-than', modifiers: ['timber'] }),
    claim('$2.5 million', 2_500_000, {
      kind: 'money',
      unit: 'USD',
      predicate: 'cost',
      per: 'house',
      change: 'to',
    }),
  ]),
  report('three', null, []),
];
