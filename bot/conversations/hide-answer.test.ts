import { textsOf } from '../../cards/support/texts-of';
import type { Entry } from '../../knowledge/load';
import { hideFrom } from '../hidden-entries';
import { createDeliveryOf } from '../outbox/delivery';
import { createPrivacy } from '../privacy/privacy';
import { isOurTestWord, testNames } from '../privacy/support/test-names';
import { stillKnowledge } from '../publishing/support/test-answers';
import { testStaff } from '../staff/support/test-staff';
import type { Reply, Surroundings } from './conversation';
import { press } from './press';
import { cardId, knowledge, now, openTestConversation, said, type TestConversation } from './support/test-conversation';

const entry = 'laku-sdq-form';
const { fi } = knowledge.entries.get(entry) as Entry;
const draft = '5f6e7d8c-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const draftOf = (nth: number) => `5f6e7d8c-1f3f-4c1a-9d55-${String(nth).padStart(12, '0')}`;
const staff = testStaff();
const staffMember = {
  isStaff: true,
  isForStaff: true,
  staff,
  who: { tenant: 'tenant', person: 'staff-1' },
  name: 'Asiantuntija',
};
const confirm = { v: 1, do: 'staff-confirm-hide', entry, draft, reason: 'Lomake on muuttunut.' };
const replaced = ({ replace }: Reply) => (replace ? textsOf(replace).join('\n') : '');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());

/** A press in which the store's hidden entries are hidden, as in a turn. */
async function pressed(data: unknown, change: Partial<Surroundings> = {}): Promise<Reply> {
  const hidden = await chat.store.transaction((tx) => tx.hiddenEntries.all());
  return chat.run((around) => press(data, around), { ...hideFrom(knowledge, hidden), ...change });
}
const byStaff = (data: unknown, change: Partial<Surroundings> = {}) => pressed(data, { ...staffMember, ...change });
const sendTo = (person: string, days: number, conversation = `chat-${person}`, language: 'fi' | 'sv' = 'fi') =>
  chat.store.transaction((tx) => {
    const to = { tenant: 'tenant', conversation, serviceUrl: 'https://example.com/', bot: '28:bot' };
    return tx.sentAnswers.remember(
      { card: `${person}-${conversation}-${days}`, entry, language, to, person },
      daysAgo(days),
    );
  });
const buttons = (reply: Reply) =>
  [...reply.say, ...(reply.replace ? [reply.replace] : [])].flatMap((c) => c.actions ?? []);

describe('the button to hide an answer', () => {
  const show = { v: 1, do: 'show-entry', entry, language: 'sv' };

  it('stands on the card that staff see, in the language of the card', async () => {
    expect(buttons(await byStaff(show)).at(-1)).toMatchObject({
      title: 'Dölj svaret',
      data: { do: 'staff-hide', entry },
    });
  });

  it('stays there after feedback', async () => {
    const feedback = { v: 1, do: 'feedback', entry, language: 'fi', helpful: true, card: cardId };
    expect(buttons(await byStaff(feedback)).map(({ data }) => data.do)).toContain('staff-hide');
  });

  it('is not shown to anybody else', async () => {
    expect(buttons(await pressed(show)).map(({ data }) => data.do)).not.toContain('staff-hide');
  });

  it.each([
    { v: 1, do: 'staff-hide', entry },
    confirm,
    { v: 1, do: 'staff-cancel-hide', entry },
    { v: 1, do: 'staff-unhide', entry, draft },
    { v: 1, do: 'staff-list-hidden' },
  ])('does nothing for anybody else: $do', async (data) => {
    expect(said(await pressed(data))).toMatch(/^Vain henkilöstölle/);
    expect(said(await pressed(data, { isStaff: null }))).toMatch(/^Oikeuksien tarkistus/);
    expect([chat.rows('hidden_entries'), chat.rows('audit')]).toEqual([[], []]);
  });

  it('asks why, in the language of staff, and hides nothing yet', async () => {
    const reply = await byStaff({ v: 1, do: 'staff-hide', entry }, { language: 'en' });
    expect(said(reply)).toContain('Piilotetaanko vastaus?');
    expect(said(reply)).toContain(fi.question);
    expect(buttons(reply).map(({ data }) => data.do)).toEqual(['staff-confirm-hide', 'staff-cancel-hide']);
    expect(chat.rows('hidden_entries')).toEqual([]);
  });

  it('offers to tell those who were sent the answer in 30 days, each person once, and not who hides it', async () => {
    await sendTo('a', 1);
    await sendTo('a', 2, 'group');
    await sendTo('b', 29);
    await sendTo('c', 31);
    await sendTo('staff-1', 0);
    const form = (await byStaff({ v: 1, do: 'staff-hide', entry })).say[0];
    const toggle = form?.body.find(({ type }) => type === 'Input.Toggle');
    expect(toggle).toMatchObject({ value: 'false', title: expect.stringContaining('henkilöitä: 2') });
  });

  it('has nobody to tell where nobody was sent it', async () => {
    const reply = await byStaff({ v: 1, do: 'staff-hide', entry });
    expect(said(reply)).toContain('Kukaan muu ei ole saanut');
    expect(reply.say[0]?.body.filter(({ type }) => type.startsWith('Input.'))).toHaveLength(1);
  });

  it('of an answer that is no more says so', async () => {
    expect(said(await byStaff({ v: 1, do: 'staff-hide', entry: 'gone' }))).toMatch(/on poistettu/);
  });
});

describe('hiding an answer', () => {
  it('takes it out of use with its reason, for the audit too, and offers the way back', async () => {
    const reply = await byStaff(confirm);
    expect(replaced(reply)).toContain('Vastaus on piilotettu');
    expect(replaced(reply)).toContain('Lomake on muuttunut.');
    expect(buttons(reply)[0]?.data).toEqual({ v: 1, do: 'staff-unhide', entry, draft: cardId });
    expect(chat.rows('hidden_entries')).toMatchObject([{ entry_id: entry, reason: 'Lomake on muuttunut.' }]);
    const [done] = chat.rows('audit');
    expect(done).toMatchObject({
      action: 'entry-hidden',
      subject: entry,
      staff_id: 'staff-1',
      staff_name: 'Asiantuntija',
    });
    expect(JSON.parse(done?.detail ?? '')).toEqual({ reason: 'Lomake on muuttunut.', told: 0 });
  });

  it.each([
    ['no reason', { reason: '  ' }, 'Kirjoita syy.'],
    ['a reason that is too long', { reason: 'a'.repeat(2001) }, 'liian pitkä'],
    ['a message that is too long', { words: 'a'.repeat(2001) }, 'liian pitkä'],
  ])('with %s is asked again with what was written', async (_, change, problem) => {
    await sendTo('a', 1);
    const reply = await byStaff({ ...confirm, tell: 'true', words: 'Katso ohje.', ...change });
    expect(replaced(reply)).toContain(problem);
    expect(buttons(reply)[0]?.data).toMatchObject({ do: 'staff-confirm-hide', draft });
    expect(reply.replace?.body.find(({ type }) => type === 'Input.Toggle')).toMatchObject({ value: 'true' });
    expect(chat.rows('hidden_entries')).toEqual([]);
  });

  it('tells nobody unless staff choose to', async () => {
    await sendTo('a', 1);
    for (const tell of [undefined, 'false']) {
      await byStaff({ ...confirm, draft: draftOf(tell ? 1 : 2), tell });
      await byStaff({ v: 1, do: 'staff-unhide', entry, draft: draftOf(tell ? 3 : 4) });
    }
    expect(chat.rows('outbox')).toEqual([]);
  });

  it('tells each person in each chat once, in the language of what they were sent', async () => {
    await sendTo('a', 3);
    await sendTo('a', 1, 'chat-a', 'sv');
    await sendTo('b', 1);
    await sendTo('c', 31);
    await byStaff({ ...confirm, tell: 'true', words: ' Katso ohje. ' });
    const told = chat
      .rows('outbox')
      .map(({ person_id, conversation_id, notice }) => [person_id, conversation_id, JSON.parse(notice)]);
    expect(told).toEqual([
      ['a', 'chat-a', { kind: 'correction', entry, language: 'sv', words: 'Katso ohje.' }],
      ['b', 'chat-b', { kind: 'correction', entry, language: 'fi', words: 'Katso ohje.' }],
    ]);
    expect(JSON.parse(chat.rows('audit')[0]?.detail ?? '')).toMatchObject({ told: 2 });
    expect(chat.rows('audit')[0]?.detail).not.toContain('Katso ohje');
  });

  it('by two presses tells once', async () => {
    await sendTo('a', 1);
    await byStaff({ ...confirm, tell: 'true' });
    const again = await byStaff({ ...confirm, tell: 'true' });
    expect(replaced(again)).toContain('Vastaus on piilotettu');
    expect([chat.rows('outbox').length, chat.rows('audit').length]).toEqual([1, 1]);
  });

  it('by a form that was sent before does not hide anew what is in use again', async () => {
    await byStaff(confirm);
    await byStaff({ v: 1, do: 'staff-unhide', entry, draft: draftOf(1) });
    expect(replaced(await byStaff(confirm))).toContain('Vastaus on käytössä');
    expect(chat.rows('hidden_entries')).toEqual([]);
  });

  it('waits for a second look where the texts seem to name a client', async () => {
    const privacy = createPrivacy(knowledge, testNames, isOurTestWord);
    const named = { ...confirm, reason: 'Antti Virtasen hakemus' };
    expect(said(await byStaff(named, { privacy }))).toMatch(/^Nimesitkö asiakkaan\?/);
    expect(chat.rows('hidden_entries')).toEqual([]);
    const reply = await byStaff({ v: 1, do: 'send-anyway', language: 'fi', held: cardId }, { privacy });
    expect(replaced(reply)).toContain('Vastaus on piilotettu');
  });

  it('is stopped by an identity code in the reason', async () => {
    expect(said(await byStaff({ ...confirm, reason: '131052-928T' }))).toContain('henkilötunnus');
    expect(chat.rows('hidden_entries')).toEqual([]);
  });

  it('that is cancelled leaves everything as it was', async () => {
    const reply = await byStaff({ v: 1, do: 'staff-cancel-hide', entry, reason: 'x' });
    expect(replaced(reply)).toContain('En piilottanut vastausta');
    expect(chat.rows('audit')).toEqual([]);
  });
});

describe('a hidden answer', () => {
  beforeEach(() => byStaff(confirm));

  it.each([
    ['a question on a button', { v: 1, do: 'show-entry', entry, language: 'fi' }],
    ['the button to the original', { v: 1, do: 'show-original', entry }],
  ])('is not shown by %s, which says that it is out of use', async (_, data) => {
    const reply = await pressed(data);
    expect(said(reply)).toMatch(/^Tämä vastaus on poistettu käytöstä/);
    expect(JSON.stringify(reply)).not.toContain(fi.answer.split('\n')[0]);
    expect(chat.rows('sent_answers')).toEqual([]);
  });

  it('takes feedback on an old card, which goes with the answer', async () => {
    const feedback = { v: 1, do: 'feedback', entry, language: 'fi', helpful: false, card: cardId };
    expect(replaced(await pressed(feedback))).toMatch(/^Tämä vastaus on poistettu käytöstä/);
    expect(chat.rows('feedback')).toMatchObject([{ entry_id: entry, helpful: 0 }]);
  });

  it('is no related question on another card', async () => {
    const near = [...knowledge.entries.values()].find(({ related }) => related.includes(entry)) as Entry;
    const show = { v: 1, do: 'show-entry', entry: near.id, language: 'fi' };
    expect(said(await pressed(show))).not.toContain(fi.question);
    await byStaff({ v: 1, do: 'staff-unhide', entry, draft: draftOf(1) });
    expect(said(await pressed(show))).toContain(fi.question);
  });

  it('shows staff its reason when they want to hide it again', async () => {
    expect(said(await byStaff({ v: 1, do: 'staff-hide', entry }))).toContain('Syy: Lomake on muuttunut.');
  });

  it('comes back into use, audited, once', async () => {
    const unhide = { v: 1, do: 'staff-unhide', entry, draft: draftOf(1) };
    for (const _ of [1, 2]) expect(replaced(await byStaff(unhide))).toContain('Vastaus on käytössä');
    expect(said(await pressed({ v: 1, do: 'show-entry', entry, language: 'fi' }))).toContain(fi.question);
    expect(chat.rows('audit').map(({ action }) => action)).toEqual(['entry-hidden', 'entry-unhidden']);
  });

  it('stays hidden when an old button to bring it back is pressed after it was hidden anew', async () => {
    const unhide = { v: 1, do: 'staff-unhide', entry, draft: draftOf(1) };
    await byStaff(unhide);
    await byStaff({ ...confirm, draft: draftOf(2), reason: 'Toinen syy.' });
    expect(replaced(await byStaff(unhide))).toContain('Toinen syy.');
    expect(chat.rows('hidden_entries')).toHaveLength(1);
  });
});

describe('the correction', () => {
  const deliveryOf = createDeliveryOf({
    live: stillKnowledge(knowledge),
    staff,
    calendarUrl: () => null,
    newId: () => cardId,
  });
  const correctionOf = (id = entry) =>
    chat.store.transaction((tx) => {
      const to = { tenant: 'tenant', conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' };
      const notice = { kind: 'correction', entry: id, language: 'sv', words: 'Katso *ohje*.' } as const;
      return deliveryOf({ id: '1', to, person: 'a', subject: id, notice }, tx, now);
    });

  it('finds the question although it is hidden, and says what staff wrote to the letter', async () => {
    await byStaff(confirm);
    const { card, message } = (await correctionOf()) as NonNullable<Awaited<ReturnType<typeof correctionOf>>>;
    expect([card.lang, message]).toEqual(['sv', null]);
    expect(textsOf(card)).toEqual(expect.arrayContaining([knowledge.entries.get(entry)?.sv.question, 'Katso *ohje*.']));
  });

  it('is not told any more once the answer is in use again', async () => {
    expect(await correctionOf()).toBeNull();
  });
});

describe('a card on which staff hide an answer', () => {
  const states = () => chat.rows('outbox').map(({ notice }) => JSON.parse(notice));

  it('shows the new state to all who see it, where others do', async () => {
    await byStaff(confirm, { isPersonal: false, conversation: '19:staff@thread.tacv2' });
    await byStaff(
      { v: 1, do: 'staff-unhide', entry, draft: draftOf(1) },
      { isPersonal: false, conversation: '19:staff@thread.tacv2' },
    );
    const state = { kind: 'entry-state', entry, card: 'pressed-card' };
    expect(states()).toEqual([
      { ...state, told: 0 },
      { ...state, told: null },
    ]);
  });

  it('needs no update in a private chat', async () => {
    await byStaff(confirm);
    expect(states()).toEqual([]);
  });
});

describe('the list of hidden answers', () => {
  const ids = [...knowledge.entries.keys()].slice(0, 10);
  const hideAll = (entries: readonly string[]) =>
    chat.store.transaction(async (tx) => {
      for (const [nth, id] of entries.entries()) {
        await tx.hiddenEntries.hide(id, `Syy ${nth}`, staffMember.who, daysAgo(nth));
      }
    });
  const containers = (reply: Reply) =>
    [...reply.say, ...(reply.replace ? [reply.replace] : [])].flatMap(({ body }) =>
      body.filter(({ type }) => type === 'Container'),
    );

  it('is empty where none is hidden', async () => {
    expect(said(await byStaff({ v: 1, do: 'staff-list-hidden' }))).toContain('Yhtään vastausta ei ole piilotettu');
  });

  it('shows each with its question, reason and day, newest first', async () => {
    await hideAll(ids.slice(0, 2));
    const texts = said(await byStaff({ v: 1, do: 'staff-list-hidden' }));
    expect(texts).toContain(knowledge.entries.get(ids[1] as string)?.fi.question);
    expect(texts).toContain('Syy: Syy 1');
    expect(texts).toContain('Piilotettu 30.11.2025 klo 12');
    expect(texts.indexOf('Syy 0')).toBeLessThan(texts.indexOf('Syy 1'));
  });

  it('has pages, and turns them in its place', async () => {
    await hideAll(ids);
    const first = await byStaff({ v: 1, do: 'staff-list-hidden' });
    expect(containers(first)).toHaveLength(8);
    const second = await byStaff(buttons(first)[0]?.data);
    expect(second.say).toEqual([]);
    expect(containers(second)).toHaveLength(2);
    expect(buttons(second).map(({ data }) => data)).toEqual([{ v: 1, do: 'staff-list-hidden', page: 0 }]);
    expect(containers(await byStaff({ v: 1, do: 'staff-list-hidden', page: 99 }))).toHaveLength(2);
  });

  it('brings one back into use and shows the rest', async () => {
    await hideAll(ids.slice(0, 2));
    const reply = await byStaff({ v: 1, do: 'staff-unhide', entry: ids[0], draft, page: 0 });
    expect(replaced(reply)).not.toContain('Syy 0');
    expect(replaced(reply)).toContain('Syy 1');
  });

  it('has one that is no more in the knowledge by its id, to be taken off the list', async () => {
    await hideAll(['gone-since']);
    expect(said(await byStaff({ v: 1, do: 'staff-list-hidden' }))).toContain('gone-since');
    await byStaff({ v: 1, do: 'staff-unhide', entry: 'gone-since', draft, page: 0 });
    expect(chat.rows('hidden_entries')).toEqual([]);
  });
});

describe('an answer that is sent', () => {
  it('is remembered with its card, language and chat, whoever gets it and wherever', async () => {
    await pressed(
      { v: 1, do: 'show-entry', entry, language: 'sv' },
      { isPersonal: false, conversation: '19:staff@thread.tacv2' },
    );
    expect(chat.rows('sent_answers')).toEqual([
      {
        card_id: cardId,
        entry_id: entry,
        language: 'sv',
        ...{ tenant_id: 'tenant', person_id: 'person', conversation_id: 'chat' },
        ...{ service_url: 'https://example.com/', bot_id: '28:bot', sent_at: now.toISOString() },
      },
    ]);
  });
});
