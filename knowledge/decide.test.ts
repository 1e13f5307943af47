import type { Context } from './decide';
import { realDecide } from './support/real-decide';

const { knowledge, decide } = realDecide();
const ask = (text: string, context: Context = {}) => decide(text, context);

describe('a question that an entry answers', () => {
  it.each([
    ['fi', 'Laitetaanko LAKUn SDQ-lomakkeet kuntoutuspalautteen liitteeksi?', 'laku-sdq-form'],
    ['fi', 'Milloin LAKU-perhekuntoutuksen hinnat korotetaan?', 'laku-indeksitarkistus-2026'],
    ['fi', 'Voiko KU117-terapiapalautteen lähettää sähköisesti?', 'terapia-palaute-sahkoinen'],
    ['fi', 'Ketkä vetävät LAKU-ryhmää, pitääkö heidän olla perheen omat työntekijät?', 'laku-ryhman-vetajat'],
    ['sv', 'Ska SDQ-blanketterna bifogas till rehabiliteringsresponsen i LAKU?', 'laku-sdq-form'],
    ['sv', 'När höjs priserna för LAKU-familjerehabilitering?', 'laku-indeksitarkistus-2026'],
    ['sv', 'Kan terapiresponsen KU117r skickas elektroniskt?', 'terapia-palaute-sahkoinen'],
    ['en', 'Should SDQ forms be attached to the LAKU rehabilitation feedback?', 'laku-sdq-form'],
    ['en', 'Can KU117 therapy feedback be sent electronically?', 'terapia-palaute-sahkoinen'],
    ['en', 'May we invoice a no-show from an Oma väylä group?', 'oma-vayla-poissaolo-laskutus'],
  ])('is answered in its language (%s: "%s")', (language, text, entry) => {
    expect(ask(text)).toMatchObject({
      outcome: 'answer',
      entry,
      language,
      contacts: knowledge.entries.get(entry)?.contacts,
    });
  });

  it('is found however it is typed', () => {
    const plain = ask('Voiko KU117-terapiapalautteen lähettää sähköisesti?');
    expect(ask('VOIKO KU 117 TERAPIAPALAUTTEEN LÄHETTÄÄ SÄHKÖISESTI')).toEqual(plain);
    expect(ask('voiko ku-117-terapiapalautteen la\u0308hetta\u0308a\u0308 sähköisesti')).toEqual(plain);
  });

  it('is answered also with misspelt words', () => {
    expect(ask('Lähetetäänkö SDQ-lomaket Kelaan kuntoutuspalauteen liitenä LAKUssa?')).toMatchObject({
      outcome: 'answer',
      entry: 'laku-sdq-form',
    });
  });
});

describe('a question that the materials leave open', () => {
  it.each([
    ['fi', 'Montako prosenttia LAKUn hinnat nousevat vuodenvaihteessa?', 'avoin-laku-korotus-suuruus'],
    ['fi', 'voiko laku-perheen tapaamisen hoitaa etänä', 'avoin-laku-etana'],
    ['sv', 'När öppnas den elektroniska inlämningen av KU117?', 'avoin-ku117-sahkoinen-nyt'],
    ['en', 'How many hours of interpretation can a LAKU family use?', 'avoin-tulkkaustuntien-maara'],
  ])('is known as such, and neither answered nor guessed at (%s: "%s")', (language, text, open) => {
    const { contacts } = knowledge.openQuestions.get(open) ?? {};
    expect(ask(text)).toMatchObject({ outcome: 'none', open, language, contacts });
  });

  it('does not stand in the way of the question beside it that is answered', () => {
    expect(ask('Mistä löydän LAKUn uudet hinnat?')).toMatchObject({
      outcome: 'answer',
      entry: 'laku-indeksitarkistus-2026',
    });
    expect(ask('Miten asiakasmäärää voi nostaa?')).toMatchObject({
      outcome: 'answer',
      entry: 'asiakasmaaran-nostaminen',
    });
  });
});

describe('a question of something else', () => {
  it.each([
    'Paljonko bensa maksaa Turussa?',
    'Mikä on paras pizzatäyte?',
    'Vilken film ska jag se på bio ikväll?',
    'How do I bake sourdough bread?',
    'What is the tallest mountain in Africa?',
  ])('gets neither answer nor suggestions ("%s")', (text) => {
    expect(ask(text).outcome).toBe('none');
  });

  it.each(['', '   ', '???', '\n', '🙂'])('and a text without words gets nothing (%j)', (text) => {
    expect(ask(text)).toMatchObject({ outcome: 'none', entries: [] });
  });

  it('gets the contacts of the service that it names, or else the general ones', () => {
    const contactsOf = (service: string) => knowledge.services.get(service)?.contacts;
    expect(ask('pizza').contacts).toEqual(contactsOf('yleinen'));
    expect(ask('pizza vaativassa terapiassa').contacts).toEqual(contactsOf('vaativa-laakinnallinen-terapia'));
    expect(ask('LAKU: pizza').contacts).toEqual(contactsOf('laku-perhekuntoutus'));
    expect(ask('pizza i MIN EGEN VÄG').contacts).toEqual(contactsOf('oma-vayla'));
  });
});

describe('a command', () => {
  it.each([
    ['fi', 'Haluan lähettää kysymyksen seuraavaan tilaisuuteen', 'submit-question'],
    ['fi', 'Näytä tulevat tilaisuudet', 'list-meetings'],
    ['fi', 'Moi', 'greeting'],
    ['sv', 'Visa mina frågor', 'my-questions'],
    ['sv', 'Jag vill prata med en människa', 'talk-to-person'],
    ['sv', 'Hjälp', 'help'],
    ['en', 'Thank you!', 'thanks'],
  ])('is known for what it is (%s: "%s")', (language, text, intent) => {
    expect(ask(text)).toMatchObject({ outcome: 'command', intent, language, wanted: null });
  });

  it.each([
    ['vaihda kieli ruotsiksi', 'sv'],
    ['Byt språk till engelska', 'en'],
    ['switch to Finnish', 'fi'],
  ])('to change the language says which one is wanted and is answered in it ("%s")', (text, wanted) => {
    const chosen = wanted === 'fi' ? 'sv' : 'fi';
    expect(ask(text, { chosen })).toMatchObject({
      outcome: 'command',
      intent: 'change-language',
      wanted,
      language: wanted,
    });
  });

  it('to change the language that names none is taken to want the language it is written in', () => {
    expect(ask('Byt språk', { chosen: 'fi' })).toMatchObject({ intent: 'change-language', wanted: 'sv' });
  });
});

describe('the language of the reply', () => {
  const english = 'Can KU117 therapy feedback be sent electronically?';
  it.each<[string, string, Context, string]>([
    ['is the chosen one, whatever the message is written in', english, { chosen: 'sv', previous: 'fi' }, 'sv'],
    ['is that of the message, not of the one before', english, { previous: 'sv', locale: 'fi' }, 'en'],
    ['is the previous one when the text does not tell', 'KU117', { previous: 'sv', locale: 'en' }, 'sv'],
    ['is that of the Teams client when nothing was said before', 'KU117', { locale: 'en' }, 'en'],
    ['is Finnish when nothing tells', 'KU117', {}, 'fi'],
    ['is the chosen one when the text does not tell', '123', { chosen: 'en', previous: 'sv' }, 'en'],
  ])('%s', (_which, text, context, language) => {
    expect(ask(text, context).language).toBe(language);
  });

  it('does not change what is found', () => {
    const { language: _fi, ...found } = ask(english, { chosen: 'fi' });
    expect(ask(english, { chosen: 'sv' })).toEqual({ ...found, language: 'sv' });
  });
});
