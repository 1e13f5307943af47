import { randomUUID } from 'node:crypto';
import type { Card } from '../../cards/elements';
import { textsOf } from '../../cards/support/texts-of';
import { asked, scheduled } from '../agenda/support/test-meetings';
import { createLog } from '../log';
import { createDeliveryOf } from '../outbox/delivery';
import { createFakeMessenger } from '../outbox/support/fake-messenger';
import { createOutboxWorker } from '../outbox/worker';
import { createPrivacy } from '../privacy/privacy';
import { stillKnowledge } from '../publishing/support/test-answers';
import { buttonsOf, buttonThat } from '../scenarios/support/look';
import { testStaff } from '../staff/support/test-staff';
import type { Understanding } from '../understand';
import { ask } from './ask';
import type { Reply, Surroundings } from './conversation';
import { press } from './press';
import { knowledge, openTestConversation, said, type TestConversation } from './support/test-conversation';
import { understandNothing } from './support/test-staff-talk';

const during = new Date('2026-12-11T07:20:00Z');
const meeting = scheduled();
const later = scheduled({ id: 'oma-vayla-2027-01-15', service: 'oma-vayla', series: null, name: '*Oma* väylä' });
const conversation = '19:meeting_laku@thread.v2';
const question = 'Muuttuuko LAKU-jakson hinta ensi vuonna?';

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
  await chat.store.transaction(async (tx) => {
    for (const each of [meeting, later]) await tx.meetings.add(each.id, each.id, each, during);
  });
});
afterEach(() => chat.remove());

const privacy = createPrivacy(knowledge, null, () => true);
/** Somebody in the chat of the meeting. */
const by = (person: string, change: Partial<Surroundings> = {}): Partial<Surroundings> => ({
  ...{ staff: testStaff(), newId: randomUUID, understand: understandNothing, privacy, now: during },
  ...{ isPersonal: false, conversation, name: person, who: { tenant: 'tenant', person }, activity: randomUUID() },
  ...{ chat: `tenant|${conversation}|${person}`, isStaff: person.startsWith('staff') },
  address: { tenant: 'tenant', conversation, serviceUrl: 'https://example.com/', bot: '28:bot' },
  ...change,
});
const says = (person: string, text: string, change: Partial<Surroundings> = {}) =>
  chat.run((around) => ask(text, around), by(person, change));
const presses = (person: string, data: unknown, change: Partial<Surroundings> = {}) =>
  chat.run((around) => press(data, around), by(person, change));
const replaced = ({ replace }: Reply) => (replace ? textsOf(replace).join('\n') : '');
const links = () => says('staff-1', 'tämä on LAKU-tapaaminen 11.12.');
const audited = () => chat.rows('audit').map(({ staff_id, action, detail }) => [staff_id, action, JSON.parse(detail)]);
const understandAs = (understood: object) => ({
  understand: () => ({ ...understandNothing(), ...understood }) as Understanding,
});
const list = async (person = 'provider-1') => (await says(person, 'kysymykset')).say[0] as Card;
const numbersIn = (card: Card | undefined) => [...new Set(JSON.stringify(card).match(/K-\d{4}-\d{4}/g))];

describe('staff say which meeting is held in the chat', () => {
  it('and everybody there sees it, with how to ask', async () => {
    const reply = await links();
    expect(said(reply)).toContain('Tapaaminen on yhdistetty tähän keskusteluun');
    expect(said(reply)).toContain('LAKU-perhekuntoutuksen keskustelutilaisuus');
    expect(said(reply)).toContain('pe 11.12.2026 klo 9–10');
    expect(said(reply)).toContain('@botti kysymys: …');
    expect(chat.rows('chat_meetings')).toMatchObject([{ conversation_id: conversation, meeting_id: meeting.id }]);
    expect(audited()).toEqual([['staff-1', 'chat-linked', { meeting: meeting.id }]]);
  });

  it('in the language they write in', async () => {
    const reply = await says('staff-1', 'det här är LAKU-mötet 11.12.');
    expect(reply.say[0]).toMatchObject({ lang: 'sv', speak: expect.stringContaining('Mötet är kopplat') });
  });

  it('again without anything more, and another meeting in its place', async () => {
    await links();
    expect(said(await links())).toContain('Tapaaminen on yhdistetty');
    await says('staff-2', `tämä on ${later.id}`);
    expect(chat.rows('chat_meetings')).toMatchObject([{ meeting_id: later.id }]);
    expect(audited()).toEqual([
      ['staff-1', 'chat-linked', { meeting: meeting.id }],
      ['staff-2', 'chat-linked', { meeting: later.id, before: meeting.id }],
    ]);
  });

  it('by a button where several fit, or none', async () => {
    const two = await says('staff-1', 'tämä on 11.12. tapaaminen');
    expect(said(two)).toContain('Mikä näistä tapaamisista?');
    const none = await says('staff-1', 'tämä on yksilökuntoutuksen kokous');
    expect(said(none)).toContain('Tapaamista ei löytynyt');
    expect(said(none)).toContain('Kirjoita tapaamisen nimi, palvelu tai päivä');
    expect(chat.rows('chat_meetings')).toEqual([]);
    const choice = buttonThat(two.say[0], 'staff-link-meeting', { meeting: later.id });
    expect(said(await presses('provider-1', choice))).toContain('Vain henkilöstölle');
    expect(said(await presses('provider-1', choice, { isStaff: null }))).toContain('Oikeuksien tarkistus');
    expect(chat.rows('chat_meetings')).toEqual([]);
    expect(said(await presses('staff-1', choice))).toContain('Tapaaminen on yhdistetty');
    const twice = await presses('staff-1', choice);
    expect([twice.say, replaced(twice)]).toEqual([[], expect.stringContaining('Tapaaminen on yhdistetty')]);
    expect(audited()).toHaveLength(1);
    const forged = { v: 1, do: 'staff-link-meeting', meeting: 'no-such' };
    expect(said(await presses('staff-1', forged))).toContain('Tapaamista ei ole');
  });

  it('which nobody else can, and not in a chat of their own', async () => {
    const other = await says('provider-1', 'tämä on LAKU-tapaaminen 11.12.');
    expect(said(other)).toContain('Vain Kelan henkilöstö voi yhdistää tapaamisen');
    const unsure = await says('staff-1', 'tämä on LAKU-tapaaminen 11.12.', { isStaff: null });
    expect(said(unsure)).toContain('Oikeuksien tarkistus');
    const alone = await says('staff-1', 'tämä on LAKU-tapaaminen 11.12.', { isPersonal: true, isStaff: false });
    expect(said(alone)).toContain('Tämä onnistuu tapaamisen keskustelussa');
    const pressed = { v: 1, do: 'staff-link-meeting', meeting: meeting.id };
    expect(said(await presses('staff-1', pressed, { isPersonal: true }))).toContain('tapaamisen keskustelussa');
    expect([chat.rows('chat_meetings'), chat.rows('audit')]).toEqual([[], []]);
  });

  it('while an ordinary message that begins so stays one', async () => {
    const ordinary = 'tämä on epäselvää: laskutetaanko LAKU-käynti tapaamisen jälkeen';
    for (const change of [{}, { isPersonal: true }]) {
      expect(said(await says('provider-1', ordinary, change))).toContain('En löytänyt');
    }
    expect(said(await says('staff-1', 'tämä on LAKU-asia, saako laskuttaa?'))).toContain('En löytänyt');
  });

  it('for a whole channel, whichever thread it is said in', async () => {
    const thread = (nth: number) => {
      const id = `19:oma@thread.tacv2;messageid=${nth}`;
      return {
        conversation: id,
        address: { tenant: 'tenant', conversation: id, serviceUrl: 'https://a.example.com/', bot: 'b' },
      };
    };
    await says('staff-1', 'tämä on LAKU-tapaaminen 11.12.', thread(1));
    await says('provider-1', `kysymys: ${question}`, thread(2));
    expect(chat.rows('questions')).toMatchObject([
      { collected_in: '19:oma@thread.tacv2', conversation_id: '19:oma@thread.tacv2;messageid=2' },
    ]);
    expect(numbersIn((await says('provider-2', 'lista', thread(3))).say[0])).toHaveLength(1);
  });
});

describe('"kysymys: ..."', () => {
  it('is collected for the meeting after its deadline too, with a number, openly', async () => {
    await links();
    const reply = await says('provider-1', `kysymys: ${question}`);
    expect(said(reply)).toMatch(/Kysymys K-2026-\d{4} on kirjattu/);
    expect(said(reply)).not.toContain(question);
    expect(chat.rows('questions')).toMatchObject([
      {
        ...{ text: question, meeting_id: meeting.id, service: meeting.service, collected_in: conversation },
        ...{ is_anonymous: 0, is_personal: 0, asker_id: 'provider-1', conversation_id: conversation, language: 'fi' },
      },
    ]);
  });

  it('is one question however often Teams sends it, and its words follow the message that its asker edits', async () => {
    await links();
    const message = { activity: 'said-once' };
    const first = await says('provider-1', `kysymys: ${question}`, message);
    const again = await says('provider-1', `kysymys: ${question}`, message);
    expect(again.say).toEqual(first.say);
    const edited = await says('provider-1', 'kysymys: Muuttuuko hinta tammikuussa?', message);
    expect(said(edited)).toMatch(/Kysymys K-2026-\d{4} on muutettu/);
    expect(chat.rows('questions')).toMatchObject([{ text: 'Muuttuuko hinta tammikuussa?', version: 2 }]);
    await chat.store.transaction(async (tx) => {
      const [one] = await tx.questions.all();
      if (one) await tx.questions.change(one, { state: 'accepted' }, during);
    });
    // What staff have taken on stays as they saw it.
    await says('provider-1', 'kysymys: Entä kuka maksaa avaruusmatkan?', message);
    expect(chat.rows('questions').map(({ text }) => text)).toEqual([
      'Muuttuuko hinta tammikuussa?',
      'Entä kuka maksaa avaruusmatkan?',
    ]);
  });

  it('says so where the chat is linked to no meeting, and leads to the form', async () => {
    const reply = await says('provider-1', `kysymys: ${question}`);
    expect(said(reply)).toContain('Tätä keskustelua ei ole yhdistetty tapaamiseen');
    expect(buttonsOf(reply.say[0]).map((button) => button.do)).toEqual(['submit-question']);
    expect(chat.rows('questions')).toEqual([]);
  });

  it('is refused once the meeting is cancelled, or over for a day, with the form for the next one', async () => {
    await links();
    const dayAfter = new Date('2026-12-12T07:59:00Z');
    expect(said(await says('provider-1', 'kysymys: Mitä?', { now: dayAfter }))).toContain('on kirjattu');
    const over = await says('provider-1', `kysymys: ${question}`, { now: new Date('2026-12-12T08:00:00Z') });
    expect(said(over)).toContain('Tapaaminen on jo päättynyt');
    expect(buttonThat(over.say[0], 'submit-question')).toMatchObject({ meeting: meeting.id });
    await chat.store.transaction((tx) => tx.meetings.change(meeting, { state: 'cancelled' }, during));
    expect(said(await says('provider-1', `kysymys: ${question}`))).toContain('Tapaaminen on peruttu');
    expect(chat.rows('questions')).toHaveLength(1);
  });

  it.each([
    ['nothing', '', /Kirjoita kysymyksesi/],
    ['too much', 'a'.repeat(2001), /liian pitkä/],
  ])('with %s behind it is not collected', async (_, text, told) => {
    await links();
    expect(said(await says('provider-1', `kysymys: ${text}`))).toMatch(told);
    expect(chat.rows('questions')).toEqual([]);
  });

  it('with an identity code, or of one client, goes nowhere', async () => {
    await links();
    const refused = understandAs({ outcome: 'personal-data', contacts: [] });
    expect(said(await says('provider-1', 'kysymys: 131052-928T?', refused))).toContain('En käsitellyt viestiäsi');
    const matter = understandAs({ outcome: 'client-matter', general: [], contacts: [] });
    expect(said(await says('provider-1', `kysymys: ${question}`, matter))).toContain('Yksittäisen asiakkaan asia');
    expect(chat.rows('questions')).toEqual([]);
  });

  it('that seems to name a client waits for its asker, and is then collected once', async () => {
    await links();
    const named = { privacy: { ...privacy, namesClient: () => true } };
    const warned = await says('provider-1', `kysymys: ${question}`, named);
    expect(said(warned)).toContain('Nimesitkö asiakkaan?');
    expect(chat.rows('questions')).toEqual([]);
    const send = buttonThat(warned.say[0], 'send-anyway');
    expect(replaced(await presses('provider-2', send, named))).toContain('uudelleen');
    expect(replaced(await presses('provider-1', send, named))).toMatch(/K-2026-\d{4} on kirjattu/);
    expect(replaced(await presses('provider-1', send, named))).toMatch(/K-2026-\d{4} on kirjattu/);
    expect(chat.rows('questions')).toHaveLength(1);
  });

  it('that is there already is shown to be joined; its asker may send it anyway', async () => {
    await links();
    await says('provider-1', `kysymys: ${question}`);
    const same = await says('provider-2', `kysymys: ${question.replace('ensi vuonna', 'ensi vuonnakin')}`);
    expect(said(same)).toContain('Onko kysymys jo tässä?');
    expect(said(same)).toContain(question);
    expect(chat.rows('questions')).toHaveLength(1);
    const join = buttonThat(same.say[0], 'support-question');
    expect(replaced(await presses('provider-2', join))).toContain('Lisäsin sinut kysymykseen');
    expect(chat.rows('question_supports')).toMatchObject([{ person_id: 'provider-2', conversation_id: conversation }]);
    const send = buttonThat(same.say[0], 'send-anyway');
    expect(replaced(await presses('provider-2', send))).toMatch(/on kirjattu/);
    expect(replaced(await presses('provider-2', send))).toMatch(/on kirjattu/);
    expect(chat.rows('questions')).toHaveLength(2);
    // One's own is not to be joined.
    const own = await says('provider-1', `kysymys: ${question}!`);
    expect(said(own)).toContain('Oma kysymyksesi');
  });

  it('that an entry surely answers is asked about once, while what is only near stands below the number', async () => {
    await links();
    const entry = 'laku-sdq-form';
    const sure = await says(
      'provider-1',
      'kysymys: SDQ?',
      understandAs({ outcome: 'answer', entry, asksContact: false }),
    );
    expect(said(sure)).toContain('Katso, vastaako tämä siihen');
    expect(buttonThat(sure.say[0], 'show-entry')).toMatchObject({ entry });
    expect(chat.rows('questions')).toEqual([]);
    const suggest = { outcome: 'suggest', suggestions: [entry], asksService: false, open: null };
    const near = await says('provider-1', 'kysymys: SDQ?', understandAs(suggest));
    expect(said(near)).toContain('on kirjattu');
    expect(buttonThat(near.say[0], 'show-entry')).toMatchObject({ entry });
    expect(chat.rows('questions')).toHaveLength(1);
  });

  it('in a chat of two is asked like any other message', async () => {
    const understand = jest.fn(understandNothing);
    await says('provider-1', 'kysymys: Muuttuuko hinta?', { isPersonal: true, understand });
    expect(understand.mock.calls[0]).toEqual(['Muuttuuko hinta?', {}]);
    expect(chat.rows('questions')).toEqual([]);
  });

  it('pressed as an action by anybody is no more than said, and only where a meeting is held', async () => {
    const forged = { v: 1, do: 'collect-question', language: 'fi', draft: randomUUID(), question } as const;
    expect(replaced(await presses('provider-1', forged))).toContain('ei ole yhdistetty');
    await links();
    expect(replaced(await presses('provider-1', forged, { isPersonal: true }))).toContain('ei ole yhdistetty');
    expect(replaced(await presses('provider-1', forged))).toContain('on kirjattu');
  });
});

describe('the list', () => {
  const ask4 = async () => {
    await links();
    for (const text of ['Kuka maksaa matkat?', 'Onko tulkki paikalla?', 'Milloin lomakkeet uusitaan?']) {
      await says('provider-1', `kysymys: ${text}`);
    }
  };

  it('says so where nothing is linked, and where nothing is open', async () => {
    expect(textsOf(await list()).join()).toContain('ei ole yhdistetty');
    await links();
    expect(textsOf(await list()).join()).toContain('Avoimia kysymyksiä ei ole.');
  });

  it('shows the most supported first, and who presses +1 sees it counted, as everybody then does', async () => {
    await ask4();
    const before = await list();
    expect(numbersIn(before)).toEqual(['K-2026-0001', 'K-2026-0002', 'K-2026-0003']);
    const third = buttonsOf(before).filter((button) => button.do === 'support-question')[2];
    const { title, ...join } = third;
    expect(title).toBe('+1 Sama kysymys minullakin: K-2026-0003');
    const own = await presses('provider-1', join);
    expect(replaced(own)).toContain('K-2026-0003 on oma kysymyksesi.');
    expect(chat.rows('outbox')).toEqual([]);
    for (const person of ['provider-2', 'provider-3', 'provider-3'])
      await presses(person, join, { replyTo: 'list-card' });
    const after = await list();
    expect(numbersIn(after)).toEqual(['K-2026-0003', 'K-2026-0001', 'K-2026-0002']);
    expect(textsOf(after)).toContain('K-2026-0003 · +2, myös 2 muuta kysyy samaa');
    expect(replaced(await presses('provider-3', join))).toContain('Olet jo mukana kysymyksessä K-2026-0003.');

    const messenger = createFakeMessenger();
    const worker = createOutboxWorker({
      ...{ store: chat.store, messenger, clock: () => during, log: createLog('silent') },
      deliveryOf: createDeliveryOf({
        calendarUrl: () => null,
        live: stillKnowledge(knowledge),
        staff: testStaff(),
        newId: randomUUID,
      }),
      undeliverable: async () => undefined,
    });
    expect(chat.rows('outbox')).toHaveLength(2);
    await worker.deliverDue();
    await worker.stop(1000);
    // Of two changes that wait only the last is sent: it shows both.
    expect(messenger.sent).toEqual([
      expect.stringMatching(/^19:meeting_laku@thread.v2: list-card -> .*K-2026-0003, K-2026-0001/),
    ]);
  });

  it('shows what was sent ahead only once staff have taken it on, and never who asks', async () => {
    await ask4();
    await chat.store.transaction(async (tx) => {
      await tx.questions.add(asked(7, { meeting: meeting.id, text: 'Salainen?' }), during);
      const taken = await tx.questions.add(asked(8, { meeting: meeting.id, text: 'Otettu mukaan?' }), during);
      await tx.questions.change(taken, { state: 'accepted' }, during);
      const declined = await tx.questions.add(asked(9, { meeting: meeting.id, text: 'Hylätty?' }), during);
      await tx.questions.change(declined, { state: 'declined' }, during);
    });
    const shown = JSON.stringify(await list('staff-1'));
    expect(shown).toContain('Otettu mukaan?');
    expect(shown).toContain('Lisäksi 1 ennakkokysymys odottaa henkilöstön käsittelyä.');
    expect(shown).not.toMatch(/Salainen|Hylätty|Puheterapeutti|Terapiatalo|provider-1|asker-/);
  });

  it('lets staff mark what was answered, and open it again; nobody else', async () => {
    await ask4();
    expect(buttonsOf(await list()).map((button) => button.do)).not.toContain('staff-live');
    const mark = buttonThat(await list('staff-1'), 'staff-live');
    expect(said(await presses('provider-1', mark))).toContain('Vain henkilöstölle');
    expect(said(await presses('staff-1', mark, { isStaff: null }))).toContain('Oikeuksien tarkistus');
    const marked = await presses('staff-1', mark);
    expect(numbersIn(marked.replace)).toEqual(['K-2026-0002', 'K-2026-0003', 'K-2026-0001']);
    expect(replaced(marked)).toContain('K-2026-0001 · Vastattu tapaamisessa');
    expect(replaced(await presses('staff-1', mark))).not.toContain('Kysymys on muuttunut');
    expect(replaced(await presses('staff-2', { ...mark, answered: false }))).toContain('Kysymys on muuttunut');
    const open = buttonThat(marked.replace, 'staff-live', { answered: false });
    expect(numbersIn((await presses('staff-2', open)).replace)[0]).toBe('K-2026-0001');
    expect(audited().slice(1)).toEqual([
      ['staff-1', 'question-answered-live', { answered: true, meeting: meeting.id }],
      ['staff-2', 'question-answered-live', { answered: false, meeting: meeting.id }],
    ]);
    expect(chat.rows('outbox').map(({ subject }) => subject)).toEqual(['list/pressed-card', 'list/pressed-card']);
  });

  it('is shown anew in its place, and below when it comes from another card', async () => {
    await ask4();
    const below = await presses('provider-1', { v: 1, do: 'meeting-questions', language: 'sv' });
    expect(below.say[0]).toMatchObject({ lang: 'sv' });
    const again = await presses('provider-1', buttonThat(below.say[0], 'meeting-questions'));
    expect([again.say, again.replace?.lang]).toEqual([[], 'sv']);
    const alone = await presses('provider-1', { v: 1, do: 'meeting-questions', language: 'fi' }, { isPersonal: true });
    expect(said(alone)).toContain('ei ole yhdistetty');
  });
});
