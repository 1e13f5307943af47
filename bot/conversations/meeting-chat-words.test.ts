import { asksForRightsInChat, readSaid, withoutQuestionWord } from './meeting-chat-words';

it.each([
  ['tämä on LAKU-tapaaminen 11.12.', 'link', 'LAKU-tapaaminen 11.12.', ['fi']],
  ['Tässä chatissa on: Oma väylä', 'link', 'Oma väylä', ['fi']],
  ['det här är LAKU-mötet', 'link', 'LAKU-mötet', ['sv']],
  ['This chat is for the LAKU meeting', 'link', 'the LAKU meeting', ['en']],
  ['kysymys: Muuttuuko hinta?', 'collect', 'Muuttuuko hinta?', ['fi']],
  ['Kysymys : Muuttuuko hinta?\nEntä matkat?', 'collect', 'Muuttuuko hinta?\nEntä matkat?', ['fi']],
  ['fråga: Ändras priset?', 'collect', 'Ändras priset?', ['sv']],
  ['Question: does the price change?', 'collect', 'does the price change?', ['en']],
  ['kysymys:', 'collect', '', ['fi']],
  ['fråga', 'collect', '', ['sv']],
  ['Kysymykset', 'list', '', ['fi']],
  ['lista', 'list', '', ['fi', 'sv']],
  ['questions.', 'list', '', ['en']],
])('reads %j', (text, does, rest, languages) => {
  expect(readSaid(text)).toEqual({ does, rest, languages });
});

it.each([
  'tämä on epäselvää, saako laskuttaa?',
  'tämä on',
  'tämä onnistuu',
  'kysymyksiä laskutuksesta: mitä saa laskuttaa',
  'Minulla on kysymys: saako laskuttaa',
  'kysymykset laskutuksesta',
  'jono',
])('takes %j for an ordinary message', (text) => {
  expect(readSaid(text)).toBeNull();
});

it('asks a single person the same without the word before it', () => {
  expect(withoutQuestionWord('kysymys: Muuttuuko hinta?')).toBe('Muuttuuko hinta?');
  expect(withoutQuestionWord('kysymys:')).toBe('kysymys:');
  expect(withoutQuestionWord('tämä on LAKU')).toBe('tämä on LAKU');
});

it('needs to know who is staff only for linking and for the list', () => {
  expect(['tämä on LAKU', 'lista', 'kysymys: mitä?', 'mitä?'].map(asksForRightsInChat)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
