import { textsOf } from '../../cards/support/texts-of';
import { knowledge } from '../conversations/support/test-conversation';
import { noStaffSettings, testStaff } from '../staff/support/test-staff';
import type { Transaction } from '../store/store';
import { newHandoff } from '../store/support/test-handoff';
import { openTestStore, type TestStore } from '../store/support/test-store';
import { answerCardOf, type HandoffSurroundings, presenceAt, providerCard, staffCard } from './present-handoff';

const now = new Date('2025-12-02T10:00:00+02:00');
const minutes = (count: number) => new Date(now.getTime() + count * 60 * 1000);

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(() => test.remove());

/** A question with what was written about it, a minute between each. */
function present<T>(
  written: readonly ['question' | 'answer', string][],
  work: (handoff: Parameters<typeof staffCard>[0], around: HandoffSurroundings, tx: Transaction) => Promise<T>,
  change: Parameters<typeof newHandoff>[1] = {},
): Promise<T> {
  return test.store.transaction(async (tx) => {
    const { handoff } = await tx.handoffs.add(newHandoff(1, change), now);
    for (const [nth, [kind, text]] of written.entries()) {
      await tx.handoffs.write(handoff.id, { id: `message-${nth}`, kind, text, shownName: null }, minutes(nth));
    }
    const around = { knowledge, staff: testStaff(), tx, now: minutes(90), newId: () => 'new' };
    return work(handoff, around, tx);
  });
}

const shownToStaff = (handoff: Parameters<typeof staffCard>[0], around: HandoffSurroundings) =>
  staffCard(handoff, around);

describe('whether people are there', () => {
  it('is told in hours, outside them with the time, and without one where it is not known', () => {
    const evening = new Date('2025-12-02T20:00:00+02:00');
    expect(presenceAt(testStaff(), now)).toEqual({ atWork: true });
    expect(presenceAt(testStaff(), evening)).toEqual({ atWork: false, back: new Date('2025-12-03T09:00:00+02:00') });
    expect(presenceAt(testStaff(noStaffSettings), now)).toEqual({ atWork: false, back: null });
  });
});

describe('the card of who asked', () => {
  it('shows every question and no answer, in the language it was asked in', async () => {
    const card = await present(
      [
        ['question', 'Yksi?'],
        ['answer', 'Yksi.'],
        ['question', 'Kaksi?'],
      ],
      providerCard,
      { language: 'sv' },
    );
    expect(card.lang).toBe('sv');
    expect(textsOf(card).slice(2)).toEqual(['Yksi?', 'Kaksi?']);
  });
});

describe('the card with an answer', () => {
  const written: ['question' | 'answer', string][] = [
    ['question', 'Yksi?'],
    ['answer', 'Yksi.'],
    ['question', 'Kaksi?'],
    ['question', 'Kolme?'],
    ['answer', 'Kolme.'],
  ];

  it.each([
    ['message-1', 'Yksi.', 'Yksi?'],
    ['message-4', 'Kolme.', 'Kolme?'],
  ])('%s shows it with the question it answers', async (id, answer, question) => {
    const card = await present(written, (handoff, around) => answerCardOf(handoff, id, around));
    const texts = textsOf(card as never);
    expect(texts).toEqual(expect.arrayContaining([answer, question]));
    expect(texts.filter((text) => text.endsWith('?') && text.length < 7)).toEqual([question]);
  });

  it('of one that is gone is none', async () => {
    expect(await present(written, (handoff, around) => answerCardOf(handoff, 'other', around))).toBeNull();
  });
});

describe('the card in the staff channel', () => {
  it('stands in the language of staff, and tells that of the question', async () => {
    const card = await present([['question', 'Vad?']], shownToStaff, { language: 'sv' });
    expect(card.lang).toBe('fi');
    expect(textsOf(card)[1]).toContain('kysymyksen kieli: ruotsi');
  });

  it('of a service that is no more in the knowledge shows its id', async () => {
    const card = await present([['question', 'Mikä?']], shownToStaff, { service: 'lakkautettu' });
    expect(textsOf(card)[1]).toContain('lakkautettu');
  });

  it('brought up again tells how long the last question has waited', async () => {
    const written: ['question' | 'answer', string][] = [
      ['question', 'Yksi?'],
      ['answer', 'Yksi.'],
      ['question', 'Kaksi?'],
    ];
    const card = await present(written, (handoff, around) => staffCard(handoff, around, { isRaised: true }));
    expect(textsOf(card)).toContain('Nostettu uudelleen: on odottanut 88 min');
  });

  it.each([
    ['is on its way', 'waiting', 'Vastaus on lähdössä kysyjälle.'],
    ['could not be delivered', 'undeliverable', 'Vastaus ei mennyt perille.'],
    ['has arrived', null, 'Vastaus on toimitettu kysyjälle.'],
  ])('tells that the last answer %s', async (_, state, told) => {
    const card = await present(
      [
        ['question', 'Mikä?'],
        ['answer', 'Se.'],
      ],
      async (handoff, around, tx) => {
        const notice = { kind: 'handoff-answer', handoff: handoff.id, message: 'message-1' } as const;
        if (state) await tx.outbox.add({ to: handoff.chat, person: 'person', subject: 'message-1', notice }, now);
        for (const { id } of state === 'undeliverable' ? await tx.outbox.due(now) : []) await tx.outbox.giveUp(id);
        return staffCard(handoff, around);
      },
    );
    expect(textsOf(card).join('\n')).toContain(told);
  });
});
