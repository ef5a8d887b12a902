import type { ColourScheme } from './browser.ts';

/** Values of `layout.css.prefers-color-scheme.content-override`. */
export const SCHEME_PREFERENCE = { dark: 0, light: 1 } as const satisfies Record<ColourScheme, number>;

export interface PreferenceOptions {
  readonly proxyPort: number;
  /** Add-on ids to the UUIDs of their addresses. */
  readonly uuids: Readonly<Record<string, string>>;
  readonly colourScheme: ColourScheme;
}

/** `user.js` of a test profile: quiet, fixed addresses, everything through the proxy. */
export function preferences({ proxyPort, uuids, colourScheme }: PreferenceOptions): string {
  const values: Readonly<Record<string, string | number | boolean>> = {
    // 0: Firefox takes a free port and writes it to MarionetteActivePort in the profile.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'network.trr.mode': 5,
    'layout.css.prefers-color-scheme.content-override': SCHEME_PREFERENCE[colourScheme],
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.search.update': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.newtabpage.enabled': false,
    'browser.region.network.url': '',
    'browser.topsites.contile.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    // The extension is installed for one run only; what it stored is there again after a restart.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': '',
    'media.gmp-manager.updateEnabled': false,
    'ui.prefersReducedMotion': 1,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
