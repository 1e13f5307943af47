import { unzipSync } from 'fflate';
import { buildPackage, settingBehind } from './build-package';
import { samplePackage, sampleValues, schemas } from './support/sample-package';

function filesIn(zip: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(zip));
  return Object.fromEntries(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

function manifestIn(zip: Uint8Array) {
  return JSON.parse(filesIn(zip)['manifest.json'] ?? '');
}

describe('the package', () => {
  it('holds the manifest, its texts in three languages and two icons, and nothing else', () => {
    const names = ['color.png', 'en.json', 'fi.json', 'manifest.json', 'outline.png', 'sv.json'];
    expect(Object.keys(filesIn(samplePackage()))).toEqual(names);
  });

  it('is the same bytes each time', () => {
    expect(Buffer.from(samplePackage()).equals(Buffer.from(samplePackage()))).toBe(true);
  });

  it('names the bot, who runs it, its notices and its host as the settings do', () => {
    const manifest = manifestIn(samplePackage());
    expect(manifest).toMatchObject({
      manifestVersion: '1.29',
      version: '1.2.0',
      id: sampleValues.MicrosoftAppId,
      developer: {
        name: 'Kuntoutustiimi',
        websiteUrl: 'https://example.com/botti',
        privacyUrl: 'https://example.com/tietosuoja',
        termsOfUseUrl: 'https://example.com/ehdot',
      },
      validDomains: ['bot.example.com'],
    });
    expect(manifest.bots[0].botId).toBe(sampleValues.MicrosoftAppId);
    expect(manifest.composeExtensions[0].botId).toBe(sampleValues.MicrosoftAppId);
  });

  it('names no domain when the bot is not known to be reached from outside', () => {
    expect(manifestIn(samplePackage({ ...sampleValues, PUBLIC_HOST: null })).validDomains).toEqual([]);
  });

  it('takes a name with quotation marks and backslashes as it is', () => {
    const name = 'Kuntoutus "A\\B" {{version}}';
    expect(manifestIn(samplePackage({ ...sampleValues, DEVELOPER_NAME: name })).developer.name).toBe(name);
  });

  it('works in personal chats, teams and group chats', () => {
    expect(manifestIn(samplePackage()).bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  it('has the Finnish texts of the manifest in fi.json, and the same keys in the others', () => {
    const files = filesIn(samplePackage());
    const [fi, sv, en] = ['fi', 'sv', 'en'].map((language) => JSON.parse(files[`${language}.json`] ?? ''));
    expect(fi['bots[0].commandLists[0].commands[0].title']).toBe('Mitä osaat tehdä?');
    expect(sv['bots[0].commandLists[0].commands[0].title']).toBe('Vad kan du göra?');
    expect(en['bots[0].commandLists[0].commands[0].title']).toBe('What can you do?');
    expect(Object.keys(sv).sort()).toEqual(Object.keys(fi).sort());
    expect(Object.keys(en).sort()).toEqual(Object.keys(fi).sort());
  });

  it('keeps a placeholder that nobody fills, for the check to name', () => {
    const source = { manifest: { id: '{{SOMETHING_ELSE}}' }, files: new Map() };
    expect(manifestIn(buildPackage(source, sampleValues, schemas.isLocalizable))).toEqual({ id: '{{SOMETHING_ELSE}}' });
  });
});

describe('the setting behind a field', () => {
  const source = {
    manifest: {
      id: '{{MicrosoftAppId}}',
      version: '{{version}}',
      validDomains: ['{{PUBLIC_HOST}}'],
      accentColor: '#4B2A63',
    },
    files: new Map(),
  };

  it.each([
    ['id', 'MicrosoftAppId'],
    ['validDomains[0]', 'PUBLIC_URL'],
    ['version', 'version in package.json'],
    ['accentColor', null],
    ['name.short', null],
  ])('of %s is %s', (field, setting) => {
    expect(settingBehind(source, field)).toBe(setting);
  });
});
