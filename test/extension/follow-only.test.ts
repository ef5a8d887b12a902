import { beforeEach, describe, expect, it, vi } from 'vitest';
import { feedStates, giveBack, hostsOfFeed, stopReading } from '../../src/extension/follow/feed-hosts.ts';
import { type FollowedFeed, newFeed } from '../../src/extension/follow/feed-record.ts';
import { followClient } from '../../src/extension/follow-client.ts';
import { followOnlyHosts, grantedSites, noteFollowOnly } from '../../src/extension/sites.ts';

/** A browser's permissions and storage, and what the reader answers when he is asked. */
const fake = vi.hoisted(() => {
  const state = {
    origins: [] as string[],
    stored: {} as Record<string, unknown>,
    asked: [] as string[][],
    sent: [] as unknown[],
    says: true,
  };
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const browser = {
    permissions: {
      onAdded: event,
      onRemoved: event,
      getAll: async () => ({ origins: [...state.origins] }),
      async request({ origins }: { origins: string[] }) {
        state.asked.push(origins);
        if (state.says) state.origins = [...new Set([...state.origins, ...origins])];
        return state.says;
      },
      async remove({ origins }: { origins: string[] }) {
        state.origins = state.origins.filter((each) => !origins.includes(each));
        return true;
      },
    },
    runtime: {
      async sendMessage(message: unknown) {
        state.sent.push(message);
        return { ok: true, value: null };
      },
    },
    storage: {
      local: {
        get: async (key: string) => (key in state.stored ? { [key]: state.stored[key] } : {}),
        set: async (values: Record<string, unknown>) => void Object.assign(state.stored, values),
        onChanged: event,
      },
    },
  };
  return { state, browser };
});
vi.mock('wxt/browser', () => ({ browser: fake.browser }));

const feed = (url: string, change: Partial<FollowedFeed> = {}): FollowedFeed => ({
  ...newFeed({ url, title: '', site: null }, 0),
  ...change,
});
const OUTLET = 'https://outlet.example/feed';
const patterns = (...hosts: string[]) => hosts.map((host) => `*://${host}/*`);

beforeEach(() => {
  Object.assign(fake.state, { origins: [], stored: {}, asked: [], sent: [], says: true });
});

describe('what is granted for following', () => {
  it('is no permission to read by itself', async () => {
    fake.state.origins = patterns('outlet.example', 'read.example');
    await noteFollowOnly(['outlet.example'], true);
    await noteFollowOnly(['outlet.example'], true);
    expect(await followOnlyHosts()).toEqual(['outlet.example']);
    expect(await grantedSites()).toEqual(patterns('read.example'));
    await noteFollowOnly(['outlet.example'], false);
    expect(await grantedSites()).toEqual(patterns('outlet.example', 'read.example'));
  });

  it('does not take away what all sites grant', async () => {
    fake.state.origins = ['https://*/*', 'http://*/*'];
    await noteFollowOnly(['outlet.example'], true);
    expect(await grantedSites()).toEqual(['https://*/*', 'http://*/*']);
  });

  it('goes back when the last feed that needs it is stopped, and nothing else does', async () => {
    fake.state.origins = patterns('outlet.example', 'www.outlet.example', 'shared.example', 'read.example');
    await noteFollowOnly(['outlet.example', 'www.outlet.example', 'shared.example'], true);
    const stopped = feed(OUTLET, { sites: ['shared.example', 'read.example'] });
    await giveBack(hostsOfFeed(stopped), [feed('https://shared.example/feed')]);
    expect(fake.state.origins).toEqual(patterns('shared.example', 'read.example'));
    expect(await followOnlyHosts()).toEqual(['shared.example']);
  });

  it('stays when only the reading by itself is taken back', async () => {
    fake.state.origins = patterns('outlet.example', 'read.example');
    await stopReading(['outlet.example', 'read.example'], [feed(OUTLET)]);
    expect(fake.state.origins).toEqual(patterns('outlet.example'));
    expect(await grantedSites()).toEqual([]);
  });
});

describe('following from a page of ours', () => {
  it('asks the browser at once, in the click itself, after telling the background', () => {
    const client = followClient();
    client.follow([{ url: OUTLET, title: 'Outlet', site: null }], ['https://www.outlet.example/story']);
    // Nothing was awaited: browsers take the question only then, and some close the popup with it.
    expect(fake.state.sent).toHaveLength(1);
    expect(fake.state.asked).toEqual([patterns('www.outlet.example', 'outlet.example')]);
  });

  it('notes what is granted as for following only, unless it was granted before', async () => {
    fake.state.origins = patterns('www.outlet.example');
    const client = followClient();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await client.allow(patterns('www.outlet.example', 'outlet.example'))).toBe(true);
    expect(await followOnlyHosts()).toEqual(['outlet.example']);
    expect(await grantedSites()).toEqual(patterns('www.outlet.example'));
  });

  it('notes nothing where the reader refuses', async () => {
    fake.state.says = false;
    expect(await followClient().allow(patterns('outlet.example'))).toBe(false);
    expect(await followOnlyHosts()).toEqual([]);
  });

  it('notes nothing where the browser does not let him be asked', async () => {
    vi.spyOn(fake.browser.permissions, 'request').mockRejectedValueOnce(new Error('not in a click'));
    await expect(followClient().allow(patterns('outlet.example'))).rejects.toThrow('not in a click');
    expect(await followOnlyHosts()).toEqual([]);
  });

  it('asks for nothing that is granted already', async () => {
    fake.state.origins = ['https://*/*', 'http://*/*'];
    const client = followClient();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await client.follow([{ url: OUTLET, title: '', site: null }], [])).toBe(true);
    expect(fake.state.asked).toEqual([]);
  });
});

it('says of each feed which hosts it lacks', async () => {
  fake.state.origins = patterns('outlet.example');
  const waiting = ['https://outlet.example/a', 'https://elsewhere.example/b'].map((url) => ({
    url,
    title: '',
    date: null,
    tries: 0,
  }));
  const states = await feedStates([feed(OUTLET, { waiting }), feed('https://closed.example/feed')], {});
  expect(states.map(({ isClosed, missing }) => [isClosed, missing])).toEqual([
    [false, patterns('elsewhere.example', 'www.elsewhere.example')],
    [true, patterns('closed.example', 'www.closed.example')],
  ]);
});
