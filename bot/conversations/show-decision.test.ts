import type { Card } from '../../cards/elements';
import { textsOf } from '../../cards/support/texts-of';
import type { IntentId } from '../../knowledge/schema';
import type { Understanding } from '../understand';
import { showContact, showDecision, showNone } from './show-decision';
import { cardId, knowledge, notices, now } from './support/test-conversation';

const staff = { takesQuestions: false };
const showing = { knowledge, notices, now, newId: () => cardId, district: null, staff };
const found = {
  asked: '',
  services: new Set<string>(),
  language: 'fi',
  entries: [],
  contacts: ['email-tulkkaus'],
} as const;
const textsFor = (understood: Understanding) => textsOf(showDecision(understood, showing)).join('\n');
const command = (intent: IntentId, contacts: readonly string[] = []) =>
  ({ ...found, contacts, outcome: 'command', intent, wanted: null }) as const;

describe('what was decided is shown:', () => {
  it('an answer with its source, under a new card id', () => {
    const card = showDecision({ ...found, outcome: 'answer', asksContact: false, entry: 'laku-sdq-form' }, showing);
    const entry = knowledge.entries.get('laku-sdq-form');
    expect(textsOf(card)[0]).toBe(entry?.fi.question);
    expect(textsOf(card).join('\n')).toContain(`”${entry?.source[0]?.section}”`);
    expect(card.actions?.[0]?.data).toMatchObject({ card: cardId });
  });

  it('suggestions in their order, with the contacts for when none is meant', () => {
    const suggestions = ['tulkkaus-rajattu-maara', 'laku-sdq-form'];
    const card = showDecision({ ...found, outcome: 'suggest', suggestions, asksService: false, open: null }, showing);
    const questions = suggestions.map((id) =>
      expect.stringContaining(knowledge.entries.get(id)?.fi.question as string),
    );
    expect(textsOf(card).slice(2)).toEqual(questions);
    expect(card.actions?.[0]?.data).toMatchObject({ do: 'none-of-these', contacts: ['email-tulkkaus'] });
  });

  it('no answer, with the contacts that were found and the line for clients', () => {
    const texts = textsFor({ ...found, outcome: 'none', open: null, isGeneral: false });
    expect(texts).toContain('kuntoutus_tulkkaus@kela.fi');
    expect(texts).toContain('020 692 235');
  });

  it('a question the materials leave open: that they do, what they tell near it, whom to ask, and the next meeting', () => {
    const open = knowledge.openQuestions.get('avoin-laku-korotus-suuruus');
    const understood = {
      ...found,
      contacts: ['email-rekisteroityminen'],
      outcome: 'none',
      open: open?.id ?? '',
      isGeneral: false,
    } as const;
    const card = showDecision(understood, showing);
    const texts = textsOf(card);
    expect(texts.slice(0, 2)).toEqual(['Aineistoissa ei ole vastausta tähän', open?.fi.question]);
    expect(texts).toContain('kuntoutus.rekisteroityminen@kela.fi');
    expect(texts.join('\n')).toContain(knowledge.entries.get('laku-indeksitarkistus-2026')?.fi.question);
    expect(card.actions?.map(({ data }) => data.do)).toEqual(['submit-question']);
  });

  it('a contact that was asked for, with the questions on the same matter', () => {
    const related = ['tulkkaus-rajattu-maara'];
    const texts = textsFor({ ...found, outcome: 'contact', related });
    expect(texts).toContain('kuntoutus_tulkkaus@kela.fi');
    expect(texts).toContain(knowledge.entries.get('tulkkaus-rajattu-maara')?.fi.question);
    expect(showDecision({ ...found, outcome: 'contact', related }, showing).actions).toBeUndefined();
  });

  it("a single client's matter, with the line, the secure mail and the general rule", () => {
    const contacts = knowledge.contactsFor.clientMatter;
    const texts = textsFor({ ...found, contacts, outcome: 'client-matter', general: ['tulkkaus-rajattu-maara'] });
    expect(texts.split('\n')[0]).toBe('Yksittäisen asiakkaan asia');
    expect(texts).toContain('020 692 235');
    expect(texts).toContain('kumppanit.neuvonta@kela.fi');
    expect(texts).toContain(knowledge.entries.get('tulkkaus-rajattu-maara')?.fi.question);
  });

  it('suggestions that differ by service, as the question which service is meant', () => {
    const suggestions = ['laku-asiakasmaaraarvio-2026', 'hkyk-asiakasmaaraarvio-2025-2026'];
    const texts = textsFor({ ...found, outcome: 'suggest', suggestions, asksService: true, open: null });
    expect(texts.split('\n')[0]).toBe('Mitä palvelua kysymyksesi koskee?');
  });

  it('contacts of the service as general ones, and those chosen for the matter as such', () => {
    const general = 'Tähän asiaan ei ole omaa yhteystietoa';
    expect(textsFor({ ...found, outcome: 'none', open: null, isGeneral: true })).toContain(general);
    expect(textsFor({ ...found, outcome: 'none', open: null, isGeneral: false })).not.toContain(general);
  });

  it('a refusal, with the line and the secure mail for clients', () => {
    const contacts = ['phone-viranomaislinja', 'secure-email-kumppanit-neuvonta'];
    const texts = textsFor({ outcome: 'personal-data', language: 'fi', contacts });
    expect(texts).toContain('020 692 235');
    expect(texts).toContain('kumppanit.neuvonta@kela.fi');
  });

  it.each<[IntentId, string]>([
    ['greeting', 'Hei!'],
    ['thanks', 'Ole hyvä!'],
    ['change-language', 'Vastaan tästä lähtien suomeksi'],
    ['talk-to-person', 'Näin tavoitat ihmisen'],
    ['help', 'Näin käytät minua'],
    ['submit-question', 'Tämä onnistuu Teamsissa'],
    ['list-meetings', 'Tapaamiset ja ennakkokysymykset'],
    ['my-questions', 'Tämä onnistuu Teamsissa'],
  ])('the wish %s', (intent, title) => {
    expect(textsFor(command(intent)).split('\n')[0]).toBe(title);
  });

  it('the ways to a person: mailbox, line and secure mail', () => {
    const texts = textsFor(command('talk-to-person', knowledge.contactsFor.person));
    expect(texts).toContain('kuntoutus_palvelukuvaukset@kela.fi');
    expect(texts).toContain('020 692 235');
    expect(texts).toContain('kumppanit.neuvonta@kela.fi');
  });

  it('where Kela tells of its meetings', () => {
    expect(textsFor(command('list-meetings', knowledge.contactsFor.meetings))).toContain('tapahtumat-ja-koulutukset');
  });
});

describe('a contact of the insurance district', () => {
  const group = ['email-terapiasopimukset', 'web-muutoksista-ilmoittaminen'];
  const east = 'email-terapiasopimukset-itainen';
  const show = (contacts: readonly string[], district: string | null) =>
    showContact(contacts, 'en', [], { ...showing, district });
  const doesOf = (card: Card) => card.actions?.map(({ data }) => data.do);

  it('is asked for by the names of the five districts, without an address, where the district is not known', () => {
    const card = show(group, null);
    expect(card.actions?.map(({ title }) => title)).toEqual([
      'Southern Insurance District',
      'Central Insurance District',
      'Western Insurance District',
      'Eastern Insurance District',
      'Northern Insurance District',
    ]);
    expect(doesOf(card)).toEqual(Array(5).fill('choose-district'));
    expect(textsOf(card).join()).not.toContain('@');
  });

  it('is the mailbox of the district that is known, which can be changed', () => {
    const card = show(group, east);
    expect(textsOf(card)).toContain('itainenvp.terapiasopimukset@kela.fi');
    expect(textsOf(card).join()).not.toContain('lantinenvp');
    expect(doesOf(card)).toEqual(['change-district']);
  });

  it('is the one that is asked for by its name, whatever the district, and only the own one can be changed', () => {
    const card = show(['email-terapiasopimukset-lantinen'], east);
    expect(textsOf(card)).toContain('lantinenvp.terapiasopimukset@kela.fi');
    expect(doesOf(card)).toBeUndefined();
    expect(doesOf(show([east], east))).toEqual(['change-district']);
    expect(doesOf(show([east], null))).toBeUndefined();
  });

  it('leaves any other contact as it is', () => {
    expect(show(['email-tulkkaus'], east)).toEqual(show(['email-tulkkaus'], null));
  });
});

it('contacts of an old card that no longer exist are left out', () => {
  const texts = textsOf(
    showNone({ contacts: ['gone', 'email-tulkkaus'], isGeneral: false, language: 'fi' }, showing),
  ).join('\n');
  expect(texts).toContain('kuntoutus_tulkkaus@kela.fi');
  expect(texts).not.toMatch(/gone|undefined/);
});
