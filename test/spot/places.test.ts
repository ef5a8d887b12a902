import { expect, test } from 'vitest';
import { read } from '../../src/spot/spot.ts';

const placesOf = (text: string) =>
  [...read(text, { publisher: null, url: null, day: null, title: null }).places].sort();

test.each([
  ['A strike hit the market in northern Sarmat.', ['sarmat']],
  ['The ferry sank off the island of Mindoro, they said.', ['mindor']],
  ['Cholera spreads in the Lower Mandara region.', ['lower mandar']],
  ['Shells fell on the rebel-held town of Haram.', ['haram']],
  ['Houses fell in Karakos province and near Adela.', ['adel', 'karakos']],
])('marks where the text puts something: %s', (text, want) => {
  expect(placesOf(text)).toEqual(want);
});

test.each([
  'The company said that Orbis Motors would pay.',
  'He was told by Colonel Sami Barak on Tuesday.',
  'The head of Delta Bouw spoke to Lena Voss.',
  'In May they met the Falcon Brigades.',
])('marks no other name: %s', (text) => {
  expect(placesOf(text)).toEqual([]);
});
