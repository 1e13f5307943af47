import { published } from '../publishing/support/test-answers';
import { openTestConversation, type TestConversation } from './support/test-conversation';
import { idOf, meetingId, now, staffQuestions } from './support/test-staff-questions';
import { replacedBy, sends } from './support/test-staff-talk';

let chat: TestConversation;
let talk: ReturnType<typeof staffQuestions>;
beforeEach(async () => {
  chat = await openTestConversation();
  talk = staffQuestions(chat);
});
afterEach(() => chat.remove());

const merge = (number: number, into: number, change = {}) =>
  talk.presses('staff-merge', number, { into: idOf(into) }, change);

describe('the form', () => {
  it('offers the most alike first, then those of the same meeting and service, and none that has ended', async () => {
    await talk.ask(1, { meeting: meetingId, text: 'Muuttuuko ryhmäkäynnin hinta ensi vuonna?' });
    await talk.ask(2, { text: 'Jotain muuta samasta palvelusta?' });
    await talk.ask(3, { meeting: meetingId, service: 'oma-vayla', text: 'Saako etänä?' });
    await talk.ask(4, { service: 'oma-vayla', text: 'Muuttuuko ryhmäkäynnin hinta ensi vuonna taas?' });
    await talk.ask(5, { text: 'Muuttuuko ryhmäkäynnin hinta ensi vuonna?' }, { state: 'declined' });
    await talk.ask(6, { service: 'oma-vayla', text: 'Aivan eri asia?' });
    const { replace } = await talk.byStaff({ v: 1, do: 'staff-merge-form', id: idOf(1) });
    const choice = replace?.body.find((part) => part.type === 'Input.ChoiceSet');
    const offered = choice && 'choices' in choice ? choice.choices.map(({ value }) => value) : [];
    expect(offered).toEqual([4, 3, 2].map(idOf));
    expect(sends(replace)[0]).toEqual({ v: 1, do: 'staff-merge', id: idOf(1), version: 1 });
  });

  it('offers ten at the most, and says so where there is none', async () => {
    await talk.ask(1);
    expect(replacedBy(await talk.byStaff({ v: 1, do: 'staff-merge-form', id: idOf(1) }))).toContain('Ei ole kysymystä');
    for (let number = 2; number < 15; number += 1) await talk.ask(number, { text: `Kysymys numero ${number}` });
    const { replace } = await talk.byStaff({ v: 1, do: 'staff-merge-form', id: idOf(1) });
    expect(JSON.stringify(replace).match(/"value":/g)).toHaveLength(10);
  });
});

describe('a merged question', () => {
  it('counts for the other one, with everyone who asks it; they are told, also those of what was merged before', async () => {
    await talk.ask(1);
    await talk.ask(2);
    await talk.ask(3);
    await talk.support(2, 'a');
    await merge(3, 2);
    await talk.inStore(async (tx) => {
      for (const { id } of await tx.outbox.due(now)) await tx.outbox.done(id);
    });
    expect(replacedBy(await merge(2, 1))).toContain('Yhdistetty toiseen kysymykseen');
    expect(talk.told()).toEqual([
      ['asker-2', 'merged'],
      ['asker-3', 'merged'],
      ['a', 'merged'],
    ]);
    const cards = await talk.delivered();
    expect(cards.map((text) => text.split('\n')[0])).toEqual([
      'Kysymys K-2026-0002 on yhdistetty kysymykseen K-2026-0001',
      'Kysymys K-2026-0003 on yhdistetty kysymykseen K-2026-0001',
      'Frågan K-2026-0002 har slagits samman med frågan K-2026-0001',
    ]);
    expect(await talk.find(2)).toMatchObject({ state: 'merged', mergedInto: idOf(1) });
    expect(await talk.find(3)).toMatchObject({ state: 'merged', mergedInto: idOf(1) });
    expect(await talk.inStore((tx) => tx.questions.countSupport(idOf(1)))).toBe(3);
    expect(talk.audited().at(-1)).toEqual(['staff-1', 'question-merged', 'K-2026-0002', { into: 'K-2026-0001' }]);
  });

  it('leads its asker to the number of the other one, and to the answer once there is one', async () => {
    await talk.ask(1, { text: 'Toisen kysymyksen sanat?' });
    await talk.ask(2);
    await merge(2, 1);
    const opens = () =>
      talk.byStaff(
        { v: 1, do: 'open-question', language: 'fi', id: idOf(2) },
        { who: { tenant: 'tenant', person: 'asker-2' } },
      );
    const shown = replacedBy(await opens());
    expect(shown).toContain('Yhdistetty kysymykseen K-2026-0001');
    expect(shown).not.toContain('Toisen kysymyksen sanat');
    expect(shown).not.toContain('Voit muokata');
    await talk.inStore(async (tx) => {
      const one = await tx.questions.find(idOf(1));
      if (one) await tx.questions.change(one, { state: 'published' }, now);
      await tx.answers.publish({ ...published(), question: idOf(1) }, now);
    });
    const answered = await opens();
    expect(replacedBy(answered)).toContain('Vastaus on julkaistu');
    expect(sends(answered.replace)[0]).toEqual({ v: 1, do: 'show-entry', language: 'fi', entry: 'k-2026-0001' });
    await talk.inStore((tx) => tx.hiddenEntries.hide('k-2026-0001', 'Väärin', { tenant: 't', person: 's' }, now));
    const hidden = await opens();
    expect(replacedBy(hidden)).toContain('Vastaus on poistettu käytöstä');
    expect(sends(hidden.replace).map((data) => data.do)).not.toContain('show-entry');
  });

  it('is joined as the other one', async () => {
    await talk.ask(1);
    await talk.ask(2);
    await merge(2, 1);
    const joins = { v: 1, do: 'support-question', language: 'fi', id: idOf(2) };
    const joined = await talk.byStaff(joins, { who: { tenant: 'tenant', person: 'late' } });
    expect(replacedBy(joined)).toContain('Lisäsin sinut kysymykseen K-2026-0001');
    expect(chat.rows('question_supports')).toMatchObject([{ question_id: idOf(1), person_id: 'late' }]);
  });

  it('of one that is answered already is told so, with the way to the answer', async () => {
    await talk.ask(1, {}, { state: 'published' });
    await talk.inStore((tx) => tx.answers.publish({ ...published(), question: idOf(1) }, now));
    await talk.ask(2);
    await merge(2, 1);
    expect((await talk.delivered())[0]).toContain('vastaus on jo julkaistu');
    expect(talk.told()).toEqual([
      ['asker-2', 'merged'],
      ['asker-2', 'answer-published'],
    ]);
  });
});

describe('nothing is merged', () => {
  it.each([
    ['into itself', 1],
    ['into one that has ended', 2],
    ['into what is merged already', 3],
    ['into nothing', 9],
  ])('%s', async (_, into) => {
    await talk.ask(1);
    await talk.ask(2, {}, { state: 'withdrawn' });
    await talk.ask(3, {}, { state: 'merged', mergedInto: idOf(1) });
    expect(replacedBy(await merge(1, into))).toContain('Kysymystä ei yhdistetty');
    expect([(await talk.find(1)).state, talk.told(), talk.audited()]).toEqual(['submitted', [], []]);
  });

  it('in a circle, when two press at once', async () => {
    await talk.ask(1);
    await talk.ask(2);
    const press = (number: number, into: number) =>
      talk.byStaff({ v: 1, do: 'staff-merge', id: idOf(number), version: 1, into: idOf(into) });
    await press(1, 2);
    expect(replacedBy(await press(2, 1))).toContain('Kysymystä ei yhdistetty');
    expect([(await talk.find(1)).mergedInto, (await talk.find(2)).mergedInto]).toEqual([idOf(2), null]);
  });

  it('twice by a double press', async () => {
    await talk.ask(1);
    await talk.ask(2);
    const press = () => talk.byStaff({ v: 1, do: 'staff-merge', id: idOf(1), version: 1, into: idOf(2) });
    await press();
    expect(replacedBy(await press())).not.toContain('sillä välin');
    expect([talk.told(), talk.audited()].map(({ length }) => length)).toEqual([1, 1]);
  });
});
