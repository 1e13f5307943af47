import { textsOf } from '../../cards/support/texts-of';
import type { Entry } from '../../knowledge/load';
import type { Reply } from './conversation';
import { press } from './press';
import { cardId, knowledge, openTestConversation, said, type TestConversation } from './support/test-conversation';

const entry = 'laku-sdq-form';
const question = knowledge.entries.get(entry) as Entry;
const card = '5f6e7d8c-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const feedback = { v: 1, do: 'feedback', entry, language: 'sv', helpful: true, card };
const none = { v: 1, do: 'none-of-these', language: 'fi' };

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());
const pressed = (data: unknown, change = {}) => chat.run((around) => press(data, around), change);

describe('a question on a button', () => {
  it.each(['fi', 'sv', 'en'] as const)('in %s is answered in that language', async (language) => {
    const reply = await pressed({ v: 1, do: 'show-entry', entry, language });
    expect(reply.say).toMatchObject([{ lang: language }]);
    expect(said(reply)).toContain(question[language].question);
  });

  it('gets a new id for its feedback', async () => {
    const { say } = await pressed({ v: 1, do: 'show-entry', entry, language: 'fi' });
    expect(say[0]?.actions?.[0]?.data).toMatchObject({ do: 'feedback', card: cardId });
  });

  it('whose answer is gone says so', async () => {
    const reply = await pressed({ v: 1, do: 'show-entry', entry: 'gone', language: 'sv' });
    expect(said(reply)).toMatch(/^Det här svaret har tagits bort/);
  });
});

describe('the button to the original', () => {
  it('gives the Finnish answer whatever the language of the chat', async () => {
    const reply = await pressed({ v: 1, do: 'show-original', entry }, { language: 'en' });
    expect(said(reply)).toContain(question.fi.question);
    expect(reply.say).toMatchObject([{ lang: 'fi' }]);
  });

  it('of an answer that is gone says so', async () => {
    expect(said(await pressed({ v: 1, do: 'show-original', entry: 'gone' }))).toMatch(/on poistettu/);
  });
});

describe('feedback', () => {
  it('is kept, and thanked for on the card itself', async () => {
    const reply = await pressed(feedback);
    expect(reply.say).toEqual([]);
    expect(reply.replace && textsOf(reply.replace).join('\n')).toContain('Bra att svaret hjälpte');
    expect(chat.rows('feedback')).toMatchObject([{ card_id: card, entry_id: entry, language: 'sv', helpful: 1 }]);
  });

  it('cannot be given on the card again, which shows the same answer under the same id', async () => {
    const unreviewed = { ...question, sv: { ...question.sv, reviewed: null } };
    const entries = new Map([[entry, unreviewed]]);
    const { replace } = await pressed(feedback, { knowledge: { ...knowledge, entries } });
    expect(replace?.actions?.map(({ data }) => data)).toEqual([{ v: 1, do: 'show-original', entry }]);
    expect(replace && textsOf(replace)).toContain(question.sv.question);
  });

  it('pressed on an older copy of the card changes the first', async () => {
    await pressed(feedback);
    await pressed({ ...feedback, helpful: false });
    expect(chat.rows('feedback')).toMatchObject([{ card_id: card, helpful: 0 }]);
  });

  it('on an answer that is gone is not kept', async () => {
    const reply = await pressed({ ...feedback, entry: 'gone' });
    expect(said(reply)).toMatch(/har tagits bort/);
    expect(reply.replace).toBeUndefined();
    expect(chat.rows('feedback')).toEqual([]);
  });
});

describe('none of the suggestions', () => {
  it('leads to the contacts that came along', async () => {
    const reply = await pressed({ ...none, contacts: ['email-tulkkaus', 'no-such-contact'] });
    expect(said(reply)).toContain('En löytänyt vastausta');
    expect(said(reply)).toContain('kuntoutus_tulkkaus@kela.fi');
    expect(said(reply)).not.toContain('no-such-contact');
  });
});

describe('a question that the materials leave open', () => {
  it('is told to be so, with whom to ask', async () => {
    const reply = await pressed({ v: 1, do: 'show-open', open: 'avoin-laku-etana', language: 'fi' });
    expect(said(reply)).toContain('Aineistoissa ei ole vastausta tähän');
    expect(said(reply)).toContain('kuntoutus_palvelukuvaukset@kela.fi');
  });

  it('that has been answered since, or never was, is gone', async () => {
    const reply = await pressed({ v: 1, do: 'show-open', open: 'gone', language: 'en' });
    expect(said(reply)).toMatch(/has been removed/);
  });
});

describe('a question to take to the next meeting', () => {
  it('opens the form, with the mailbox that took questions ahead while there is no staff', async () => {
    const reply = await pressed({ v: 1, do: 'submit-question', language: 'sv' });
    expect(said(reply)).toContain('Fråga till ett möte');
    expect(said(reply)).toContain('tapahtumat-ja-koulutukset');
    expect(said(reply)).toContain('kuntoutus_palvelukuvaukset@kela.fi');
  });
});

describe('an insurance district', () => {
  const east = 'email-terapiasopimukset-itainen';
  const choose = (district: string, language = 'fi') => ({ v: 1, do: 'choose-district', language, district });
  const replaced = ({ replace }: Reply) => (replace ? textsOf(replace).join('\n') : '');

  it('that is chosen is remembered, and its mailbox takes the place of the choice', async () => {
    const reply = await pressed(choose(east));
    expect(reply.say).toEqual([]);
    expect(replaced(reply)).toContain('itainenvp.terapiasopimukset@kela.fi');
    expect(reply.replace?.actions?.map(({ data }) => data.do)).toEqual(['change-district']);
    expect(chat.rows('districts')).toMatchObject([{ contact_id: east, tenant_id: 'tenant', person_id: 'person' }]);
  });

  it('is shown in the language of the card that was pressed', async () => {
    expect((await pressed(choose(east, 'sv'))).replace).toMatchObject({ lang: 'sv' });
  });

  it('chosen otherwise on an older card takes the place of the first', async () => {
    await pressed(choose(east));
    const reply = await pressed(choose('email-terapiasopimukset-pohjoinen'), { district: east });
    expect(replaced(reply)).toContain('pohjoinenvp.terapiasopimukset@kela.fi');
    expect(chat.rows('districts')).toMatchObject([{ contact_id: 'email-terapiasopimukset-pohjoinen' }]);
  });

  it('to change is forgotten and asked again on the same card, without an address', async () => {
    await pressed(choose(east));
    const reply = await pressed({ v: 1, do: 'change-district', language: 'fi' }, { district: east });
    expect(reply.say).toEqual([]);
    expect(replaced(reply)).toContain('Mikä on vakuutuspiirisi?');
    expect(replaced(reply)).not.toContain('@');
    const districts = knowledge.contacts.get('email-terapiasopimukset')?.members;
    expect(reply.replace?.actions?.map(({ data }) => data)).toEqual(
      districts?.map((district) => ({ v: 1, do: 'choose-district', language: 'fi', district })),
    );
    expect(chat.rows('districts')).toEqual([]);
  });

  it.each(['email-tulkkaus', 'nowhere', 'email-terapiasopimukset', ''])(
    'that is none of ours is refused, and nothing is kept: "%s"',
    async (forged) => {
      await pressed(choose(east));
      const reply = await pressed(choose(forged, 'en'));
      expect(reply.replace).toBeUndefined();
      expect(said(reply)).not.toContain('@');
      expect(chat.rows('districts')).toMatchObject([{ contact_id: east }]);
    },
  );
});

describe('a language button', () => {
  it('is remembered and confirmed', async () => {
    const reply = await pressed({ v: 1, do: 'set-language', language: 'en' });
    expect(said(reply)).toContain('I will reply in English');
    expect(chat.rows('people')).toMatchObject([{ language: 'en' }]);
  });
});

describe('what no button of ours sends', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'hei'],
    ['an old version', { v: 0, do: 'show-entry', entry }],
    ['an unknown verb', { v: 1, do: 'delete-everything' }],
    ['half of an action', { v: 1, do: 'feedback', entry }],
  ])('is answered kindly in the language of the chat and changes nothing: %s', async (_, data) => {
    const reply = await pressed(data, { language: 'en' });
    expect(said(reply)).toMatch(/^This button no longer works/);
    expect([chat.rows('people'), chat.rows('feedback')]).toEqual([[], []]);
  });
});

describe('an identity code in what a card sends', () => {
  const code = '131052-928T';
  const lookalike = '5e521181-001c-4429-b8ff-e8a13e0bc0e1';

  it('is not seen in an id of ours that looks like one: its button works', async () => {
    await pressed({ ...feedback, card: lookalike });
    expect(chat.rows('feedback')).toMatchObject([{ card_id: lookalike }]);
  });

  it.each<[string, unknown]>([
    ['in a field', { ...feedback, comment: `Asiakas ${code}` }],
    ['in a field that we read', { ...feedback, entry: code }],
    ['deep inside', { ...feedback, form: { answers: [{ text: code }] } }],
    ['in the name of a field', { ...feedback, [code]: true }],
    ['alone', code],
    ['in an unknown action', { v: 1, do: 'submit', text: code }],
    ['beside an id of ours', { ...feedback, comment: `${lookalike} ${code}` }],
    ['in what is no id of ours', { ...feedback, comment: lookalike.toUpperCase() }],
  ])('stops it, and nothing of it is kept or said: %s', async (_, data) => {
    const reply = await pressed(data);
    expect(said(reply)).toContain('En käsitellyt viestiäsi');
    expect(said(reply)).toContain('020 692 235');
    expect(JSON.stringify(reply)).not.toContain(code);
    expect(chat.rows('feedback')).toEqual([]);
  });
});
