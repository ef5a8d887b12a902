import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  LIBRARY_FILE_FORMAT,
  LIBRARY_FILE_VERSION,
  type LibraryManifest,
  writeLibraryFile,
} from '../../src/export/library-file.ts';
import { packOf } from '../../src/pack/writer.ts';
import { articlePage, launchWithReports, openPopup, reportClaims } from './fixture.ts';
import { type Browser, lookUntil, type Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { looksFine, SCREENS } from './looks.ts';
import { askFrom, HARBOUR_POST, outletRoutes, unrelatedReports } from './outlet.ts';

/** A publisher's name that would like to be more than text, and to turn what stands beside it. */
const HOSTILE = '<img src=x onerror=alert(1)> \u202eevil\u202c\u0007';

/** 4 August 2014, days since 1970-01-01. */
const READ_DAY = 16_286;

function pack(name: string, publisher: string | null = 'Test Desk'): Uint8Array {
  return packOf(reportClaims(), { name, description: 'Reports for a test', publisher, date: '2014-08-05' });
}

/** The same bytes but one in the middle. */
function broken(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte));
}

/** A library in which five articles were read, and that names an outlet and a pack of a host that nobody has allowed. */
function libraryFile(feed: string, subscription: string): Uint8Array {
  const read = packOf(reportClaims(), { name: 'read', description: null, publisher: null, date: null });
  const manifest: LibraryManifest = {
    format: LIBRARY_FILE_FORMAT,
    version: LIBRARY_FILE_VERSION,
    made: '2014-08-06T08:00:00.000Z',
    packs: [],
    shelves: [{ file: 'read.pack', shelf: 'read', days: reportClaims().map(() => READ_DAY) }],
    subscriptions: [subscription],
    feeds: [{ url: feed, title: `Named ${HOSTILE}`, site: null }],
  };
  return Buffer.concat([...writeLibraryFile({ manifest, files: new Map([['read.pack', read]]) })]);
}

describe.each(['chromium', 'firefox'] as const)('the library in the options of %s', (name) => {
  let browser: Browser;
  let server: TestServer;
  let options: Page;

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    server = await startServer({
      routes: {
        ...outletRoutes(),
        '/article.html': articlePage(),
        '/test.pack': pack('Border reports'),
        '/daily.pack': pack(`Daily ${HOSTILE}`, HOSTILE),
        '/broken.pack': broken(pack('Broken')),
        '/page.pack': '<!doctype html><title>No pack</title>',
        '/never.pack': () => new Promise(() => undefined),
      },
    });
    const elsewhere = server.origin.replace('127.0.0.1', 'localhost');
    server.route('/whole.zip', libraryFile(`${elsewhere}/named.xml`, `${elsewhere}/beacon.pack`));
    server.route(
      '/list.opml',
      `<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="News">
        <outline type="rss" text="Coast &lt;b&gt;Courier&lt;/b&gt;" xmlUrl="${elsewhere}/coast.xml"/>
        <outline type="rss" text="Border Daily" xmlUrl="${elsewhere}/daily.xml" htmlUrl="${elsewhere}/"/>
      </outline></body></opml>`,
    );
    browser = await launchWithReports(name, 'light', unrelatedReports(), true);
    options = await browser.open(`${browser.extensionUrl}/options.html`);
    await options.waitFor(() => document.querySelector('#library-storage') !== null, []);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const text = (selector: string) =>
    options.evaluate((wanted: string) => document.querySelector(wanted)?.textContent ?? '', selector);
  const shows = (selector: string, wanted: string) =>
    options.waitFor(
      (where: string, what: string) =>
        [...document.querySelectorAll(where)].some((each) => each.textContent?.includes(what)),
      [selector, wanted],
    );
  const said = (section: string, wanted: string) =>
    shows(`section[aria-labelledby="${section}"] [role="status"]`, wanted);

  /** Gives a file of the server to the page: dropped, or chosen in the nth file input. */
  const give = (path: string, fileName: string, input: number | null) =>
    options.evaluate(
      async (url: string, fileName: string, input: number | null) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([await (await fetch(url)).arrayBuffer()], fileName));
        if (input === null) {
          const init = { bubbles: true, cancelable: true, dataTransfer: transfer };
          document.querySelector('.drop')?.dispatchEvent(new DragEvent('dragover', init));
          document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', init));
          return;
        }
        const element = document.querySelectorAll<HTMLInputElement>('#library input[type=file]')[input]!;
        element.files = transfer.files;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      server.origin + path,
      fileName,
      input,
    );
  const type = (selector: string, value: string) =>
    options.evaluate(
      (where: string, what: string) => {
        document.querySelector<HTMLInputElement>(where)!.value = what;
      },
      selector,
      value,
    );
  const clickButton = async (within: string, label: string) => {
    // Parts that have just been opened are still built, and push down what stands below: a button is clicked at rest.
    await options.waitFor(
      (where: string, what: string) => {
        const found = [...document.querySelectorAll(`${where} button`)].find(
          (button) => button.textContent === what,
        );
        const top = `${found?.getBoundingClientRect().top}`;
        const rests = found?.getAttribute('data-click') === top;
        for (const old of document.querySelectorAll('[data-click]')) old.removeAttribute('data-click');
        found?.setAttribute('data-click', top);
        return rests;
      },
      [within, label],
    );
    await options.click('[data-click]');
  };

  it('says what is empty, and what helps', async () => {
    expect(await text('[data-empty="feeds"]')).toContain('Follow this outlet');
    expect(await text('[data-empty="read"]')).toBe('Nothing is remembered.');
    expect(await options.evaluate(() => document.querySelectorAll('[data-kind]').length)).toBe(1);
    await looksFine(options, `library-empty-${name}`, 1000, 2200);
  });

  it('imports a pack that is dropped on it', async () => {
    await give('/test.pack', 'border.pack', null);
    await said('library-add', 'Imported: Border reports');
    await shows('[data-kind="imported"]', 'by Test Desk · 5 reports');
  });

  it('has the page in the window beside it checked again when that pack goes, and when it comes', async () => {
    const beside = await browser.open(`${server.origin}/article.html`, 'window');
    const conflicts = (count: number) =>
      beside.waitFor(
        (wanted: number) =>
          [...CSS.highlights.keys()].filter((key) => key.includes('conflicts')).length === wanted,
        [count],
      );
    await conflicts(1);
    await clickButton('[data-kind="imported"]', 'Remove');
    await clickButton('[data-kind="imported"]', 'Remove');
    await conflicts(0);
    await give('/test.pack', 'border.pack', null);
    await conflicts(1);
    await beside.close();
  });

  it.each([
    ['/broken.pack', 'no sound pack'],
    ['/page.pack', 'no sound pack'],
  ])('refuses %s and leaves the library as it was', async (path, reason) => {
    await give(path, 'other.pack', 0);
    await said('library-add', reason);
    expect(await options.evaluate(() => document.querySelectorAll('[data-kind]').length)).toBe(2);
  });

  it('subscribes to a pack at an address, whose hostile name stays text', async () => {
    await type('#pack-address', `${server.origin}/daily.pack`);
    await clickButton('#library', 'Keep up to date');
    await shows('[data-kind="subscribed"]', 'Kept up to date from');
    expect(await text('[data-kind="subscribed"] h4')).toBe('Daily <img src=x onerror=alert(1)> evil');
    expect(await options.evaluate(() => document.querySelectorAll('#library img').length)).toBe(0);
  });

  it('shows that it fetches, and stops when told to', async () => {
    await type('#pack-address', `${server.origin}/never.pack`);
    await clickButton('#library', 'Fetch once');
    await options.waitFor(() => document.querySelector('#library progress') !== null, []);
    await clickButton('.progress', 'Cancel');
    await said('library-add', 'Cancelled. The library is as it was.');
    await type('#pack-address', 'javascript:alert(1)');
    await clickButton('#library', 'Fetch once');
    await said('library-add', 'That is no address of the web.');
  });

  it('removes a pack after asking, by keyboard alone', async () => {
    await options.evaluate(() => {
      document.querySelector<HTMLElement>('[data-kind="imported"] button')?.focus();
    });
    await options.press('Enter');
    await options.waitFor(() => document.activeElement?.textContent === 'Keep', []);
    await options.press('Escape');
    await options.waitFor(
      () => document.activeElement?.getAttribute('aria-label') === 'Remove Border reports',
      [],
    );
    await options.press('Enter');
    await options.waitFor(() => document.activeElement?.textContent === 'Keep', []);
    await options.press('Shift+Tab');
    await options.press('Enter');
    await options.waitFor(() => document.querySelector('[data-kind="imported"]') === null, []);
    // Who goes on with the keyboard is still among the packs.
    await options.waitFor(() => document.activeElement?.closest('#library') != null, []);
  });

  it('follows an outlet by the address of one of its pages', async () => {
    await type('#feed-address', `${server.origin}${HARBOUR_POST[0]!.path}`);
    await clickButton('#library', 'Follow');
    await shows('[data-feed$="/harbour/feed.xml"]', 'Harbour Post');
    await shows('[data-feed$="/harbour/feed.xml"]', 'fetched');
  });

  it('takes a list of outlets and gives it back, and says which of them it may not ask', async () => {
    await give('/list.opml', 'list.opml', 1);
    await said('library-feeds', '2 outlets added.');
    await shows('[data-feed$="/coast.xml"]', 'Coast <b>Courier</b>');
    await shows('[data-feed$="/daily.xml"]', 'Not allowed yet: nothing is fetched.');
    await shows('[data-feed$="/daily.xml"] button', 'Allow localhost');
    await give('/list.opml', 'list.opml', 1);
    await said('library-feeds', 'names no feed that you do not follow');
    await give('/test.pack', 'list.opml', 1);
    await said('library-feeds', 'no list of feeds');
    await options.evaluate(() => {
      Reflect.set(window, 'saved', []);
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        Reflect.get(window, 'saved').push(blob);
        return make(blob);
      };
    });
    await clickButton('#library', 'Export the list');
    const list = await options.waitFor(() => Reflect.get(window, 'saved')[0]?.text(), []);
    for (const path of ['/coast.xml', '/daily.xml', '/harbour/feed.xml']) expect(list).toContain(path);
  });

  it('takes in a whole library, offers its outlets, and gives it back', async () => {
    await give('/whole.zip', 'library.zip', null);
    await said('library-add', 'It names 1 outlet that you do not follow.');
    await shows('#memory', '5 articles');
    await clickButton('#library', 'Export the library');
    const bytes = await options.waitFor(async () => {
      const file: Blob | undefined = Reflect.get(window, 'saved')[1];
      return file === undefined ? null : [...new Uint8Array(await file.arrayBuffer())];
    }, []);
    server.route('/again.zip', Uint8Array.from(bytes!));
    await give('/again.zip', 'again.zip', null);
    await said('library-add', 'The library was imported.');
    await shows('#memory', '5 articles');
  });

  it('asks for no pack of a host that a library names and nobody has allowed, and offers to', async () => {
    await shows('[data-kind="subscribed"]', 'Not allowed yet: nothing is fetched.');
    await shows('[data-kind="subscribed"] button', 'Allow localhost');
    await clickButton('#library', 'Look for new editions');
    await shows('#library > p[role="status"]', '0 new editions');
    // In sight of the button, though it stands after the whole library.
    const [top, bottom, high] = await options.evaluate(() => {
      const { top, bottom } = document.querySelector('#library > p[role="status"]')!.getBoundingClientRect();
      return [top, bottom, innerHeight] as const;
    });
    expect([top >= 0, bottom <= high]).toEqual([true, true]);
    const asked = server.received.map(({ path }) => path);
    expect(asked).toContain('/daily.pack');
    expect(asked).not.toContain('/beacon.pack');
  });

  it('looks fine full', async () => {
    await options.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await shows('#memory .line', 'news.example');
    await looksFine(options, `library-${name}`, 1000, 3400);
    await options.resize(320, 3400);
    await options.screenshot(`${SCREENS}library-narrow-${name}.png`);
    await browser.setColourScheme('dark');
    await looksFine(options, `library-dark-${name}`, 1000, 3400);
    await browser.setColourScheme('light');
    await browser.setForcedColours(true);
    await options.resize(1000, 3400);
    await options.screenshot(`${SCREENS}library-forced-${name}.png`);
    await browser.setForcedColours(false);
    await options.resize(1280, 800);
  });

  it('lands, loaded anew, at the part that was gone to', async () => {
    await options.resize(1000, 400);
    for (const id of ['library-memory', 'corrections']) {
      await options.click(`.contents a[href="#${id}"]`);
      await options.reload();
      await options.waitFor(() => document.querySelector('#library-storage') !== null, []);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const top = await options.evaluate(
        (id: string) => document.getElementById(id)!.getBoundingClientRect().top,
        id,
      );
      expect(Math.abs(top), id).toBeLessThan(60);
    }
    await options.goto((await options.url()).replace(/#.*/, ''));
    await options.reload();
    await options.waitFor(() => document.querySelector('#library-storage') !== null, []);
    await options.resize(1280, 800);
  });

  it('deletes a day, and then everything, of what was read', async () => {
    await options.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await clickButton('#memory .line', 'Delete');
    await options.waitFor(() => document.querySelector('#memory .line fieldset') !== null, []);
    await clickButton('#memory .line fieldset', 'Delete');
    await shows('#memory', 'Nothing is remembered.');
  });

  it('shows what came from outlets, and where from', async () => {
    await options.waitFor(() => {
      const section = document.querySelector('section[aria-labelledby="library-feeds"]')!;
      for (const details of section.querySelectorAll('details')) details.open = true;
      return [...section.querySelectorAll('.line')].some((row) => row.textContent?.includes('127.0.0.1'));
    }, []);
    expect(await text('section[aria-labelledby="library-feeds"]')).toContain(
      'Delete everything that came from outlets',
    );
  });

  it('turns the reading memory on, pauses it, and says so on the welcome page', async () => {
    const welcome = await browser.open(`${browser.extensionUrl}/welcome.html`);
    const switches = () =>
      welcome.evaluate(() =>
        [...document.querySelectorAll('[role="switch"]')].map((each) => [
          each.textContent,
          each.getAttribute('aria-checked'),
        ]),
      );
    await welcome.waitFor(() => document.querySelector('[role="switch"]') !== null, []);
    expect(await switches()).toEqual([['Remember what I read', 'false']]);
    await welcome.click('[role="switch"]');
    await welcome.waitFor(() => document.querySelectorAll('[role="switch"]').length === 2, []);
    await welcome.close();
    await options.bringToFront();
    await shows('#memory [aria-checked="true"]', 'Remember what I read');
    await options.click('#memory [role="switch"] + [role="switch"]');
    await shows('#memory [aria-checked="true"]', 'Paused: nothing new is remembered.');
  });

  it('offers the outlet of a page in the popup, follows it there, and shows how fresh it is', async () => {
    await askFrom(options, 'stop-following', { url: `${server.origin}/harbour/feed.xml`, andForget: true });
    const page = await browser.open(server.origin + HARBOUR_POST[1]!.path);
    const tab = await browser.tabId(page);
    await browser.clickToolbarButton(page);
    const popup = await openPopup(browser, tab);
    await popup.waitFor(
      () =>
        [...document.querySelectorAll('.follow button')].some(
          (each) => each.textContent === 'Follow this outlet',
        ),
      [],
    );
    await popup.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('.follow button')].at(-1)?.setAttribute('data-click', '');
    });
    await looksFine(popup, `popup-follow-${name}`, 384);
    await popup.click('[data-click]');
    await popup.waitFor(
      () => document.querySelector('.follow')?.textContent?.includes('You follow Harbour Post.') ?? false,
      [],
    );
    await popup.close();
    await page.close();
    await options.bringToFront();
    const found = await lookUntil(async () => {
      const feeds = await askFrom(options, 'feeds', null);
      return Array.isArray(feeds) ? feeds.find(({ url }) => String(url).endsWith('/harbour/feed.xml')) : null;
    });
    expect(found).toMatchObject({ title: 'Harbour Post', isClosed: false });
  });
});
