import { describe, expect, it } from 'vitest';
import { creditedAgency } from '../../../src/spot/names/agency.ts';
import { nameKey } from '../../../src/spot/names/key.ts';
import { read, spot } from '../../../src/spot/spot.ts';

const context = { publisher: null, url: null, day: null, title: null };
const names = (text: string) => new Set(read(text, context).names.keys);
const agency = (text: string) => creditedAgency(spot(text, context).tokens);

describe('nameKey', () => {
  it.each([
    ['Ukraine', 'Ukrainian'],
    ['Russia', 'Russians'],
    ['Syria', 'Syrian'],
    ['China', 'Chinese'],
    ['Iraq', 'Iraqi'],
    ['France', 'French'],
    ['Turkey', 'Turkish'],
    ['Germany', 'German'],
    ['Hasaka', 'Hasakeh'],
    ['Sheikhoun', 'Sheikhun'],
    ['Gaddafi', 'Gadhafi'],
    ['Bogotá', 'Bogota'],
    ['Raqa', 'Raqqa'],
    ['Sana', 'Sanaa'],
  ])('gives %s and %s one key', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Iran', 'Iraq'],
    ['Austria', 'Australia'],
    ['Smith', 'Smythe'],
    ['Oslo', 'Oran'],
    ['Peru', 'Oman'],
    ['Rio', 'Ria'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('names', () => {
  it('leaves out the capital of a sentence and finds the name in it', () => {
    const found = names('Soldiers of the garrison met Vasily Malaev in Rostov. Malaev said nothing.');
    expect(found.has('malaev')).toBe(true);
    expect(found.has(`${nameKey('Vasily')} malaev`)).toBe(true);
    expect(found.has(nameKey('Soldiers'))).toBe(false);
  });

  it('finds a name that only begins sentences by what is said of it', () => {
    expect(names('Lumivell said on Wednesday that 12 shops would close.').has('lumivel')).toBe(true);
    expect(names("Tarlund's army crossed the river.").has(nameKey('Tarlund'))).toBe(true);
    expect(names('Gunfire was heard. Rescuers found nobody.').size).toBe(0);
  });

  it('does not take a headline for a list of names', () => {
    const found = names(
      'Storm Leaves Thousands Without Power\n\nThe storm left thousands in Halden without power.',
    );
    expect(found.has('storm')).toBe(false);
    expect(found.has(nameKey('Halden'))).toBe(true);
  });
});

describe('creditedAgency', () => {
  it.each([
    ['KIEV (Reuters) - Two men were held on Monday in the town of Moss.', 'Reuters'],
    ['Two men were held on Monday in the town of Moss. (AP)', 'AP'],
    ['Two men were held on Monday in the town of Moss. – AFP', 'AFP'],
  ])('finds the credit of “%s”', (text, name) => {
    expect(agency(text)).toBe(name);
  });

  it.each([
    'Two men were held on Monday, a spokesman told Reuters.',
    'The AP building in Moss was closed on Monday.',
    '',
  ])('finds none in “%s”', (text) => {
    expect(agency(text)).toBe('');
  });
});
