import path from 'node:path';
import { unzipSync } from 'fflate';
import { loadKnowledge } from '../knowledge/load';
import { loadDecide } from '../knowledge/load-decide';
import { findDictionary, openMorphology, snowball } from '../knowledge/matching/morphology';
import { type Language, languages } from '../knowledge/schema';
import { samplePackage } from './support/sample-package';

// Teams sends the title of a command as the person sees it, and translates nothing back: so the bot must know each of them.

const personal = [
  'help',
  'list-meetings',
  'submit-question',
  'my-questions',
  'talk-to-person',
  'change-language',
  'my-data',
  'forget-me',
];
/** In a chat of many nobody's own things are shown. */
const shared = ['help', 'list-meetings', 'submit-question', 'talk-to-person'];
const intents = [personal, shared];

const files = unzipSync(samplePackage());
const folder = path.resolve(__dirname, '..', 'knowledge');
const knowledge = loadKnowledge(folder);
const morphologies = findDictionary('auto') ? [snowball, openMorphology('auto')] : [snowball];

function titleOf(language: Language, list: number, command: number): string {
  const texts = JSON.parse(new TextDecoder().decode(files[`${language}.json`]));
  return texts[`bots[0].commandLists[${list}].commands[${command}].title`];
}

describe('the command lists', () => {
  it('have one for personal chats and one for chats of many', () => {
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json']));
    const lists: { scopes: string[]; commands: unknown[] }[] = manifest.bots[0].commandLists;
    expect(lists.map(({ scopes, commands }) => [scopes, commands.length])).toEqual([
      [['personal'], personal.length],
      [['team', 'groupChat'], shared.length],
    ]);
  });

  const commands = languages.flatMap((language) =>
    intents.flatMap((list, nth) =>
      list.map((intent, command) => ({ language, intent, title: titleOf(language, nth, command) })),
    ),
  );

  describe.each(morphologies)('are understood with $name', (morphology) => {
    const { decide } = loadDecide(knowledge, folder, morphology);

    it.each(commands)('"$title" ($language) is $intent', ({ language, intent, title }) => {
      expect(decide(title, {})).toMatchObject({ outcome: 'command', intent, language });
    });
  });
});
