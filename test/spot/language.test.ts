import { expect, test } from 'vitest';
import { spot } from '../../src/spot/spot.ts';
import { STORM_REPORTS } from '../cases/other-languages.ts';

const CONTEXT = { publisher: null, url: null, day: null };

test.each(Object.entries(STORM_REPORTS))('reads nothing in %s', (_, text) => {
  expect(spot(text, CONTEXT)).toMatchObject({ otherLanguage: true, figures: [], attributions: [] });
});

const ENGLISH = [
  [
    'an article',
    'At least 14 people died and more than 200 were hurt on Tuesday when a violent storm struck the south of the country, the interior ministry said. Some 3,500 houses were damaged. A spokesman for the fire service told the newspaper that the toll could rise further.',
  ],
  [
    'an article full of foreign names',
    'Gjergj Dervishi, the mayor of Krujë, told Gazeta Shqiptare that 14 people had died in Bushtricë, Lurë and Çidhën. Besnik Hoxhaj of Forca e Re and Arta Mulliqi of Lëvizja Gjelbër asked for help from Rilindja Kombëtare. Ilir Gashi-Berisha said that 200 were hurt in Shënmëri.',
  ],
  [
    'capitals',
    'AT LEAST 14 PEOPLE DIED AND MORE THAN 200 WERE HURT ON TUESDAY WHEN A VIOLENT STORM STRUCK THE SOUTH OF THE COUNTRY, THE INTERIOR MINISTRY SAID. SOME 3,500 HOUSES WERE DAMAGED AND 12 TOWNS HAVE NO POWER, THE FIRE SERVICE TOLD REPORTERS.',
  ],
  [
    'another English',
    'Di goment say e don give 40 million naira to di people wey flood affect for 12 towns, but plenty people still dey wait. Di minister tell reporters say at least 14 pesin don die and more than 200 dey hospital. E say make dem no go near di river because di water still dey rise.',
  ],
  ['few words', 'Dervishi, Hoxhaj, Mulliqi, Gashi-Berisha: 14 Schüler, 200 Verletzte'],
  ['nothing', ''],
] as const;

test.each(ENGLISH)('reads %s', (_, text) => {
  const { otherLanguage, figures } = spot(text, CONTEXT);
  expect(otherLanguage).toBe(false);
  expect(figures.length > 0).toBe(/\d/.test(text));
});
