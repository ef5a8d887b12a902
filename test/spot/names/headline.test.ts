import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/spot/names/key.ts';
import { read } from '../../../src/spot/spot.ts';

const TEXT = 'A tanker broke up on Sunday near Ardal. The harbour was closed, Ines Vold said.';
const headline = (title: string | null, text = TEXT) =>
  read(text, { publisher: null, url: null, day: null, title }).headline;
const names = (title: string) => headline(title).names;

describe('a headline', () => {
  it('gives the names that the text never writes', () => {
    expect(names('Harbour closed after wreck of MT Kestrel Dawn')).toEqual(
      expect.arrayContaining(['mt', nameKey('Kestrel'), `${nameKey('Kestrel')} ${nameKey('Dawn')}`]),
    );
  });

  it('gives the content words that the text never writes, and none of its names', () => {
    const { terms } = headline('Slick reaches beaches of Ardal');
    expect(terms).toContain('slick');
    expect(terms).not.toContain('ardal');
  });

  it('takes no word for a name that the text writes small, nor its first word, nor what follows a colon', () => {
    expect(names('Wreck closes the Harbour')).toEqual([]);
    expect(names('Minister: Wreck will be raised')).toEqual([]);
  });

  it('takes its first word for a name where the text says so', () => {
    expect(names('Ardal closes its harbour')).toEqual([nameKey('Ardal')]);
  });

  it('that writes all words large names what the text names', () => {
    expect(names('Wreck Shuts Beaches Around Ardal')).toEqual([nameKey('Ardal')]);
  });

  it('does not name the outlet of a page’s title', () => {
    expect(names('Wreck shuts beaches around Ardal - Daily Lantern | Channel Six')).toEqual([
      nameKey('Ardal'),
    ]);
  });

  it('puts something at a place that the text does not name', () => {
    const { places } = headline('Tanker breaks up off Sandvik');
    expect(places).toEqual([nameKey('Sandvik')]);
  });

  it('that is missing gives nothing', () => {
    expect(headline(null)).toEqual({ names: [], terms: [], places: [] });
  });
});
