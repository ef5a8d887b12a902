import { describe, expect, test } from 'vitest';
import { countedOf } from '../../src/check/counted.ts';
import { claimsOfText } from './claims-of.ts';

const first = (text: string) => countedOf(claimsOfText('a', text, '2014-08-04'))[0]!;

describe('what befell the counted, by the rest of their sentence', () => {
  test.each([
    ['Power was out in 65,000 homes.', 'outage'],
    ['The storm left 4,000 customers without electricity.', 'outage'],
    ['There have been 4,300 cases of cholera in Halden.', 'infect'],
    ['In all 4,300 cases of cholera were reported.', 'infect'],
    ['Four others remain in hospital.', 'hospitalise'],
  ])('%s', (text, what) => {
    expect(first(text).happened).toEqual([what]);
  });

  test.each([
    // It is over.
    ['Power was restored to 65,000 homes.', 'outage'],
    // Another verb is said of them.
    ['The storm destroyed 900 houses and cut the power.', 'outage'],
    // What is not so called has no power to lose.
    ['The outage left 40 ships in the port.', 'outage'],
    ['Detectives solved 40 cases.', 'infect'],
    // Something else is told of them.
    ['Shells killed four others near the hospital.', 'hospitalise'],
    ['The hospital has 400 beds.', 'hospitalise'],
  ])('not of: %s', (text, what) => {
    expect(first(text).happened).not.toContain(what);
  });

  test('may be a state, or make people of cases', () => {
    expect(first('Power was out in 65,000 homes.').lasting).toBe(true);
    expect(first('Four others remain in hospital.').lasting).toBe(false);
    expect(first('There have been 4,300 cases of cholera in Halden.').unit.people).toBe(true);
    expect(first('Detectives solved 40 cases.').unit.people).toBe(false);
  });
});
