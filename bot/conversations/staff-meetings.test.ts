import type { Card } from '../../cards/elements';
import { textsOf } from '../../cards/support/texts-of';
import { asked, scheduled } from '../agenda/support/test-meetings';
import { createDeliveryOf } from '../outbox/delivery';
import { stillKnowledge } from '../publishing/support/test-answers';
import { testStaff } from '../staff/support/test-staff';
import type { Reply, Surroundings } from './conversation';
import { press } from './press';
import { knowledge, openTestConversation, said, type TestConversation } from './support/test-conversation';

const now = new Date('2026-11-22T10:00:00Z');
const staff = testStaff();
const staffMember = {
  ...{
    isStaff: true,
    isForStaff: true,
    staff,
    who: { tenant: 'tenant', person: 'staff-1' },
    name: 'Asiantuntija',
    now,
  },
};
const draftOf = (nth: number) => `5f6e7d8c-1f3f-4c1a-9d55-${String(nth).padStart(12, '0')}`;
const filled = {
  ...{ series: 'laku-2025-11-26', service: 'laku-perhekuntoutus', name: '', date: '2026-12-11', starts: '09:00' },
  ...{ ends: '10:00', link: 'https://example.com/join', deadlineDate: '', deadlineTime: '', material: '' },
};
const save = { v: 1, do: 'staff-save-meeting', draft: draftOf(1), ...filled };
const id = 'laku-perhekuntoutus-2026-12-11';

let chat: TestConversation;
beforeEach(async () => {
  chat = await openTestConversation();
});
afterEach(() => chat.remove());

const byStaff = (data: unknown, change: Partial<Surroundings> = {}) =>
  chat.run((around) => press(data, around), { ...staffMember, ...change });
const replaced = ({ replace }: Reply) => (replace ? textsOf(replace).join('\n') : '');
const audited = () => chat.rows('audit').map(({ action, subject, detail }) => [action, subject, JSON.parse(detail)]);
const field = (card: Card | undefined, name: string) =>
  card?.body.find((element) => 'id' in element && element.id === name) as { value?: string } | undefined;
const titles = (card: Card | undefined) => card?.actions?.map(({ title }) => title);
const ask = (number: number, meeting: string | null) =>
  chat.store.transaction((tx) => tx.questions.add(asked(number, { meeting }), now));
const told = () => chat.rows('outbox').map(({ person_id, notice }) => [person_id, JSON.parse(notice).why]);

describe('who is not staff', () => {
  it.each([
    { v: 1, do: 'staff-meetings' },
    { v: 1, do: 'staff-meeting-form' },
    save,
    { v: 1, do: 'staff-cancel-meeting', meeting: id },
    { v: 1, do: 'staff-confirm-cancel', meeting: id, version: 1 },
  ])('cannot do this: $do', async (data) => {
    await chat.store.transaction((tx) => tx.meetings.add(id, id, scheduled(), now));
    const before = chat.rows('meetings');
    expect(said(await byStaff(data, { isStaff: false }))).toMatch(/^Vain henkilöstölle/);
    expect(said(await byStaff(data, { isStaff: null }))).toMatch(/^Oikeuksien tarkistus/);
    expect([chat.rows('meetings'), chat.rows('audit')]).toEqual([before, []]);
  });
});

describe('a new meeting', () => {
  it('begins with an empty form, with every series of the sources and every service', async () => {
    const [card] = (await byStaff({ v: 1, do: 'staff-meeting-form' })).say;
    expect(card?.body.filter(({ type }) => type.startsWith('Input.'))).toHaveLength(10);
    expect(JSON.stringify(field(card, 'series'))).toContain('Muu, kirjoita nimi');
    expect(JSON.stringify(field(card, 'service'))).toContain('Oma väylä');
    expect(titles(card)).toEqual(['Vahvista: tallenna', 'Takaisin tallentamatta']);
  });

  it("is scheduled with the usual deadline, audited, and shown in the form's place", async () => {
    const reply = await byStaff(save);
    expect(replaced(reply)).toContain('Tapaaminen on tallennettu.');
    expect(replaced(reply)).toContain('pe 11.12.2026 klo 9–10');
    expect(replaced(reply)).toContain('pe 4.12.2026 klo 23.59');
    expect(titles(reply.replace)).toEqual(['Muuta', 'Peru tapaaminen', 'Diat', 'Taulukko', 'Kaikki tapaamiset']);
    expect(chat.rows('meetings')).toMatchObject([{ id, state: 'scheduled', is_example: 0, version: 1 }]);
    expect(audited()).toEqual([['meeting-created', id, { startsAt: '2026-12-11T07:00:00.000Z' }]]);
  });

  it('comes once, however often its form is sent; another one on the day gets a number', async () => {
    await byStaff(save);
    expect(replaced(await byStaff(save))).toContain('Tapaaminen on tallennettu.');
    expect(chat.rows('meetings')).toHaveLength(1);
    expect(chat.rows('audit')).toHaveLength(1);
    await byStaff({ ...save, draft: draftOf(2) });
    expect(chat.rows('meetings').map((meeting) => meeting.id)).toEqual([id, `${id}-2`]);
  });

  it('with something wrong gives the form back with what was written, and keeps nothing', async () => {
    const wrong = { series: 'other', name: '', ends: '08:00', link: 'teams', material: 'https://example.com/*a*' };
    const { replace } = await byStaff({ ...save, ...wrong });
    const texts = replace ? textsOf(replace) : [];
    expect(texts).toContain('Kirjoita tapaamiselle nimi, koska valitsit sarjaksi ”Muu”.');
    expect(texts).toContain('Tapaaminen päättyy ennen kuin se alkaa. Tarkista kellonajat.');
    expect(texts.join()).toContain('Linkki tapaamiseen ei ole verkko-osoite.');
    const values = ['series', 'date', 'starts', 'ends', 'link', 'material'].map((name) => field(replace, name)?.value);
    expect(values).toEqual(['other', '2026-12-11', '09:00', '08:00', 'teams', 'https://example.com/*a*']);
    expect(JSON.stringify(replace?.actions)).toContain(draftOf(1));
    expect(chat.rows('meetings')).toEqual([]);
  });

  it('with nothing in it says what is missing', async () => {
    const reply = await byStaff({ v: 1, do: 'staff-save-meeting', draft: draftOf(1) });
    expect(replaced(reply)).toContain('Valitse tapaamisen päivä.');
  });

  it('takes the questions that wait for one, and tells who asked', async () => {
    await ask(1, null);
    const reply = await byStaff(save);
    expect(replaced(reply)).toContain('Kysymyksiä: 1');
    expect(chat.rows('questions')).toMatchObject([{ meeting_id: id }]);
    expect(told()).toEqual([['asker-1', 'meeting-found']]);
  });

  it('is refused with an identity code in its name', async () => {
    const reply = await byStaff({ ...save, series: 'other', name: 'Tapaaminen 131052-928T' });
    expect(said(reply)).toContain('henkilötunnus');
    expect(chat.rows('meetings')).toEqual([]);
  });
});

describe('a meeting that is changed', () => {
  const form = async () => (await byStaff({ v: 1, do: 'staff-meeting-form', meeting: id })).say[0];
  const change = { ...save, draft: draftOf(2), meeting: id, version: 1 };
  beforeEach(async () => {
    await byStaff(save);
    await ask(1, id);
  });

  it('comes in the form as it is, its usual deadline left empty', async () => {
    const values = ['series', 'service', 'date', 'starts', 'ends', 'link', 'deadlineDate'].map(
      async (name) => field(await form(), name)?.value,
    );
    expect(await Promise.all(values)).toEqual([
      ...['laku-2025-11-26', 'laku-perhekuntoutus', '2026-12-11', '09:00', '10:00'],
      ...['https://example.com/join', undefined],
    ]);
    expect((await form())?.actions?.[0]?.data).toMatchObject({ meeting: id, version: 1 });
  });

  it('moves with its deadline, and who asked is told', async () => {
    const reply = await byStaff({ ...change, date: '2026-12-18' });
    expect(replaced(reply)).toContain('pe 11.12.2026 klo 23.59');
    expect(told()).toEqual([['asker-1', 'meeting-moved']]);
    expect(audited().at(-1)).toEqual([
      ...['meeting-changed', id],
      { from: '2026-12-11T07:00:00.000Z', to: '2026-12-18T07:00:00.000Z' },
    ]);
  });

  it('gets a material without a word to those who asked', async () => {
    await byStaff({ ...change, material: 'https://example.com/diat' });
    expect(chat.rows('meetings')).toMatchObject([{ material: 'https://example.com/diat', version: 2 }]);
    expect(told()).toEqual([]);
  });

  it('and in which nothing is changed stays as it is', async () => {
    await byStaff(change);
    expect([chat.rows('meetings')[0]?.version, chat.rows('audit').length]).toEqual([1, 1]);
  });

  it('by somebody else in the meantime is shown as it is now, and not changed', async () => {
    await byStaff({ ...change, starts: '08:00' });
    const late = await byStaff({ ...change, draft: draftOf(3), starts: '08:30' });
    expect(replaced(late)).toContain('Tapaamista on muutettu sillä välin.');
    expect(replaced(late)).toContain('klo 8–10');
    expect(chat.rows('meetings')).toMatchObject([{ starts_at: '2026-12-11T06:00:00.000Z', version: 2 }]);
    expect(told()).toHaveLength(1);
  });

  it('is changed once, however often the form is sent', async () => {
    await byStaff({ ...change, starts: '08:00' });
    expect(replaced(await byStaff({ ...change, starts: '08:00' }))).toContain('Tapaaminen on tallennettu.');
    expect([told().length, chat.rows('audit').length]).toEqual([1, 2]);
  });

  it('with something wrong gives the form back, still for the same version', async () => {
    const { replace } = await byStaff({ ...change, deadlineDate: '2026-12-12' });
    expect(replace && textsOf(replace)).toContain(
      'Kysymysten määräaika on tapaamisen alun jälkeen. Valitse aikaisempi.',
    );
    expect(replace?.actions?.[0]?.data).toMatchObject({ meeting: id, version: 1, draft: draftOf(2) });
  });

  it('that is no more says so', async () => {
    expect(said(await byStaff({ v: 1, do: 'staff-meeting-form', meeting: 'gone' }))).toMatch(/^Tapaamista ei ole/);
    expect(replaced(await byStaff({ ...change, meeting: 'gone' }))).toMatch(/^Tapaamista ei ole/);
  });

  it('in a channel is shown to all there in its new state', async () => {
    await byStaff({ ...change, starts: '08:00' }, { isPersonal: false, conversation: '19:staff@thread.tacv2' });
    const [, state] = chat.rows('outbox').map(({ notice }) => JSON.parse(notice));
    expect(state).toEqual({ kind: 'meeting-state', meeting: id, card: 'pressed-card' });
    const deliveryOf = createDeliveryOf({
      live: stillKnowledge(knowledge),
      staff,
      calendarUrl: () => null,
      newId: () => draftOf(9),
    });
    const to = { tenant: 'tenant', conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' };
    const delivery = await chat.store.transaction((tx) =>
      deliveryOf({ id: '1', to, person: null, subject: id, notice: state }, tx, now),
    );
    expect(delivery?.message).toBe('pressed-card');
    expect(delivery && textsOf(delivery.card)).toContain('pe 11.12.2026 klo 8–10');
  });
});

describe('a meeting that is cancelled', () => {
  const cancel = { v: 1, do: 'staff-confirm-cancel', meeting: id, version: 1 };
  beforeEach(async () => {
    await byStaff(save);
    await ask(1, id);
  });

  it('is asked about once, with what becomes of its questions', async () => {
    const [card] = (await byStaff({ v: 1, do: 'staff-cancel-meeting', meeting: id })).say;
    expect(card && textsOf(card).at(-1)).toMatch(/^Tapaamiseen lähetettyjä kysymyksiä: 1\./);
    expect(card?.actions?.map(({ data }) => data.do)).toEqual(['staff-confirm-cancel', 'staff-meetings']);
    expect(chat.rows('meetings')).toMatchObject([{ state: 'scheduled' }]);
  });

  it('lets its questions wait, tells who asked, and is audited, once', async () => {
    expect(replaced(await byStaff(cancel))).toContain('Tapaaminen on peruttu.');
    expect(replaced(await byStaff(cancel))).toContain('Tapaaminen on peruttu.');
    expect(chat.rows('questions')).toMatchObject([{ meeting_id: null }]);
    expect(told()).toEqual([['asker-1', 'meeting-cancelled']]);
    expect(audited().map(([action]) => action)).toEqual(['meeting-created', 'meeting-cancelled']);
  });

  it('by whoever has not seen the last change is shown as it is now, and not cancelled', async () => {
    await byStaff({ ...save, draft: draftOf(2), meeting: id, version: 1, starts: '08:00' });
    expect(replaced(await byStaff(cancel))).toContain('Tapaamista on muutettu sillä välin.');
    expect(chat.rows('meetings')).toMatchObject([{ state: 'scheduled' }]);
  });

  it('is not changed any more', async () => {
    await byStaff(cancel);
    expect(said(await byStaff({ v: 1, do: 'staff-meeting-form', meeting: id }))).toContain('Tapaaminen on peruttu.');
    const reply = await byStaff({ ...save, draft: draftOf(2), meeting: id, version: 2 });
    expect([replaced(reply).split('\n')[1], titles(reply.replace)]).toEqual([
      'Tapaaminen on peruttu.',
      ['Kaikki tapaamiset'],
    ]);
    expect(replaced(reply)).not.toContain('Kysymyksiä voi lähettää');
  });

  it('must be ahead: what has been is not cancelled', async () => {
    const later = { now: new Date('2026-12-12T10:00:00Z') };
    expect(titles((await byStaff({ v: 1, do: 'staff-cancel-meeting', meeting: id }, later)).say[0])).toEqual([
      'Muuta',
      'Diat',
      'Taulukko',
      'Kaikki tapaamiset',
    ]);
    await byStaff(cancel, later);
    expect(chat.rows('meetings')).toMatchObject([{ state: 'scheduled' }]);
  });
});

describe('the meetings of staff', () => {
  it('are those that come and the last five that were, with counts and what can be done', async () => {
    await byStaff(save);
    await ask(1, id);
    await ask(2, null);
    await chat.store.transaction(async (tx) => {
      for (let nth = 1; nth <= 6; nth += 1) {
        const startsAt = new Date(`2026-10-0${nth}T07:00:00Z`);
        const past = scheduled({ series: null, name: `Pidetty ${nth}`, startsAt, endsAt: null });
        await tx.meetings.add(`past-${nth}`, `past-${nth}`, past, now);
      }
    });
    const reply = await byStaff({ v: 1, do: 'staff-meetings' });
    expect(replaced(reply)).toContain('Kysymyksiä, jotka odottavat tapaamista: 1');
    expect(replaced(reply)).toContain('Kysymysten määräaika: pe 4.12.2026 klo 23.59. Kysymyksiä: 1');
    expect(replaced(reply).match(/Pidetty \d/g)).toEqual([6, 5, 4, 3, 2].map((nth) => `Pidetty ${nth}`));
    expect(
      JSON.stringify(reply.replace)
        .match(/staff-cancel-meeting","meeting":"[^"]+/g)
        ?.every((each) => each.endsWith(id)),
    ).toBe(true);
    expect(titles(reply.replace)).toEqual(['Uusi tapaaminen', 'Työpöydälle']);
  });

  it('are reached from the desk', async () => {
    expect(titles((await byStaff({ v: 1, do: 'staff-desk' })).replace)).toContain('Tapaamiset');
  });
});
