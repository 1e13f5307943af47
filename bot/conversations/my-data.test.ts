import { textsOf } from '../../cards/support/texts-of';
import { languages } from '../../knowledge/schema';
import type { Transaction } from '../store/store';
import { ask } from './ask';
import type { Reply } from './conversation';
import { press } from './press';
import {
  knowledge,
  notices,
  now,
  openTestConversation,
  said,
  type TestConversation,
  who,
} from './support/test-conversation';

const east = 'email-terapiasopimukset-itainen';
const found = { asked: '', services: new Set<string>(), entries: [], contacts: [], wanted: null };
const replaced = ({ replace }: Reply) => (replace ? textsOf(replace).join('\n') : '');

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());

const wished = (intent: 'my-data' | 'forget-me', language: (typeof languages)[number] = 'fi', change = {}) =>
  chat.run((around) => ask('…', around), {
    understand: () => ({ ...found, outcome: 'command', intent, language }),
    ...change,
  });
const pressed = (what: string, change = {}) =>
  chat.run((around) => press({ v: 1, do: what, language: 'fi' }, around), change);
const keep = (work: (tx: Transaction) => Promise<unknown>) => chat.store.transaction(work);
const keepAll = (person = who) =>
  keep(async (tx) => {
    await tx.setLanguage(person, 'sv', now);
    await tx.setDistrict(person, east, now);
    await tx.rememberCard(person, 'chat', 'card-1', now);
    await tx.rememberCard(person, 'other', 'card-2', now);
    const id = `${person.tenant}-${person.person}`;
    const to = { tenant: person.tenant, conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' };
    const answer = { card: id, entry: 'laku-sdq-form', language: 'fi', to, person: person.person } as const;
    await tx.sentAnswers.remember(answer, now);
    const number = await tx.nextNumber('H', now);
    const asked = {
      id,
      number,
      draft: id,
      asker: person,
      askerName: 'Puheterapeutti',
      chat: to,
      isPersonal: true,
    } as const;
    const staffed = { language: 'fi', service: 'laku', staffChannel: '19:staff', remindAt: null, card: null } as const;
    await tx.handoffs.add({ ...asked, ...staffed }, now);
    await tx.handoffs.write(id, { id, kind: 'question', text: 'Mikä on hinta?', shownName: null }, now);
    const notice = { kind: 'handoff-for-provider', handoff: id } as const;
    await tx.outbox.add({ to, person: person.person, subject: id, notice }, now);
  });
const recordOf = (person = who) => chat.store.transaction((tx) => tx.recordOf(person));
const nothing = {
  language: null,
  district: null,
  cards: [],
  answers: [],
  handoffs: [],
  untold: 0,
  questions: [],
  joined: [],
};

describe('what is kept about a person', () => {
  it('is shown with the names of the language and of the district', async () => {
    await keepAll();
    const texts = said(await wished('my-data'));
    expect(texts).toContain('Valitsemasi kieli: ruotsi');
    expect(texts).toContain(`Valitsemasi vakuutuspiiri: ${knowledge.contacts.get(east)?.district?.fi}`);
    expect(texts).toContain(notices.privacyUrl);
  });

  it('tells how many answers are remembered, and the questions to a person by their numbers', async () => {
    await keepAll();
    const texts = said(await wished('my-data'));
    expect(texts).toContain('vastauksia muistissa: 1.');
    expect(texts).toContain('Kysymyksesi ihmiselle: H-2025-0001 (odottaa).');
  });

  it('is in the record with what was written, for an export', async () => {
    await keepAll();
    expect(await recordOf()).toMatchObject({
      answers: [{ entry: 'laku-sdq-form', conversation: 'chat', at: now }],
      handoffs: [
        {
          ...{ number: 'H-2025-0001', askerName: 'Puheterapeutti', state: 'waiting' },
          messages: [{ kind: 'question', text: 'Mikä on hinta?', at: now }],
        },
      ],
      untold: 1,
      questions: [],
      joined: [],
    });
  });

  it.each(languages)('is shown in the language of the message, %s', async (language) => {
    await keepAll();
    const reply = await wished('my-data', language);
    expect(reply).toMatchObject({ say: [{ lang: language }], talk: { language } });
    expect(said(reply)).toContain(knowledge.contacts.get(east)?.district?.[language]);
  });

  it('is told to be nothing where nothing was chosen', async () => {
    const texts = said(await wished('my-data'));
    expect(texts.match(/et ole valinnut/g)).toHaveLength(2);
  });

  it('has no district where its mailbox is no more', async () => {
    await keep((tx) => tx.setDistrict(who, 'gone', now));
    expect(said(await wished('my-data'))).toContain('Valitsemasi vakuutuspiiri: et ole valinnut');
  });

  it('is only what is kept about this person', async () => {
    await keepAll({ ...who, person: 'other' });
    await keepAll({ ...who, tenant: 'other' });
    expect(said(await wished('my-data'))).not.toMatch(/svenska|itäinen/);
  });

  it('stands on a card that can be taken back later', async () => {
    expect((await wished('my-data')).isAboutPerson).toBe(true);
  });

  it('is not shown where others read along', async () => {
    await keepAll();
    const reply = await wished('my-data', 'fi', { isPersonal: false });
    expect(said(reply)).toMatch(/^Kysy tätä minulta kahden kesken/);
    expect(said(reply)).not.toMatch(/svenska|itäinen/);
    expect(reply.isAboutPerson).toBeUndefined();
  });
});

describe('the wish to be forgotten', () => {
  it('in a message is asked once more, and nothing is gone yet', async () => {
    await keepAll();
    const reply = await wished('forget-me', 'sv');
    expect(reply.say[0]?.actions?.map(({ data }) => data)).toEqual([
      { v: 1, do: 'forget-me', language: 'sv' },
      { v: 1, do: 'keep-me', language: 'sv' },
    ]);
    expect(reply.forgets).toBeUndefined();
    expect(await recordOf()).toMatchObject({ language: 'sv', district: east });
  });

  it('on the card is asked once more in its place', async () => {
    const reply = await pressed('ask-forget-me');
    expect(reply.say).toEqual([]);
    expect(replaced(reply)).toMatch(/^Haluatko, että unohdan sinut\?/);
  });

  it('is not asked about where others read along', async () => {
    expect(said(await wished('forget-me', 'fi', { isPersonal: false }))).toMatch(/kahden kesken/);
    expect(replaced(await pressed('ask-forget-me', { isPersonal: false }))).toMatch(/kahden kesken/);
  });

  it('that is taken back changes nothing', async () => {
    await keepAll();
    const before = await recordOf();
    const reply = await pressed('keep-me');
    expect(replaced(reply)).toMatch(/^En poistanut mitään/);
    expect(reply.forgets).toBeUndefined();
    expect(await recordOf()).toEqual(before);
  });
});

describe('a person who is forgotten', () => {
  beforeEach(async () => {
    await keepAll();
  });

  it('has nothing kept any more, and is told so with what stays', async () => {
    const reply = await pressed('forget-me');
    expect(reply.say).toEqual([]);
    expect(replaced(reply)).toMatch(/^Olen unohtanut sinut/);
    expect(replaced(reply)).toContain('Talteen jää se, mistä ei näy, kuka olet');
    expect(await recordOf()).toEqual(nothing);
  });

  it('has the cards of this chat taken back, which are the only ones that can be', async () => {
    expect((await pressed('forget-me')).forgets).toEqual(['card-1']);
  });

  it('is forgotten in memory too, also when there is no card to take back', async () => {
    await pressed('forget-me');
    const reply = await pressed('forget-me');
    expect(reply.forgets).toEqual([]);
    expect(reply.talk).toBeUndefined();
  });

  it('is welcomed anew in this chat, and in no other', async () => {
    await keep((tx) => tx.markWelcomed('tenant', 'chat', now));
    await keep((tx) => tx.markWelcomed('tenant', 'other', now));
    await pressed('forget-me');
    expect(chat.rows('conversations')).toMatchObject([{ conversation_id: 'other' }]);
  });

  it('takes nothing away from anybody else', async () => {
    const others = [
      { ...who, person: 'other' },
      { ...who, tenant: 'other' },
    ];
    for (const other of others) await keepAll(other);
    const before = await Promise.all(others.map(recordOf));
    await pressed('forget-me');
    expect(await Promise.all(others.map(recordOf))).toEqual(before);
  });

  it('leaves the feedback and the kept texts, which are of nobody', async () => {
    const feedback = { card: 'card', entry: 'laku-sdq-form', language: 'fi', helpful: false } as const;
    const text = { id: 'text', kind: 'miss', text: 'mikä on hinta?', language: 'fi', entry: null } as const;
    await keep((tx) => tx.saveFeedback(feedback, now));
    await keep((tx) => tx.keepText(text, now));
    await pressed('forget-me');
    expect([chat.rows('feedback'), chat.rows('kept_texts')]).toMatchObject([[{}], [{}]]);
  });
});
