import { textsOf } from '../../cards/support/texts-of';
import { asked } from '../agenda/support/test-meetings';
import { published } from '../publishing/support/test-answers';
import { ask } from './ask';
import { opensDesk } from './staff-desk';
import { now, openTestConversation, said, type TestConversation } from './support/test-conversation';
import { type StaffTalk, staffTalk, understandNothing } from './support/test-staff-talk';

let chat: TestConversation;
let talk: StaffTalk;
beforeEach(async () => {
  chat = await openTestConversation();
  talk = staffTalk(chat);
});
afterEach(() => chat.remove());

const desk = async () => {
  const { say, replace } = await talk.byStaff({ v: 1, do: 'staff-desk' });
  expect(say).toEqual([]);
  return replace as NonNullable<typeof replace>;
};
const opened = async () =>
  (await desk()).body.flatMap((part) => ('selectAction' in part && part.selectAction ? [part.selectAction.data] : []));

describe('the words that open the desk', () => {
  it.each(['jono', ' Jono ', 'TYÖPÖYTÄ', 'kö', 'queue'])('are "%s"', (word) => {
    expect(opensDesk(word)).toBe(true);
  });

  it.each(['', 'jonossa', 'Mikä on jono?', 'hei'])('are not "%s"', (word) => {
    expect(opensDesk(word)).toBe(false);
  });

  it.each([
    ['staff', true, true],
    ['nobody else', false, false],
    ['nobody while it cannot be told who is staff', null, false],
  ])('open it to %s', async (_, isStaff, opens) => {
    const reply = await chat.run((around) => ask('jono', around), { isStaff, understand: understandNothing });
    expect(said(reply).includes('Henkilöstön työpöytä')).toBe(opens);
  });
});

describe('the staff desk', () => {
  it('leads to the questions for meetings first, and counts the new ones and the drafts', async () => {
    await chat.store.transaction(async (tx) => {
      for (const number of [1, 2, 3]) await tx.questions.add(asked(number), now);
      const second = await tx.questions.find('question-2');
      if (second) await tx.questions.change(second, { state: 'drafted' }, now);
      await tx.answers.saveDraft('question-2', published().content, { id: 'staff-1', name: null }, now);
    });
    const card = await desk();
    expect(textsOf(card)).toContain('Uusia kysymyksiä tapaamisiin: 2');
    expect(textsOf(card)).toContain('Vastausluonnoksia, jotka odottavat hyväksyntää: 1');
    expect(card.actions?.[0]?.data).toEqual({ v: 1, do: 'staff-queue', isNew: true });
  });

  it('says so where nothing is open', async () => {
    expect(textsOf(await desk())).toEqual([
      'Henkilöstön työpöytä',
      'Odottaa vastaajaa: 0',
      'Otettu vastattavaksi: 0',
      'Yhtään kysymystä ei ole avoinna.',
    ]);
  });

  it('lists what waits and what is taken, oldest first, without what was asked or by whom', async () => {
    const first = await talk.asks('Salainen kysymys?', { now: new Date('2025-12-01T09:00:00Z') });
    const second = await talk.asks('Toinen kysymys?');
    await talk.takes(first.id);
    const texts = textsOf(await desk());
    expect(texts).toContain('H-2025-0001 · LAKU-perhekuntoutus · vastaajana Asiantuntija Yksi');
    expect(texts).toContain('H-2025-0002 · LAKU-perhekuntoutus · odottaa');
    expect(await opened()).toEqual([first, second].map(({ id }) => ({ v: 1, do: 'staff-open', handoff: id })));
    expect(JSON.stringify(await desk())).not.toMatch(/kysymys\?|Puheterapeutti/);
  });

  it('shows ten, and how many more there are', async () => {
    for (let nth = 0; nth < 12; nth += 1) await talk.asks(`Kysymys ${nth}?`);
    expect(await opened()).toHaveLength(10);
    expect(textsOf(await desk())).toEqual(expect.arrayContaining(['Odottaa vastaajaa: 12', 'Lisäksi 2 muuta.']));
  });

  it('leaves out what is answered or taken back', async () => {
    const [answered, withdrawn] = [await talk.asks('Yksi?'), await talk.asks('Kaksi?')];
    await talk.takes(answered.id);
    await talk.answers(answered.id);
    await talk.withdraws(withdrawn.id);
    expect(await opened()).toEqual([]);
  });

  it('counts what could not be delivered', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id);
    const answer = chat.rows('outbox').find(({ notice }) => JSON.parse(notice).kind === 'handoff-answer');
    await chat.store.transaction((tx) => tx.outbox.giveUp(answer?.id as string));
    expect(textsOf(await desk())).toContain('Ei mennyt perille, näytetään, kun kysyjä kirjoittaa: 1');
  });
});
