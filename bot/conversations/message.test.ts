import { textsOf } from '../../cards/support/texts-of';
import { receiveMessage } from './message';
import { openTestConversation, said, type TestConversation } from './support/test-conversation';

const answer = {
  ...{ asked: 'SDQ?', services: new Set<string>(), entries: [], contacts: [], language: 'fi' },
  ...{ outcome: 'answer', asksContact: false, entry: 'laku-sdq-form' },
} as const;

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());

const receive = (text: string, hasAttachment = false, change = {}) =>
  chat.run((around) => receiveMessage({ text, hasAttachment }, around), change);

it.each(['', ' ', '👍🏽', '👨‍👩‍👧', '\u200b', '...', '?'])(
  'a message without words gets a kind line: %j',
  async (text) => {
    expect(said(await receive(text))).toContain('Kirjoita kysymyksesi tekstinä');
  },
);

it('a mention alone says how to ask in a group, and with a picture that only text is read', async () => {
  const inGroup = { isPersonal: false, place: 'group' } as const;
  expect(said(await receive('', false, inGroup))).toContain('Kirjoita kysymys samaan viestiin');
  expect(said(await receive('', true, inGroup))).toContain('Luen vain tekstiä');
});

it('words beside an attachment are answered, with a line that it was not read', async () => {
  const understand = () => answer;
  const [without, beside] = [await receive('SDQ?', false, { understand }), await receive('SDQ?', true, { understand })];
  expect(said(beside)).toBe(`${said(without)}\nVastasin vain tekstiin. Liitettä en avannut enkä tallentanut.`);
  expect(beside.say.flatMap(textsOf)).toHaveLength(without.say.flatMap(textsOf).length + 1);
});
