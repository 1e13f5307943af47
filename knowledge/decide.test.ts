import { type Context, createDecide } from './decide';
import { loadDecide } from './load-decide';
import { snowball } from './matching/morphology';
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
    const decided = (text: string) => ({ ...ask(text), asked: '' });
    const plain = decided('Voiko KU117-terapiapalautteen lähettää sähköisesti?');
    expect(decided('VOIKO KU 117 TERAPIAPALAUTTEEN LÄHETTÄÄ SÄHKÖISESTI')).toEqual(plain);
    expect(decided('voiko ku-117-terapiapalautteen la\u0308hetta\u0308a\u0308 sähköisesti')).toEqual(plain);
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

  it('is offered before what is only near it when it is not sure', () => {
    const decision = ask('Saako puheterapiaa antaa etänä?');
    expect(decision).toMatchObject({ outcome: 'suggest', open: 'avoin-terapia-etana' });
    expect(decision).toHaveProperty('suggestions.length', 2);
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
    'Kirjoita ohjelma, joka laskee listan keskiarvon.',
    'Mikä on paras pizzatäyte?',
    'Vilken film ska jag se på bio ikväll?',
    'How do I bake sourdough bread?',
    'What is the tallest mountain in Africa?',
  ])('is not answered ("%s")', (text) => {
    expect(['none', 'suggest']).toContain(ask(text).outcome);
  });

  it.each(['', '   ', '???', '\n', '🙂'])('and a text without words gets nothing (%j)', (text) => {
    expect(ask(text)).toMatchObject({ outcome: 'none', entries: [] });
  });

  it.each([
    ['general ones', 'jääkiekko', 'yleinen', {}],
    [
      'contacts of the service that it names',
      'terapia jääkiekko kebab ananas hampurilainen',
      'vaativa-laakinnallinen-terapia',
      {},
    ],
    [
      'contacts of the service that was named of late',
      'jääkiekko',
      'laku-perhekuntoutus',
      { recentServices: new Set(['laku-perhekuntoutus']) },
    ],
  ])('gets the %s, marked as general ("%s")', (_which, text, service, context) => {
    const { contacts } = knowledge.services.get(service) ?? {};
    expect(ask(text, context)).toMatchObject({ outcome: 'none', open: null, isGeneral: true, contacts });
  });
});

describe('a question whom to ask', () => {
  /** The contact that is shown first, by itself or with an answer. */
  const firstOf = (text: string) => {
    const { outcome, contacts } = ask(text);
    return ['contact', 'answer'].includes(outcome) ? contacts[0] : outcome;
  };

  it.each([
    ['mihin aikaan viranomaislinja on auki?', 'phone-viranomaislinja'],
    ['viranomaislinjan aukioloajat', 'phone-viranomaislinja'],
    ['Myndighetslinjens öppettider', 'phone-viranomaislinja'],
    ['Is the authority line open now?', 'phone-viranomaislinja'],
    ['itäisen vakuutuspiirin sopimusposti?', 'email-terapiasopimukset-itainen'],
    ['Norra distriktets e-post för terapiavtal?', 'email-terapiasopimukset-pohjoinen'],
    ['terapiasopparit meili', 'email-terapiasopimukset'],
    ['vem kontaktar jag om tolkning?', 'email-tulkkaus'],
    ['Mihin sähköpostiin tilastokysymykset?', 'email-tilastot'],
  ])('is answered with the contact ("%s")', (text, contact) => {
    expect(firstOf(text)).toBe(contact);
  });

  it('on a change of subcontractor is answered with the mailbox, or offers an answer that leads to it', () => {
    const decision = ask('Kenelle ilmoitan alihankkijan vaihtumisesta?');
    const related = decision.outcome === 'contact' ? decision.related : [];
    const offered = [decision.contacts[0], ...related.map((id) => knowledge.entries.get(id)?.contacts[0])];
    expect(['contact', 'answer']).toContain(decision.outcome);
    expect(offered).toContain('email-rekisteroityminen');
  });

  it('brings the page of instructions along, and the questions on the same matter', () => {
    expect(ask('itäisen vakuutuspiirin sopimusposti?')).toMatchObject({
      outcome: 'contact',
      contacts: ['email-terapiasopimukset-itainen', 'web-muutoksista-ilmoittaminen'],
      related: ['terapia-sopimukset-postilaatikot'],
    });
  });

  it('does not stand in the way of an answer', () => {
    expect(ask('Ketkä vetävät LAKU-ryhmää, pitääkö heidän olla perheen omat työntekijät?')).toMatchObject({
      outcome: 'answer',
      entry: 'laku-ryhman-vetajat',
    });
  });
});

describe('a question that two services answer differently', () => {
  const twins = ['laku-asiakasmaaraarvio-2026', 'hkyk-asiakasmaaraarvio-2025-2026'];

  it('is asked back: which service?', () => {
    expect(ask('Mikä on asiakasmääräarvio?')).toMatchObject({
      outcome: 'suggest',
      asksService: true,
      suggestions: twins,
    });
  });

  it.each([
    ['the question names', 'Mikä on LAKUn asiakasmääräarvio?', {}, 'laku-asiakasmaaraarvio-2026'],
    [
      'was named of late',
      'Mikä on asiakasmääräarvio?',
      { recentServices: new Set(['laku-perhekuntoutus']) },
      'laku-asiakasmaaraarvio-2026',
    ],
    [
      'was named of late, though it is not the likelier one',
      'Mikä on asiakasmääräarvio?',
      { recentServices: new Set(['harkinnanvarainen-yksilokuntoutus']) },
      'hkyk-asiakasmaaraarvio-2025-2026',
    ],
    [
      'the question names, whichever was named of late',
      'Mikä on LAKUn asiakasmääräarvio?',
      { recentServices: new Set(['harkinnanvarainen-yksilokuntoutus']) },
      'laku-asiakasmaaraarvio-2026',
    ],
  ])('is about the service that %s', (_which, text, context, entry) => {
    expect(ask(text, context).entries[0]?.id).toBe(entry);
    expect(ask(text, context)).not.toMatchObject({ asksService: true });
  });

  it('offers one entry of each service', () => {
    const decision = ask('Miksi hakemuksia hylättiin?');
    const suggestions = decision.outcome === 'suggest' ? decision.suggestions : [];
    const services = suggestions.map((id) => knowledge.entries.get(id)?.service);
    expect(new Set(services).size).toBe(services.length);
    expect(services.length).toBeGreaterThan(1);
  });
});

describe('a follow-up', () => {
  const lastQuestion = 'Mikä on LAKUn asiakasmääräarvio?';
  const recentServices = new Set(['laku-perhekuntoutus']);
  const goOn = (text: string, context: Context = {}) => ask(text, { lastQuestion, recentServices, ...context });

  it('that names another service asks the same of that one', () => {
    expect(goOn('entä Oma väylässä?')).toMatchObject({
      outcome: 'answer',
      asksContact: false,
      entry: 'oma-vayla-asiakasmaaraarvio-2024',
    });
    expect([...goOn('entä Oma väylässä?').services]).toEqual(['oma-vayla']);
  });

  it('means nothing like that when nothing was asked before', () => {
    expect(ask('entä Oma väylässä?')).not.toMatchObject({ entry: 'oma-vayla-asiakasmaaraarvio-2024' });
  });

  it('that says all by itself stands for itself', () => {
    const alone = 'Entä lähetetäänkö SDQ-lomakkeet Kelaan?';
    expect(goOn(alone)).toMatchObject({ outcome: 'answer', asksContact: false, entry: 'laku-sdq-form', asked: alone });
  });

  it('that is a command or is long does not go on', () => {
    expect(goOn('Kiitos siitä')).toMatchObject({ outcome: 'command', intent: 'thanks' });
    const long = 'Mikä on paras pizzatäyte jos ei saa olla ananasta eikä kinkkua?';
    expect(goOn(long).asked).toBe(long);
  });

  it('is answered in its own language', () => {
    expect(goOn('och i Min egen väg-rehabilitering då?', { previous: 'fi' }).language).toBe('sv');
  });
});

describe("a single client's matter", () => {
  const folder = __dirname;
  const { matcher, calibration } = loadDecide(knowledge, folder, snowball);
  const judgeClientMatter = (text: string) =>
    text.includes('Pekka') ? 'surely' : text.includes('hänelle') ? 'likely' : 'no';
  const wary = createDecide({ knowledge, matcher, calibration, judgeClientMatter });

  it('is neither answered nor suggested at: it goes to the line and the secure mail, with the general rule', () => {
    const text = 'Laitetaanko LAKUn SDQ-lomakkeet kuntoutuspalautteen liitteeksi?';
    expect(wary(text, {})).toMatchObject({ outcome: 'answer', asksContact: false, entry: 'laku-sdq-form' });
    const decision = wary(`${text} Pekka`, {});
    expect(decision).toMatchObject({ outcome: 'client-matter', contacts: knowledge.contactsFor.clientMatter });
    expect(decision.outcome === 'client-matter' && decision.general[0]).toBe('laku-sdq-form');
  });

  it('that is only likely one is answered where a rule is surely asked for, and only there', () => {
    const rule = 'Laitetaanko hänelle LAKUn SDQ-lomakkeet kuntoutuspalautteen liitteeksi?';
    expect(wary(rule, {})).toMatchObject({ outcome: 'answer', asksContact: false, entry: 'laku-sdq-form' });
    expect(wary('Tuleeko hänelle?', {})).toMatchObject({ outcome: 'client-matter' });
  });

  it('offers no rule when no entry comes near', () => {
    expect(wary('Pekka jääkiekko', {})).toMatchObject({ outcome: 'client-matter', general: [] });
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

  it.each(['Apua', 'ohje!'])('is known by one of its phrases, though words of it stand in answers: %s', (text) => {
    expect(decide(text, {})).toMatchObject({ outcome: 'command', intent: 'help' });
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
