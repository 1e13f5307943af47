import { zipSync } from 'fflate';
import { picture, type Spoilt, samplePackage, sampleValues, schemas, spoiltPackage } from '../support/sample-package';
import { checkPackage } from './check-package';
import { problemLine } from './problem';

const { version, MicrosoftAppId: appId, PUBLIC_HOST: host } = sampleValues;
const options = { expected: { version, appId, host }, allowExamples: true };
const other = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const nothing = '00000000-0000-0000-0000-000000000000';
const white = [255, 255, 255, 255] as const;
const clear = [0, 0, 0, 0] as const;
const list = 'bots[0].commandLists[0]';
const search = 'composeExtensions[0].commands[0]';

function problemsOf(zip: Uint8Array) {
  return checkPackage(zip, schemas, options).map(problemLine);
}

describe('the package that we make', () => {
  it('has no mistakes', () => {
    expect(problemsOf(samplePackage())).toEqual([]);
  });

  it('has none without an address from outside either', () => {
    const zip = samplePackage({ ...sampleValues, PUBLIC_HOST: null });
    const expected = { version, appId, host: null };
    expect(checkPackage(zip, schemas, { expected, allowExamples: true })).toEqual([]);
  });
});

type Defect = readonly [what: string, spoil: (spoilt: Spoilt) => void, start: string, fix: RegExp];

// biome-ignore format: one line a defect
const defects: readonly Defect[] = [
  // By Microsoft's schema.
  ['an older schema', ({ put }) => put('manifestVersion', '1.16'), 'manifest.json: manifestVersion: ', /write 1\.29/],
  ['no version', ({ put }) => put('version', undefined), 'manifest.json: version: it is missing', /add it/],
  ['no accent colour', ({ put }) => put('accentColor', undefined), 'manifest.json: accentColor: it is missing', /add it/],
  ['a colour by name', ({ put }) => put('accentColor', 'purple'), 'manifest.json: accentColor: ', /write one like #/],
  ['no developer', ({ put }) => put('developer', undefined), 'manifest.json: developer: it is missing', /add it/],
  ['no terms of use', ({ put }) => put('developer.termsOfUseUrl', undefined), 'manifest.json: developer.termsOfUseUrl: it is missing', /add it/],
  ['a long name of the developer', ({ put }) => put('developer.name', 'x'.repeat(33)), 'manifest.json: developer.name: ', /shorten/],
  ['no short name', ({ put }) => put('name.short', undefined), 'manifest.json: name.short: it is missing', /add it/],
  ['a long short name', ({ put }) => put('name.short', 'x'.repeat(31)), 'manifest.json: name.short: it is longer than 30', /shorten/],
  ['a long full name', ({ put }) => put('name.full', 'x'.repeat(101)), 'manifest.json: name.full: it is longer than 100', /shorten/],
  ['a long short description', ({ put }) => put('description.short', 'x'.repeat(81)), 'manifest.json: description.short: it is longer than 80', /shorten/],
  ['a long description', ({ put }) => put('description.full', 'x'.repeat(4001)), 'manifest.json: description.full: it is longer than 4000', /shorten/],
  ['a field misspelt', ({ put }) => put('bots[0].suportsFiles', false), 'manifest.json: bots[0].suportsFiles: ', /spelling/],
  ['an unknown scope', ({ put }) => put('bots[0].scopes[3]', 'channel'), 'manifest.json: bots[0].scopes[3]: ', /write one of team, personal/],
  ['an unknown permission', ({ put }) => put('permissions[0]', 'email'), 'manifest.json: permissions[0]: ', /identity/],
  ['a flag as text', ({ put }) => put('bots[0].isNotificationOnly', 'false'), 'manifest.json: bots[0].isNotificationOnly: ', /boolean/],
  ['two bots', ({ put }) => put('bots[1]', { botId: appId, scopes: ['personal'] }), 'manifest.json: bots: it has more than 1', /at most 1/],
  ['a command without a title', ({ put }) => put(`${list}.commands[2].title`, undefined), `manifest.json: ${list}.commands[2].title: it is missing`, /add it/],
  ['a 13th command', ({ put }) => put(`${list}.commands`, commands(13)), `manifest.json: ${list}.commands: it has more than 12`, /at most 12/],
  ['a fourth command list', ({ put }) => put('bots[0].commandLists', lists(4)), 'manifest.json: bots[0].commandLists: it has more than 3', /at most 3/],
  ['an extension with a long title', ({ put }) => put(`${search}.title`, 'x'.repeat(33)), `manifest.json: ${search}.title: it is longer than 32`, /shorten/],
  ['a parameter without a title', ({ put }) => put(`${search}.parameters[0].title`, undefined), `manifest.json: ${search}.parameters[0].title: it is missing`, /add it/],
  ['groupChat written as groupchat', ({ put }) => put('bots[0].scopes[2]', 'groupchat'), 'manifest.json: bots[0].scopes[2]: ', /groupChat/],

  // What the schema does not see: which app it is.
  ['the schema of another version', ({ put }) => put('$schema', 'https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.schema.json'), 'manifest.json: $schema: ', /v1\.29/],
  ['a version of two numbers', ({ put }) => put('version', '1.2'), 'manifest.json: version: "1.2" is no version', /1\.2\.0/],
  ['a version with a word', ({ put }) => put('version', '1.2.0-beta'), 'manifest.json: version: "1.2.0-beta"', /three whole numbers/],
  ['another version than package.json', ({ put }) => put('version', '9.9.9'), 'manifest.json: version: it is not that of package.json (1.2.0)', /\{\{version\}\}/],
  ['a developer without a name', ({ put }) => put('developer.name', ''), 'manifest.json: developer.name: it is empty', /organisation/],
  ['a broken id', ({ put }) => put('id', 'kuntoutus-botti'), 'manifest.json: id: it is no id', /id of the registration/],
  ['an id of zeros', ({ put }) => put('id', nothing), 'manifest.json: id: it is the id of nothing', /MicrosoftAppId/],
  ['a bot of zeros', ({ put }) => put('bots[0].botId', nothing), 'manifest.json: bots[0].botId: it is the id of nothing', /MicrosoftAppId/],
  ['another bot', ({ put }) => put('bots[0].botId', other), 'manifest.json: bots[0].botId: it is not the MicrosoftAppId', /MicrosoftAppId/],
  ['another bot in the extension', ({ put }) => put('composeExtensions[0].botId', other), 'manifest.json: composeExtensions[0].botId: ', /MicrosoftAppId/],
  ['an extension without a bot', ({ put }) => put('composeExtensions[0].botId', undefined), 'manifest.json: composeExtensions[0].botId: ', /id of the bot/],

  // Addresses.
  ['an http address', ({ put }) => put('developer.privacyUrl', 'http://example.com/x'), 'manifest.json: developer.privacyUrl: ', /https:\/\//],
  ['an address without a scheme', ({ put }) => put('developer.websiteUrl', 'example.com'), 'manifest.json: developer.websiteUrl: ', /https:\/\//],
  ['an address with a password', ({ put }) => put('developer.termsOfUseUrl', 'https://me:hush@example.com'), 'manifest.json: developer.termsOfUseUrl: ', /take it out/],
  ['a domain with a scheme', ({ put }) => put('validDomains', ['https://bot.example.com', host]), 'manifest.json: validDomains[0]: ', /the host alone/],
  ['a domain with a path', ({ put }) => put('validDomains', ['bot.example.com/api', host]), 'manifest.json: validDomains[0]: ', /the host alone/],
  ['any host', ({ put }) => put('validDomains', ['*', host]), 'manifest.json: validDomains[0]: "*" lets in', /the host alone/],
  ['any host of a country', ({ put }) => put('validDomains', [host, '*.fi']), 'manifest.json: validDomains[1]: "*.fi" lets in', /the host alone/],
  ['a wildcard within', ({ put }) => put('validDomains', [host, 'bot.*.com']), 'manifest.json: validDomains[1]: "bot.*.com" is no host', /the host alone/],
  ['a domain twice', ({ put }) => put('validDomains', [host, host]), 'manifest.json: validDomains[1]: it is there twice', /keep one/],
  ['no domain of the bot', ({ put }) => put('validDomains', []), 'manifest.json: validDomains: bot.example.com is missing', /add it/],
  ['a placeholder', ({ put }) => put('developer.name', '{{DEVELOPER_NAME}}'), 'manifest.json: developer.name: "{{" was never filled in', /write the value/],
  ['a placeholder for the id', ({ put }) => put('id', '{{MicrosoftAppId}}'), 'manifest.json: id: "{{" was never filled in', /write the value/],
  ['a placeholder in a translation', ({ say }) => say('sv.json', 'name.full', 'TODO'), 'sv.json: name.full: "TODO" was never filled in', /write the value/],

  // Where people meet the bot.
  ['no bot', ({ put }) => put('bots', undefined), 'manifest.json: bots: there is no bot', /add it/],
  ['no personal chat', ({ put }) => put('bots[0].scopes', ['team', 'groupChat']), 'manifest.json: bots[0].scopes: personal is missing', /add it/],
  ['a scope twice', ({ put }) => put('bots[0].scopes', ['personal', 'team', 'groupChat', 'team']), 'manifest.json: bots[0].scopes: team is there twice', /keep one/],
  ['a bot that only tells', ({ put }) => put('bots[0].isNotificationOnly', true), 'manifest.json: bots[0].isNotificationOnly: ', /write false/],
  ['a bot that takes files', ({ put }) => put('bots[0].supportsFiles', true), 'manifest.json: bots[0].supportsFiles: ', /write false/],
  ['a list without commands', ({ put }) => put(`${list}.commands`, []), `manifest.json: ${list}.commands: it has no command`, /add one/],
  ['a list for a scope of another', ({ put }) => put(`${list}.scopes`, ['personal', 'team']), 'manifest.json: bots[0].commandLists[1].scopes: team has a list already', /remove/],
  ['a list for no scope of the bot', ({ put }) => put(`${list}.scopes`, ['personal', 'copilot']), `manifest.json: ${list}.scopes: copilot is no scope`, /remove/],
  ['a scope without commands', ({ put }) => put('bots[0].commandLists[1].scopes', ['team']), 'manifest.json: bots[0].commandLists: no commands are shown in groupChat', /add the scope/],
  ['two commands of one title', ({ put }) => put(`${list}.commands[1].title`, 'mitä osaat tehdä?'), `manifest.json: ${list}.commands[1].title: "mitä osaat tehdä?" is the title of ${list}.commands[0].title too`, /its own title/],
  ['an installation where the bot is not', ({ put }) => put('defaultInstallScope', 'meetings'), 'manifest.json: defaultInstallScope: ', /personal/],
  ['no message extension', ({ put }) => put('composeExtensions', undefined), 'manifest.json: composeExtensions: ', /search/],
  ['an extension without commands', ({ put }) => put('composeExtensions[0].commands', []), 'manifest.json: composeExtensions[0].commands: ', /search/],
  ['a search that the bot does not know', ({ put }) => put(`${search}.id`, 'find'), `manifest.json: ${search}.id: `, /write search/],
  ['a search for nothing', ({ put }) => put(`${search}.parameters`, undefined), `manifest.json: ${search}.parameters: `, /query/],
  ['a parameter that the bot does not read', ({ put }) => put(`${search}.parameters[0].name`, 'text'), `manifest.json: ${search}.parameters[0].name: `, /write query/],
  ['a search that shows nothing at first', ({ put }) => put(`${search}.initialRun`, false), `manifest.json: ${search}.initialRun: `, /write true/],
  ['a search that is an action', ({ put }) => put(`${search}.type`, 'action'), `manifest.json: ${search}.type: `, /write query/],
  ['a search away from messages', ({ put }) => put(`${search}.context`, ['commandBox']), `manifest.json: ${search}.context: `, /add compose/],
  ['a permission to read chats', ({ put }) => put('authorization', { permissions: { resourceSpecific: [{ name: 'ChatMessage.Read.Chat', type: 'Application' }] }, }), 'manifest.json: authorization.permissions.resourceSpecific[0]: ', /remove/],

  // Languages.
  ['no word of languages', ({ put }) => put('localizationInfo', undefined), 'manifest.json: localizationInfo.additionalLanguages: there is no sv and no en', /add/],
  ['English as the first language', ({ put }) => put('localizationInfo.defaultLanguageTag', 'en'), 'manifest.json: localizationInfo.defaultLanguageTag: ', /write fi/],
  ['no Swedish', ({ put }) => put('localizationInfo.additionalLanguages[0]', undefined), 'manifest.json: localizationInfo.additionalLanguages: there is no sv', /add/],
  ['Swedish twice', ({ put }) => put('localizationInfo.additionalLanguages[2]', { languageTag: 'sv', file: 'sv.json' }), 'manifest.json: localizationInfo.additionalLanguages[2].languageTag: sv is there twice', /keep one/],
  ['no file of Swedish', ({ file }) => file('sv.json', undefined), 'manifest.json: localizationInfo.additionalLanguages[0].file: sv.json is not in the package', /add the file/],
  ['no file of Finnish', ({ file }) => file('fi.json', undefined), 'manifest.json: localizationInfo.defaultLanguageFile: fi.json is not in the package', /add the file/],
  ['the files of two languages mixed up', ({ put }) => put('localizationInfo.additionalLanguages', [{ languageTag: 'sv', file: 'en.json' }, { languageTag: 'en', file: 'sv.json' }]), 'manifest.json: localizationInfo.additionalLanguages[0].file: en.json is not the file of sv', /write sv\.json/],
  ['a key that is there twice', ({ file }) => file('en.json', '{\n  "name.short": "Q&A",\n  "name.short": "Q"\n}'), 'en.json: a key is there twice (line 3)', /keep one/],
  ['a file that is no JSON', ({ file }) => file('en.json', '{ "name.short": "Q&A", }'), 'en.json: it is no JSON', /mend/],
  ['a file of an older schema', ({ say }) => say('sv.json', '$schema', 'https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.Localization.schema.json'), 'sv.json: $schema: ', /v1\.29/],
  ['a text that is missing', ({ say }) => say('sv.json', 'description.short', undefined), 'sv.json: description.short: the text is missing', /translate "Vastauksia/],
  ['a title that is missing', ({ say }) => say('en.json', 'bots[0].commandLists[1].commands[3].title', undefined), 'en.json: bots[0].commandLists[1].commands[3].title: the text is missing', /translate "Haluan puhua/],
  ['a text that is Finnish still', ({ say }) => say('en.json', `${list}.commands[0].title`, 'Mitä osaat tehdä?'), `en.json: ${list}.commands[0].title: it is still Finnish`, /translate/],
  ['a Finnish text unlike the manifest', ({ say }) => say('fi.json', 'name.short', 'Botti'), 'fi.json: name.short: it is not the text of the manifest', /write "Kuntoutus Q&A"/],
  ['a key of no text', ({ say }) => say('sv.json', `${list}.commands[9].title`, 'Extra'), `sv.json: ${list}.commands[9].title: the manifest has no text of this key`, /remove/],
  ['a key that no schema knows', ({ say }) => say('sv.json', 'nam.short', 'Rehab'), 'sv.json: nam.short: the manifest has no text', /correct the key/],
  ['a long name in a language', ({ say }) => say('sv.json', 'name.short', 'x'.repeat(31)), 'sv.json: name.short: it is longer than 30', /shorten/],
  ['a long search title in a language', ({ say }) => say('en.json', `${search}.title`, 'x'.repeat(33)), `en.json: ${search}.title: it is longer than 32`, /shorten/],
  ['an empty text', ({ say }) => say('en.json', `${list}.commands[0].description`, ' '), `en.json: ${list}.commands[0].description: it is empty`, /write the text/],
  ['a title with a space at its end', ({ say }) => say('sv.json', `${list}.commands[0].title`, 'Hjälp '), `sv.json: ${list}.commands[0].title: `, /take the space away/],
  ['two commands of one title in a language', ({ say }) => say('sv.json', `${list}.commands[1].title`, 'Vad kan du göra?'), `sv.json: ${list}.commands[1].title: "Vad kan du göra?" is the title of`, /its own title/],

  // Icons.
  ['no colour icon', ({ file }) => file('color.png', undefined), 'manifest.json: icons.color: color.png is not in the package', /add the file/],
  ['an icon of another case', ({ put }) => put('icons.color', 'Color.png'), 'manifest.json: icons.color: Color.png is not in the package', /write color\.png/],
  ['a small colour icon', ({ file }) => file('color.png', picture(96, (at) => (at % 2 ? white : clear))), 'color.png: icons.color: it is 96 x 96 pixels', /192 x 192/],
  ['a large outline', ({ file }) => file('outline.png', picture(64, (at) => (at % 2 ? white : clear))), 'outline.png: icons.outline: it is 64 x 64 pixels', /32 x 32/],
  ['an icon that is no PNG', ({ file }) => file('color.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'), 'color.png: icons.color: it is no PNG', /PNG/],
  ['a broken PNG', ({ file }) => file('outline.png', picture(32, () => white).subarray(0, 60)), 'outline.png: icons.outline: it is a broken PNG', /draw/],
  ['an icon that shows nothing', ({ file }) => file('color.png', picture(192, () => white)), 'color.png: icons.color: it shows nothing', /draw/],
  ['an outline with a ground', ({ file }) => file('outline.png', picture(32, () => white)), 'outline.png: icons.outline: its ground is not transparent', /ground/],
  ['an outline in colour', ({ file }) => file('outline.png', picture(32, (at) => (at % 2 ? [75, 42, 99, 255] : clear))), 'outline.png: icons.outline: it has other colours than white', /#FFFFFF/],
  ['an outline of nothing', ({ file }) => file('outline.png', picture(32, () => clear)), 'outline.png: icons.outline: it shows nothing', /white/],

  // What this bot does not have.
  ['a tab', ({ put }) => put('staticTabs', [{ entityId: 'x', scopes: ['personal'] }]), 'manifest.json: staticTabs: the bot does not offer this', /remove/],
  ['links that unfold', ({ put }) => put('composeExtensions[0].messageHandlers', [{ type: 'link', value: { domains: ['kela.fi'] } }]), 'manifest.json: composeExtensions[0].messageHandlers: the bot', /remove/],
  ['settings of the search', ({ put }) => put('composeExtensions[0].canUpdateConfiguration', true), 'manifest.json: composeExtensions[0].canUpdateConfiguration: the bot', /remove/],
  ['a dialog of the search', ({ put }) => put(`${search}.fetchTask`, true), `manifest.json: ${search}.fetchTask: the bot`, /remove/],
  ['a team that opens a tab', ({ put }) => put('defaultGroupCapability.team', 'tab'), 'manifest.json: defaultGroupCapability.team: the app has no tab', /write bot/],
  ['the domain of a tunnel', ({ put }) => put('validDomains[0]', 'abc.ngrok-free.app'), 'manifest.json: validDomains[0]: "abc.ngrok-free.app" is of a service', /the host alone/],
  ['the domain of a whole hosting service', ({ put }) => put('validDomains[0]', '*.azurewebsites.net'), 'manifest.json: validDomains[0]: "*.azurewebsites.net" is of a service', /the host alone/],
  ['a language that is there twice, all of it', ({ put }) => put('localizationInfo.additionalLanguages[2]', { languageTag: 'sv', file: 'sv.json' }), 'manifest.json: localizationInfo.additionalLanguages: a part is there twice', /keep one/],

  // The zip.
  ['no manifest', ({ file }) => file('manifest.json', undefined), 'manifest.json: it is missing', /not the folder/],
  ['a manifest of another case', ({ file }) => { file('manifest.json', undefined); file('Manifest.json', '{}'); }, 'manifest.json: it is missing', /Manifest\.json must be named/],
  ['a manifest that is no JSON', ({ file }) => file('manifest.json', '{'), 'manifest.json: it is no JSON', /mend/],
  ['a byte order mark', ({ file }) => file('manifest.json', '\uFEFF{}'), 'manifest.json: it begins with a byte order mark', /without/],
  ['a file too many', ({ file }) => file('.env', 'MicrosoftAppPassword=hush'), '.env: the manifest does not name it', /take it out/],
  ['a file in a folder', ({ file }) => file('texts/sv.json', '{}'), 'texts/sv.json: it is in a folder', /the files themselves/],
  ['a huge file', ({ file }) => file('color.png', new Uint8Array(3_000_000)), 'package: it holds more than', /take out/],
];

function commands(count: number) {
  return Array.from({ length: count }, (_, nth) => ({ title: `Komento ${nth}` }));
}

function lists(count: number) {
  return Array.from({ length: count }, () => ({ scopes: ['personal'], commands: commands(1) }));
}

describe('a package is refused, with the field and the fix, for', () => {
  it.each(defects)('%s', (_what, spoil, start, fix) => {
    const problems = problemsOf(spoiltPackage(spoil));
    const line = problems.find((problem) => problem.startsWith(start));
    expect(problems).toContain(line);
    expect(line?.slice(line.lastIndexOf('; '))).toMatch(fix);
  });

  it('what is no zip at all', () => {
    expect(problemsOf(new TextEncoder().encode('manifest'))).toEqual([
      expect.stringMatching(/^package: .*readable zip/),
    ]);
  });

  it('a manifest that is in a folder', () => {
    const problems = problemsOf(zipSync({ botti: { 'manifest.json': new TextEncoder().encode('{}') } }));
    expect(problems).toContainEqual(expect.stringMatching(/^botti\/manifest\.json: it is in a folder/));
  });

  it.each(['null', '[]', '"text"', '{}', '{"bots":"one","icons":7,"validDomains":[1]}'])(
    'a manifest that is %s',
    (text) => {
      expect(problemsOf(spoiltPackage(({ file }) => file('manifest.json', text)))).not.toEqual([]);
    },
  );

  it.each(['example.com', 'bot.example.org', 'botti.example', 'localhost', 'bot.test', '192.0.2.1'])(
    'an address of %s, unless it is for trying',
    (name) => {
      const zip = spoiltPackage(({ put }) => {
        for (const part of ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'])
          put(`developer.${part}`, 'https://www.kela.fi/');
        put('validDomains', []);
        put('developer.privacyUrl', `https://${name}/tietosuoja`);
      });
      const lines = (allowExamples: boolean) =>
        checkPackage(zip, schemas, { expected: null, allowExamples }).map(problemLine);
      expect(lines(false)).toEqual([expect.stringMatching(/^manifest\.json: developer\.privacyUrl: .*--trial/)]);
      expect(lines(true)).toEqual([]);
    },
  );
});
