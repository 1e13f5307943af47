import { mentionsBot, withoutMention } from './mention';

const recipient = { id: '28:bot', name: 'Kuntoutuksen kysymykset' };
const mention = (id: string, text: string | undefined, name?: string) => ({
  type: 'mention',
  ...(text === undefined ? {} : { text }),
  mentioned: { id, ...(name ? { name } : {}) },
});
const ofBot = (text?: string, name?: string) => mention('28:bot', text, name);
const ofPerson = (text: string) => mention('29:person', text);

it.each<[string, string, unknown[], string]>([
  ['with attributes', '<at id="0">Botti</at> hinta?', [ofBot('<at>Botti</at>')], 'hinta?'],
  ['in capitals', '<AT>BOTTI</AT> hinta?', [ofBot('<at>Botti</at>')], 'hinta?'],
  [
    'with other spaces',
    '<at>Kuntoutuksen&nbsp; kysymykset</at> hinta?',
    [ofBot('<at>Kuntoutuksen kysymykset</at>')],
    'hinta?',
  ],
  ['with markup inside', '<at><b>Botti</b></at> hinta?', [ofBot('<at>Botti</at>')], 'hinta?'],
  ['with an ampersand', '<at>K&amp;K</at> hinta?', [ofBot('<at>K&K</at>')], 'hinta?'],
  [
    'over two lines',
    '<at>Kuntoutuksen\nkysymykset</at>\nhinta?',
    [ofBot('<at>Kuntoutuksen kysymykset</at>')],
    'hinta?',
  ],
  ['known by the name of its entity alone', '<at>Botti</at> hinta?', [ofBot(undefined, 'Botti')], 'hinta?'],
  ['by a nickname that its entity does not have', '<at>Bottis</at> hinta?', [ofBot('<at>Botti</at>')], 'hinta?'],
  ['without markup', 'Botti hinta?', [ofBot('Botti')], 'hinta?'],
  ['without entities', '<at>Botti</at> hinta?', [], 'hinta?'],
  ['alone', '<at>Botti</at>&nbsp;', [ofBot('<at>Botti</at>')], '&nbsp;'],
  ['many times', '<at>Botti</at><at>Botti</at> hinta <at>Botti</at>', [ofBot('<at>Botti</at>')], 'hinta'],
  [
    'beside other people',
    '<at>Anna</at> <at>Botti</at> hinta?',
    [ofPerson('<at>Anna</at>'), ofBot('<at>Botti</at>')],
    '<at>Anna</at>   hinta?',
  ],
  [
    'beside a person of the same name',
    '<at>Kela</at> ja <at>Kela</at> hinta?',
    [ofPerson('<at>Kela</at>'), ofBot('<at>Kela</at>')],
    '<at>Kela</at> ja   hinta?',
  ],
])('the mention of the bot goes: %s', (_, text, entities, rest) => {
  expect(withoutMention({ text, entities, recipient }).trim()).toBe(rest);
  expect(mentionsBot({ text, entities, recipient })).toBe(true);
});

it('a text that mentions others only stays whole', () => {
  const text = '<at>Anna</at> hinta?';
  expect(withoutMention({ text, entities: [ofPerson('<at>Anna</at>')], recipient })).toBe(text);
  expect(mentionsBot({ text, entities: [ofPerson('<at>Anna</at>')], recipient })).toBe(false);
});

it.each([[null], [undefined], [[null, 7, 'x', { type: 'mention', mentioned: null }]]])(
  'broken entities mention nobody: %j',
  (entities) => {
    expect(mentionsBot({ text: 'hinta?', entities, recipient })).toBe(false);
    expect(withoutMention({ text: 'hinta?', entities, recipient })).toBe('hinta?');
  },
);
