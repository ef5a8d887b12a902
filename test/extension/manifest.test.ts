import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifest } from '../../src/extension/manifest.ts';

describe('the manifest', () => {
  it('asks for no host at install, in either browser', () => {
    for (const family of ['chrome', 'firefox'] as const) {
      expect(manifest(family, false)).not.toHaveProperty('host_permissions');
      expect(manifest(family, false)).not.toHaveProperty('content_scripts');
    }
  });

  it('lets only the build of npm start read loopback', () => {
    for (const host of manifest('chrome', true).host_permissions ?? []) {
      expect(host).toMatch(/^http:\/\/(127\.0\.0\.1|localhost)\/\*$/);
    }
  });
});

const PERMISSIONS = { chrome: ['offscreen', 'sidePanel'], firefox: [] };

describe.each(['chrome', 'firefox'] as const)('the built manifest for %s', (family) => {
  const file = new URL(`../../.output/${family}-mv3/manifest.json`, import.meta.url);
  const built = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;

  it.skipIf(built === null)('has exactly the permissions that the README explains', () => {
    expect(built.permissions.toSorted()).toEqual(
      ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', ...PERMISSIONS[family]].toSorted(),
    );
    expect(built.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    for (const key of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(built).not.toHaveProperty(key);
    }
  });
});
