import { createPrivacy } from '../privacy/privacy';
import { isOurTestWord, testNames } from '../privacy/support/test-names';
import { noStaffSettings, testStaff } from '../staff/support/test-staff';
import type { Surroundings } from './conversation';
import { askPerson } from './hand-off';
import { knowledge, now, openTestConversation, said, type TestConversation } from './support/test-conversation';
import { replacedBy, type StaffTalk, sends, staffTalk, understandNothing } from './support/test-staff-talk';

const saturday = new Date('2025-12-06T10:00:00Z');
const draft = '5f6e7d8c-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const send = { v: 1, do: 'send-to-person', language: 'fi', draft, question: 'Mikä on hinta?' };
const withoutStaff = { staff: testStaff(noStaffSettings) };
const stranger = { who: { tenant: 'tenant', person: 'stranger' } };

let chat: TestConversation;
let talk: StaffTalk;
beforeEach(async () => {
  chat = await openTestConversation();
  talk = staffTalk(chat);
});
afterEach(() => chat.remove());

describe('the form for a question to a person', () => {
  const show = async (change: Partial<Surroundings> = {}) => {
    const { say } = await chat.run(async (around) => ({ say: [askPerson('fi', around)] }), {
      staff: testStaff(),
      ...change,
    });
    return say[0];
  };
  const fields = async (change: Partial<Surroundings> = {}) =>
    (await show(change))?.body.flatMap((part) =>
      'id' in part ? [[part.id, 'value' in part ? part.value : null]] : [],
    );

  it('begins with what was just asked, about the service it was asked of', async () => {
    const recent = { language: 'fi', asked: 'Mikä on hinta?', services: new Set(['oma-vayla']) } as const;
    expect(await fields({ recent })).toEqual([
      ['question', 'Mikä on hinta?'],
      ['service', 'oma-vayla'],
    ]);
  });

  it('is about all services where none, or more than one, was named', async () => {
    for (const services of [undefined, new Set<string>(), new Set(['oma-vayla', 'laku-perhekuntoutus'])]) {
      const recent = { language: 'fi', ...(services ? { services } : {}) } as const;
      expect((await fields({ recent }))?.[1]).toEqual(['service', 'yleinen']);
    }
  });

  it('is not shown where nobody takes questions: then whom to reach is', async () => {
    const card = await show(withoutStaff);
    expect(said({ say: card ? [card] : [] })).toContain('Näin tavoitat ihmisen');
    expect(sends(card)).toEqual([]);
  });
});

describe('a question that is sent', () => {
  it('waits for staff of its service, who are told, and so is the asker', async () => {
    const handoff = await talk.asks();
    expect(handoff).toMatchObject({
      number: 'H-2025-0001',
      state: 'waiting',
      asker: { tenant: 'tenant', person: 'person' },
      askerName: 'Puheterapeutti',
      card: 'pressed-card',
      service: 'laku-perhekuntoutus',
      staffChannel: '19:laku@thread.tacv2',
      remindAt: new Date(now.getTime() + 60 * 60 * 1000),
    });
    expect(await talk.written(handoff.id)).toEqual(['question: Mikä on hinta?']);
    expect(talk.told()).toEqual(['19:laku@thread.tacv2: handoff-for-staff', 'chat: handoff-for-provider']);
  });

  it('shows its state in the place of the form', async () => {
    expect(replacedBy(await talk.byProvider(send))).toContain('Kysymyksesi H-2025-0001\nOdottaa asiantuntijaa.');
  });

  it('of a service that is none goes where general matters go', async () => {
    await talk.byProvider({ ...send, service: 'olematon' });
    expect(chat.rows('handoffs')).toMatchObject([
      { service: 'yleinen', staff_conversation_id: '19:staff@thread.tacv2' },
    ]);
  });

  it('is taken in once, and shows its present state when it is sent again', async () => {
    await talk.byProvider(send);
    const [row] = chat.rows('handoffs');
    await talk.takes(row?.id as string);
    const again = await talk.byProvider(send);
    expect(replacedBy(again)).toContain('Asiantuntija on ottanut kysymyksesi vastattavaksi.');
    expect(await talk.written(row?.id as string)).toEqual(['question: Mikä on hinta?']);
  });

  it('with another text, from a second device, is another question, once', async () => {
    await talk.byProvider(send);
    for (let times = 0; times < 2; times++) {
      const other = await talk.byProvider({ ...send, question: 'Jotakin muuta?' });
      expect(replacedBy(other)).toContain('H-2025-0002');
    }
    expect(chat.rows('handoffs')).toHaveLength(2);
  });

  it('by somebody else on the same form, in a group, is theirs, and shows nothing of the first', async () => {
    await talk.byProvider(send);
    const reply = await talk.byProvider({ ...send, question: 'Minunkin?' }, stranger);
    expect(replacedBy(reply)).toContain('H-2025-0002');
    expect(replacedBy(reply)).not.toContain('hinta');
    expect(chat.rows('handoffs').map(({ person_id }) => person_id)).toEqual(['person', 'stranger']);
  });

  it.each([
    ['without a word', '  ', 'Kirjoita kysymyksesi.'],
    ['that is too long', 'a'.repeat(2001), 'liian pitkä'],
  ])('%s comes back as the form', async (_, question, problem) => {
    const reply = await talk.byProvider({ ...send, question });
    expect(replacedBy(reply)).toContain(problem);
    expect(sends(reply.replace)).toMatchObject([{ do: 'send-to-person', draft }]);
    expect(chat.rows('handoffs')).toEqual([]);
  });

  it('of just as many signs as the field takes is taken', async () => {
    await talk.byProvider({ ...send, question: ` ${'a'.repeat(2000)} ` });
    expect(chat.rows('handoff_messages')[0]?.text).toHaveLength(2000);
  });

  it("about one client's case does not reach staff", async () => {
    const contacts = knowledge.contactsFor.clientMatter;
    const understand = () => ({ ...understandNothing(), outcome: 'client-matter' as const, general: [], contacts });
    const reply = await talk.byProvider(send, { understand });
    expect(said(reply)).toContain('Yksittäisen asiakkaan asia');
    expect([chat.rows('handoffs'), talk.told()]).toEqual([[], []]);
  });

  it("that is only possibly one client's case reaches them", async () => {
    const possible = { outcome: 'client-matter' as const, general: [], contacts: [], isOnlyPossible: true };
    await talk.byProvider(send, { understand: () => ({ ...understandNothing(), ...possible }) });
    expect(chat.rows('handoffs')).toHaveLength(1);
  });

  it('that seems to name a client waits for the word of its writer', async () => {
    const privacy = createPrivacy(knowledge, testNames, isOurTestWord);
    const question = 'Miksi Antti Virtasen hakemus odottaa?';
    const warned = await talk.byProvider({ ...send, question }, { privacy });
    expect(chat.rows('handoffs')).toEqual([]);
    const [anyway] = sends(warned.say[0]).filter(({ do: does }) => does === 'send-anyway');
    expect(replacedBy(await talk.byProvider(anyway, { privacy, ...stranger, chat: 'other' }))).not.toContain('H-2025');
    expect(replacedBy(await talk.byProvider(anyway, { privacy }))).toContain('H-2025-0001');
    expect(chat.rows('handoff_messages')).toMatchObject([{ text: question }]);
  });

  it('with an identity code is dropped before anything', async () => {
    const reply = await talk.byProvider({ ...send, question: 'Asiakas 131052-928T ei tullut' });
    expect(said(reply)).toContain('En käsitellyt');
    expect([chat.rows('handoffs'), chat.rows('handoff_messages')]).toEqual([[], []]);
  });

  it('on a Saturday is told to staff on Monday, and brought up again from then on', async () => {
    const reply = await talk.byProvider(send, { now: saturday });
    expect(replacedBy(reply)).toContain('Asiantuntijat palaavat maanantaina 8.12.2025 klo 9.');
    const [staff] = chat.rows('outbox');
    expect(staff).toMatchObject({ person_id: null, not_before: '2025-12-08T07:00:00.000Z' });
    expect(chat.rows('handoffs')[0]?.remind_at).toBe('2025-12-08T08:00:00.000Z');
  });

  it('by an old button, where nobody takes questions, shows whom to reach', async () => {
    expect(said(await talk.byProvider(send, withoutStaff))).toContain('Näin tavoitat ihmisen');
    expect(chat.rows('handoffs')).toEqual([]);
  });
});

describe('a further question', () => {
  it('opens an answered one again, for any of staff, and its state stands below the answer', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id);
    await talk.clear();
    expect(await talk.asksFurther(id)).toEqual({ say: [] });
    expect(await talk.find(id)).toMatchObject({ state: 'waiting', staff: null, card: null });
    expect(await talk.written(id)).toEqual([
      'question: Mikä on hinta?',
      'answer: Katso hinnasto.',
      'question: Mistä sen löydän?',
    ]);
    expect(talk.told()).toEqual(['19:laku@thread.tacv2: handoff-for-staff', 'chat: handoff-for-provider']);
  });

  it('while somebody of staff writes an answer leaves it to them', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.asksFurther(id);
    expect(await talk.find(id)).toMatchObject({ state: 'taken', staff: { id: 'staff-1' } });
    expect(replacedBy(await talk.answers(id))).toContain('Tila: vastattu');
  });

  it('opens again what its asker had taken back', async () => {
    const { id } = await talk.asks();
    await talk.withdraws(id);
    await talk.asksFurther(id);
    expect(await talk.find(id)).toMatchObject({ state: 'waiting', remindAt: expect.any(Date) });
  });

  it('is taken in once, and another text from the same field is another question', async () => {
    const { id } = await talk.asks();
    await talk.asksFurther(id, 'Mistä?', { draft });
    await talk.asksFurther(id, 'Mistä?', { draft });
    await talk.asksFurther(id, 'Milloin?', { draft });
    await talk.asksFurther(id, 'Milloin?', { draft });
    expect(await talk.written(id)).toEqual(['question: Mikä on hinta?', 'question: Mistä?', 'question: Milloin?']);
  });

  it.each([
    ['without a word', ' ', 'Kenttä on tyhjä'],
    ['that is too long', 'a'.repeat(2001), 'Teksti on liian pitkä'],
  ])('%s changes nothing', async (_, question, problem) => {
    const { id } = await talk.asks();
    expect(said(await talk.asksFurther(id, question))).toContain(problem);
    expect(await talk.written(id)).toHaveLength(1);
  });

  it.each([
    ['somebody else', stranger],
    ['the same id in another tenant', { who: { tenant: 'other', person: 'person' } }],
  ])('by %s does nothing', async (_, change) => {
    const { id } = await talk.asks();
    const data = { v: 1, do: 'reopen-handoff', language: 'fi', handoff: id, draft, question: 'Entä?' };
    const reply = await talk.byProvider(data, change);
    expect(said(reply)).toContain('Tämä painike ei enää toimi.');
    expect(await talk.written(id)).toHaveLength(1);
  });

  it('where nobody takes questions any more does nothing', async () => {
    const { id } = await talk.asks();
    const data = { v: 1, do: 'reopen-handoff', language: 'fi', handoff: id, draft, question: 'Entä?' };
    expect(said(await talk.byProvider(data, withoutStaff))).toContain('Tämä painike ei enää toimi.');
  });
});

describe('a question that is taken back', () => {
  it.each([false, true])('waits for nobody any more, taken before: %s', async (isTaken) => {
    const { id } = await talk.asks();
    if (isTaken) await talk.takes(id);
    await talk.clear();
    expect(replacedBy(await talk.withdraws(id))).toContain('Peruit kysymyksen.');
    expect(await talk.find(id)).toMatchObject({ state: 'withdrawn', remindAt: null });
    expect(talk.told()).toEqual(['19:laku@thread.tacv2: handoff-for-staff', 'chat: handoff-for-provider']);
  });

  it('is not taken back once it is answered', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id);
    expect(replacedBy(await talk.withdraws(id))).toContain('Kysymykseen on vastattu.');
    expect(await talk.find(id)).toMatchObject({ state: 'answered' });
  });

  it.each([
    ['somebody else', stranger],
    ['the same id in another tenant', { who: { tenant: 'other', person: 'person' } }],
  ])('is not taken back by %s, who sees nothing of it', async (_, change) => {
    const { id } = await talk.asks();
    const reply = await talk.withdraws(id, change);
    expect(JSON.stringify(reply)).not.toMatch(/hinta|H-2025/);
    expect(await talk.find(id)).toMatchObject({ state: 'waiting' });
  });
});
