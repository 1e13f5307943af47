import { textsOf } from '../../cards/support/texts-of';
import type { IntentId } from '../../knowledge/schema';
import type { Understanding } from '../understand';
import { showDecision, showNone } from './show-decision';
import { cardId, knowledge, notices, now } from './support/test-conversation';

const showing = { knowledge, notices, now, newId: () => cardId };
const found = { language: 'fi', entries: [], contacts: ['email-tulkkaus'] } as const;
const textsFor = (understood: Understanding) => textsOf(showDecision(understood, showing)).join('\n');
const command = (intent: IntentId, contacts: readonly string[] = []) =>
  ({ ...found, contacts, outcome: 'command', intent, wanted: null }) as const;

describe('what was decided is shown:', () => {
  it('an answer with its source, under a new card id', () => {
    const card = showDecision({ ...found, outcome: 'answer', entry: 'laku-sdq-form' }, showing);
    const entry = knowledge.entries.get('laku-sdq-form');
    expect(textsOf(card)[0]).toBe(entry?.fi.question);
    expect(textsOf(card).join('\n')).toContain(`”${entry?.source[0]?.section}”`);
    expect(card.actions?.[0]?.data).toMatchObject({ card: cardId });
  });

  it('suggestions in their order, with the contacts for when none is meant', () => {
    const suggestions = ['tulkkaus-rajattu-maara', 'laku-sdq-form'];
    const card = showDecision({ ...found, outcome: 'suggest', suggestions }, showing);
    const questions = suggestions.map((id) =>
      expect.stringContaining(knowledge.entries.get(id)?.fi.question as string),
    );
    expect(textsOf(card).slice(2)).toEqual(questions);
    expect(card.actions?.[0]?.data).toMatchObject({ do: 'none-of-these', contacts: ['email-tulkkaus'] });
  });

  it('no answer, with the contacts that were found and the line for clients', () => {
    const texts = textsFor({ ...found, outcome: 'none', open: null });
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
    } as const;
    const card = showDecision(understood, showing);
    const texts = textsOf(card);
    expect(texts.slice(0, 2)).toEqual(['Aineistot eivät vastaa tähän', open?.fi.question]);
    expect(texts).toContain('kuntoutus.rekisteroityminen@kela.fi');
    expect(texts.join('\n')).toContain(knowledge.entries.get('laku-indeksitarkistus-2026')?.fi.question);
    expect(card.actions?.map(({ data }) => data.do)).toEqual(['submit-question']);
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
    ['submit-question', 'Kysymys seuraavaan tapaamiseen'],
    ['list-meetings', 'Tilaisuudet ja ennakkokysymykset'],
    ['my-questions', 'Tilaisuudet ja ennakkokysymykset'],
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

it('contacts of an old card that no longer exist are left out', () => {
  const texts = textsOf(showNone(['gone', 'email-tulkkaus'], 'fi', showing)).join('\n');
  expect(texts).toContain('kuntoutus_tulkkaus@kela.fi');
  expect(texts).not.toMatch(/gone|undefined/);
});
