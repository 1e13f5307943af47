import { unzipSync } from 'fflate';
import { type Language, languages } from '../knowledge/schema';
import { realDecide } from '../knowledge/support/real-decide';
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
const { decide } = realDecide();

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

  it.each(commands)('are understood: "$title" ($language) is $intent', ({ language, intent, title }) => {
    expect(decide(title, {})).toMatchObject({ outcome: 'command', intent, language });
  });
});
