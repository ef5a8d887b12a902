import { describe, expect, it } from 'vitest';
import { outletName } from '../../../src/extension/library/outlet-name.ts';

describe('the name of an outlet is kept where its host bears it out', () => {
  it.each([
    ['Reuters', 'reuters.com'],
    ['REUTERS', 'uk.reuters.com'],
    ['The Guardian', 'theguardian.com'],
    ['the Guardian', 'amp.theguardian.com'],
    ['The New York Times', 'nytimes.com'],
    ['Los Angeles Times', 'latimes.com'],
    ['The Wall Street Journal', 'wsj.com'],
    ['Financial Times', 'ft.com'],
    ['AP News', 'apnews.com'],
    ['Associated Press', 'apnews.com'],
    ['BBC News', 'bbc.co.uk'],
    ['ABC News', 'abc.net.au'],
    ['CNN International', 'edition.cnn.com'],
    ['Al Jazeera English', 'aljazeera.com'],
    ['The Hindu', 'thehindu.com'],
    ['Mail Online', 'mail.example'],
    ['The Jerusalem Post', 'jpost.com'],
    ['USA TODAY', 'usatoday.com'],
    ['India Today', 'indiatoday.in'],
    ['Daily Mail', 'dailymail.co.uk'],
    ['NJ.com', 'nj.com'],
    ['RadioFreeEurope/RadioLiberty', 'rferl.org'],
    ['Le Monde', 'lemonde.fr'],
    ['DER SPIEGEL', 'spiegel.de'],
    ['NU.nl', 'nu.nl'],
    ['n-tv', 'n-tv.de'],
    ['news.example', 'news.example'],
    ['news.example', 'live.news.example'],
    ['Harbour Post', '127.0.0.1'],
    ['Harbour Post', 'localhost'],
  ])('%s at %s', (name, host) => {
    expect(outletName(name, `https://${host}/story`)).toBe(name);
  });

  it('without what the outlet adds to it', () => {
    expect(outletName('Harbour Post - News from the coast', 'https://harbourpost.example/a')).toBe(
      'Harbour Post',
    );
    expect(outletName('The Jerusalem Post | JPost.com', 'https://www.jpost.com/a')).toBe(
      'The Jerusalem Post',
    );
  });

  it('and where there is no address or no name', () => {
    expect(outletName('Reuters', null)).toBe('Reuters');
    expect(outletName(null, 'https://news.example/a')).toBeNull();
  });
});

describe('another name gives way to the site', () => {
  it.each([
    ['Reuters', 'evil.example'],
    ['Reuters', 'reuters.evil.example'],
    ['Reuters', 'reuters.com.evil.co'],
    ['Reuters', 'reuters.evil.co.uk'],
    ['Reuters', 'r.example'],
    ['Reuters', 're.example'],
    ['Reuters', 'evilreuters.example'],
    ['Reuters', 'news.example'],
    ['reuters.com', 'evil.example'],
    ['reuters.com', 'evilreuters.com'],
    ['Reuters | Evil', 'reuter.example'],
    ['Associated Press', 'press.example'],
    ['Associated Press', 'a.example'],
    ['The New York Times', 'times.example'],
    ['The New York Times', 'york.example'],
    ['The New York Times', 'ny.example'],
    ['The Washington Post', 'washington.example'],
    ['BBC News', 'news.example'],
    ['World News', 'evil.example'],
    ['USA TODAY', 'today.example'],
    ['Daily Mail', 'mail.example'],
    ['The', 'evil.example'],
    ['', 'evil.example'],
    ['Reuters', 'xn--evil-0ra.example'],
  ])('%s at %s', (name, host) => {
    expect(outletName(name, `https://${host}/story`)).toBe(host);
  });

  it('of which it may say the part that is its own', () => {
    expect(outletName('Reuters | Evil', 'https://evil.example/a')).toBe('Evil');
  });
});
