import { createPrivacy } from '../privacy/privacy';
import { knowledge, openTestConversation, said, type TestConversation } from './support/test-conversation';
import { allSent, idOf, meetingId, now, staffQuestions } from './support/test-staff-questions';
import { replacedBy, sends } from './support/test-staff-talk';

let chat: TestConversation;
let talk: ReturnType<typeof staffQuestions>;
beforeEach(async () => {
  chat = await openTestConversation();
  talk = staffQuestions(chat);
});
afterEach(() => chat.remove());

const version = 1;
const does = (card: Parameters<typeof sends>[0]) => sends(card).map((data) => data.do);

describe('who is not staff', () => {
  it.each([
    ['staff-queue', {}],
    ['staff-question', {}],
    ['staff-question', { more: true }],
    ['staff-accept', { version }],
    ['staff-decline-form', {}],
    ['staff-decline', { version, reason: 'Ei kuulu tähän.' }],
    ['staff-merge-form', {}],
    ['staff-merge', { version, into: idOf(2) }],
    ['staff-assign', { version, to: 'me' }],
    ['staff-reorder', { version, by: -1 }],
    ['staff-to-meeting', { version, meeting: meetingId }],
    ['staff-live', { version, answered: true }],
  ])('neither sees nor does anything by a forged %s %j', async (forged, more) => {
    await talk.schedule();
    await talk.ask(1, { text: 'Salainen kysymys?' });
    await talk.ask(2);
    const before = chat.rows('questions');
    const data = { v: 1, do: forged, id: idOf(1), ...more };
    for (const isStaff of [false, null]) {
      const reply = await talk.byStaff(data, { isStaff });
      expect(said(reply)).toMatch(isStaff === null ? /^Oikeuksien tarkistus/ : /^Vain henkilöstölle/);
      expect(reply.replace).toBeUndefined();
    }
    const group = { isPersonal: false, conversation: '19:group@thread.v2' };
    expect(said(await talk.byStaff(data, group))).toMatch(/^Kysy tätä minulta kahden kesken/);
    expect([chat.rows('questions'), chat.rows('audit'), chat.rows('outbox')]).toEqual([before, [], []]);
  });
});

describe('a question that is no more', () => {
  it.each(['staff-question', 'staff-accept', 'staff-decline', 'staff-merge-form', 'staff-live'])(
    'is told by %s',
    async (data) => {
      const gone = await talk.byStaff({ v: 1, do: data, id: idOf(9), version, answered: true });
      expect(replacedBy(gone)).toMatch(/^Kysymystä ei ole/);
    },
  );
});

describe('the card of a question', () => {
  it('tells who asks what for which meeting, and who asks the same', async () => {
    await talk.schedule();
    await talk.ask(1, { meeting: meetingId, isAnonymous: true, text: '*Muuttuuko* [hinta](x)?' });
    await talk.ask(2, { text: 'Nouseeko hinta?' }, { state: 'merged', mergedInto: idOf(1) });
    await talk.support(1, 'a');
    const text = replacedBy(await talk.byStaff({ v: 1, do: 'staff-question', id: idOf(1) }));
    expect(text).toContain('K-2026-0001\nUusi, odottaa käsittelyä\n*Muuttuuko* [hinta](x)?');
    expect(text).toContain('Kysyjä: Puheterapeutti, Terapiatalo · nimetön muille');
    expect(text).toContain('11.12.2026 klo 9');
    expect(text).toContain('Samaa kysyy myös 2 muuta');
    expect(text).toContain('K-2026-0002: Nouseeko hinta?');
    expect(text).toContain('Käsittelijä: ei vielä');
  });

  it('says that the asker has been forgotten', async () => {
    await talk.ask(1);
    await talk.inStore((tx) => tx.forgetPerson({ tenant: 'tenant', person: 'asker-1' }));
    const text = replacedBy(await talk.byStaff({ v: 1, do: 'staff-question', id: idOf(1) }));
    expect(text).toContain('Kysyjä: unohdettu kysyjän pyynnöstä');
    expect(text).not.toContain('Puheterapeutti');
  });

  it('has the closest entries at hand while nobody has answered', async () => {
    await talk.ask(1);
    const scores = [0.6, 0.3, 0.2, 0.1].map((score, nth) => ({
      score,
      id: [...knowledge.entries.keys()][nth] as string,
    }));
    const found = { asked: '', services: new Set<string>(), language: 'fi', contacts: [], entries: scores } as const;
    const understand = () => ({ ...found, outcome: 'none', open: null, isGeneral: false }) as const;
    const nearIn = async () => {
      const { replace } = await talk.byStaff({ v: 1, do: 'staff-question', id: idOf(1) }, { understand });
      return allSent(replace).flatMap((data) => (data.do === 'show-entry' ? [data.entry] : []));
    };
    expect(await nearIn()).toEqual(scores.slice(0, 3).map(({ id }) => id));
    await talk.inStore((tx) => tx.hiddenEntries.hide(scores[0]?.id as string, 'x', { tenant: 't', person: 's' }, now));
    expect(await nearIn()).toHaveLength(3);
    await talk.inStore(async (tx) => {
      const question = await tx.questions.find(idOf(1));
      if (question) await tx.questions.change(question, { state: 'drafted' }, now);
    });
    expect(await nearIn()).toEqual([]);
  });

  it.each([
    ['submitted', 'staff-accept'],
    ['accepted', 'staff-write'],
    ['drafted', 'staff-write'],
    ['published', 'staff-write'],
    ['hidden', 'staff-write'],
    ['declined', 'staff-queue'],
    ['withdrawn', 'staff-queue'],
  ] as const)('of one that is %s leads on to %s', async (state, first) => {
    await talk.ask(1, {}, { state });
    expect(does((await talk.byStaff({ v: 1, do: 'staff-question', id: idOf(1) })).replace)[0]).toBe(first);
  });

  it('lets a draft be approved by somebody else than its writer alone, as far as the card can tell', async () => {
    await talk.ask(1, {}, { state: 'drafted' });
    const wordings = { fi: { question: 'Muuttuuko *hinta*?', answer: 'Ei.' } };
    const content = { service: 'laku-perhekuntoutus', topic: 'hinnat', contact: 'email-rekisteroityminen', wordings };
    await talk.inStore((tx) =>
      tx.answers.saveDraft(idOf(1), content, { id: 'staff-1', name: 'Asiantuntija Yksi' }, now),
    );
    const open = (change = {}) => talk.byStaff({ v: 1, do: 'staff-question', id: idOf(1) }, change);
    const [own, others, inChannel] = [await open(), await open(talk.other), await open(talk.inChannel)];
    expect(does(own.replace)).not.toContain('staff-publish');
    expect(replacedBy(own)).toContain('Luonnos odottaa toisen hyväksyntää.');
    expect(replacedBy(own)).toContain('kirjoittaja: Asiantuntija Yksi\nLuonnos odottaa');
    for (const card of [others, inChannel]) {
      expect(does(card.replace)[0]).toBe('staff-publish');
      expect(replacedBy(card)).toContain('Muuttuuko *hinta*?\nEi.');
      expect(replacedBy(card)).not.toContain('odottaa toisen');
    }
  });
});

describe('staff accept', () => {
  it('a new question: once, however often it is pressed, and it is noted who did', async () => {
    await talk.ask(1);
    const press = () => talk.byStaff({ v: 1, do: 'staff-accept', id: idOf(1), version: 1 });
    expect(replacedBy(await press())).toContain('Kysymys on hyväksytty.\nHyväksytty tapaamiseen');
    const again = replacedBy(await press());
    expect(again).toContain('Hyväksytty tapaamiseen');
    expect(again).not.toContain('sillä välin');
    expect(talk.audited()).toEqual([['staff-1', 'question-accepted', 'K-2026-0001', {}]]);
    expect(talk.told()).toEqual([]);
  });

  it('not what somebody else has declined meanwhile: they see that', async () => {
    await talk.ask(1);
    await talk.presses('staff-decline', 1, { reason: 'Ei koske palvelua.' }, talk.other);
    const late = replacedBy(await talk.byStaff({ v: 1, do: 'staff-accept', id: idOf(1), version: 1 }));
    expect(late).toContain('Kysymystä on muutettu sillä välin.');
    expect(late).toContain('Ei oteta tapaamiseen');
    expect(late).toContain('Ei koske palvelua.');
    expect((await talk.find(1)).state).toBe('declined');
    expect(talk.audited()).toHaveLength(1);
  });

  it('in the channel, where everybody sees it by an update of the card', async () => {
    await talk.ask(1);
    await talk.presses('staff-accept', 1, {}, talk.inChannel);
    expect(talk.told()).toEqual([[null, 'question-state']]);
    const [card] = await talk.delivered();
    expect(card).toContain('K-2026-0001\nHyväksytty tapaamiseen');
  });
});

describe('staff decline', () => {
  it('with a reason, which everyone who asked is told once, each under the number that they know', async () => {
    await talk.ask(1);
    await talk.ask(2, {}, { state: 'merged', mergedInto: idOf(1) });
    await talk.support(1, 'a');
    await talk.support(2, 'a');
    const reason = 'Kysymys koskee *toista* virastoa.';
    expect(replacedBy(await talk.presses('staff-decline', 1, { reason }))).toContain(`Ei oteta tapaamiseen`);
    expect(talk.told()).toEqual([
      ['asker-1', 'declined'],
      ['asker-2', 'declined'],
      ['a', 'declined'],
    ]);
    const cards = await talk.delivered();
    expect(cards[0]).toBe(`Kysymystä K-2026-0001 ei oteta tapaamiseen\nKelan henkilöstö kertoo syyn:\n${reason}`);
    expect(cards[1]).toContain('K-2026-0002');
    expect(cards[2]).toContain('Frågan K-2026-0001');
    expect(talk.audited()).toEqual([['staff-1', 'question-declined', 'K-2026-0001', { reason }]]);
    await talk.byStaff({ v: 1, do: 'staff-decline', id: idOf(1), version: 1, reason });
    expect([talk.told().length, talk.audited().length]).toEqual([3, 1]);
  });

  it.each([
    ['', 'Kirjoita syy.'],
    ['   ', 'Kirjoita syy.'],
    ['a'.repeat(501), 'Lyhennä se enintään 500 merkkiin.'],
  ])('not with the reason "%s"', async (reason, problem) => {
    await talk.ask(1);
    expect(replacedBy(await talk.presses('staff-decline', 1, { reason }))).toContain(problem);
    expect([(await talk.find(1)).state, talk.told()]).toEqual(['submitted', []]);
  });

  it('not before they have looked again, where the reason seems to name a client', async () => {
    await talk.ask(1);
    const privacy = { ...createPrivacy(knowledge, null, () => true), namesClient: () => true };
    const warned = await talk.presses('staff-decline', 1, { reason: 'Aino Testin hakemus.' }, { privacy });
    expect(said(warned)).toMatch(/^Nimesitkö asiakkaan/);
    expect((await talk.find(1)).state).toBe('submitted');
    const [anyway] = sends(warned.say[0]);
    await talk.byStaff(anyway, { privacy });
    expect((await talk.find(1)).declineReason).toBe('Aino Testin hakemus.');
  });

  it('nothing that was edited since they opened the form: they look at it again, with what they wrote', async () => {
    await talk.ask(1);
    const form = await talk.byStaff({ v: 1, do: 'staff-decline-form', id: idOf(1) });
    expect(sends(form.replace)[0]).toMatchObject({ do: 'staff-decline', version: 1 });
    await talk.presses('staff-live', 1, { answered: true }, talk.other);
    const again = await talk.byStaff({ v: 1, do: 'staff-decline', id: idOf(1), version: 1, reason: 'Ei nyt.' });
    expect(replacedBy(again)).toContain('Kysymystä on muutettu sillä välin. Tarkista kysymys');
    expect(JSON.stringify(again.replace)).toContain('Ei nyt.');
    expect(sends(again.replace)[0]).toMatchObject({ do: 'staff-decline', version: 2 });
    expect((await talk.find(1)).state).toBe('submitted');
  });

  it.each(['published', 'withdrawn', 'merged'] as const)('not what is %s', async (state) => {
    await talk.ask(1, {}, { state });
    expect(replacedBy(await talk.byStaff({ v: 1, do: 'staff-decline-form', id: idOf(1) }))).toContain(
      'Tätä ei voi tehdä',
    );
    expect(replacedBy(await talk.presses('staff-decline', 1, { reason: 'Ei.' }))).toContain('Tätä ei voi tehdä');
    expect((await talk.find(1)).state).toBe(state);
  });
});

describe('a question is looked after', () => {
  it('by whoever presses, and free again', async () => {
    await talk.ask(1);
    expect(replacedBy(await talk.presses('staff-assign', 1, { to: 'me' }))).toContain('Käsittelijä: Asiantuntija Yksi');
    expect((await talk.find(1)).assignee).toEqual({ id: 'staff-1', name: 'Asiantuntija Yksi' });
    expect(replacedBy(await talk.presses('staff-assign', 1))).toContain('Käsittelijä: ei vielä');
    expect(talk.audited().map(([, action, , detail]) => [action, detail.to])).toEqual([
      ['question-assigned', 'staff-1'],
      ['question-assigned', ''],
    ]);
  });

  it('by another one of staff who has been seen here of late, and nobody else', async () => {
    await talk.ask(1);
    await talk.ask(2);
    await talk.presses('staff-accept', 2, {}, talk.other);
    const more = await talk.byStaff({ v: 1, do: 'staff-question', id: idOf(1), more: true });
    expect(JSON.stringify(more.replace)).toContain('"title":"Asiantuntija Kaksi","value":"staff-2"');
    await talk.presses('staff-assign', 1, { to: 'staff-2' });
    expect((await talk.find(1)).assignee).toEqual({ id: 'staff-2', name: 'Asiantuntija Kaksi' });
    expect(replacedBy(await talk.presses('staff-assign', 1, { to: 'stranger' }))).toContain('Tätä ei voi tehdä');
    expect((await talk.find(1)).assignee?.id).toBe('staff-2');
    const later = new Date(now.getTime() + 91 * 24 * 60 * 60 * 1000);
    const late = await talk.byStaff({ v: 1, do: 'staff-question', id: idOf(1), more: true }, { now: later });
    expect(JSON.stringify(late.replace)).not.toContain('"value":"staff-2"');
  });

  it('by the first of two who take it; the second one sees who', async () => {
    await talk.ask(1);
    const take = { v: 1, do: 'staff-assign', id: idOf(1), version: 1, to: 'me' };
    await talk.byStaff(take);
    const second = replacedBy(await talk.byStaff(take, talk.other));
    expect(second).toContain('sillä välin');
    expect(second).toContain('Käsittelijä: Asiantuntija Yksi');
    expect(replacedBy(await talk.byStaff(take))).not.toContain('sillä välin');
  });
});

describe('the order of the agenda', () => {
  const order = async () => {
    const all = await talk.inStore((tx) => tx.questions.for(meetingId));
    return [...all]
      .sort((a, b) => (a.position ?? 99) - (b.position ?? 99))
      .map(({ number }) => Number(number.slice(-1)));
  };

  it('is changed one place at a time, and shown', async () => {
    await talk.schedule();
    for (const number of [1, 2, 3]) await talk.ask(number, { meeting: meetingId }, { state: 'accepted' });
    const moved = await talk.presses('staff-reorder', 3, { by: -1 });
    expect(await order()).toEqual([1, 3, 2]);
    // It can be pressed on from there.
    expect(replacedBy(moved)).toContain('Paikka esityslistalla: 2/3');
    const again = allSent(moved.replace).find((data) => data.do === 'staff-reorder' && data.by === -1);
    await talk.byStaff(again);
    expect(await order()).toEqual([3, 1, 2]);
    expect(replacedBy(await talk.byStaff({ v: 1, do: 'staff-question', id: idOf(3) }))).toContain('Esityslistalla 1/3');
    expect(replacedBy(await talk.presses('staff-reorder', 3, { by: -1 }))).toContain('Tätä ei voi tehdä');
    expect(talk.audited().map(([, action]) => action)).toEqual(['question-reordered', 'question-reordered']);
  });

  it('is changed once by a double press', async () => {
    await talk.schedule();
    for (const number of [1, 2, 3]) await talk.ask(number, { meeting: meetingId }, { state: 'accepted' });
    const press = { v: 1, do: 'staff-reorder', id: idOf(3), version: 2, by: -1 };
    await talk.byStaff(press);
    await talk.byStaff(press);
    expect(await order()).toEqual([1, 3, 2]);
  });

  it('is nothing that a new question is in', async () => {
    await talk.schedule();
    for (const number of [1, 2]) await talk.ask(number, { meeting: meetingId });
    expect(replacedBy(await talk.presses('staff-reorder', 2, { by: -1 }))).toContain('Tätä ei voi tehdä');
  });
});

describe('to another meeting', () => {
  it('goes a question with everyone who asks it; they are told which', async () => {
    await talk.schedule();
    await talk.schedule('oma-vayla-2026-12-18', { service: 'oma-vayla', startsAt: new Date('2026-12-18T07:00:00Z') });
    await talk.ask(1, { meeting: meetingId }, { position: 3 });
    await talk.support(1, 'a');
    await talk.presses('staff-to-meeting', 1, { meeting: 'oma-vayla-2026-12-18' });
    expect(await talk.find(1)).toMatchObject({ meeting: 'oma-vayla-2026-12-18', service: 'oma-vayla', position: null });
    expect(talk.told()).toEqual([
      ['asker-1', 'staff-moved'],
      ['a', 'staff-moved'],
    ]);
    expect((await talk.delivered())[0]).toContain('Kelan henkilöstö siirsi kysymyksen tähän tapaamiseen:');
    expect(talk.audited()).toEqual([['staff-1', 'question-moved', 'K-2026-0001', { meeting: 'oma-vayla-2026-12-18' }]]);
  });

  it('or to wait for one', async () => {
    await talk.schedule();
    await talk.ask(1, { meeting: meetingId });
    await talk.presses('staff-to-meeting', 1, { meeting: 'waiting' });
    expect(await talk.find(1)).toMatchObject({ meeting: null, service: 'laku-perhekuntoutus' });
    expect((await talk.delivered())[0]).toContain('Se odottaa palvelun seuraavaa tapaamista.');
  });

  it('not to one that is over, cancelled or made up', async () => {
    await talk.schedule();
    await talk.schedule('over', {
      startsAt: new Date('2026-11-01T07:00:00Z'),
      endsAt: new Date('2026-11-01T08:00:00Z'),
    });
    await talk.schedule('cancelled', { state: 'cancelled' });
    await talk.inStore(async (tx) => {
      const meeting = await tx.meetings.find('cancelled');
      if (meeting) await tx.meetings.change(meeting, { state: 'cancelled' }, now);
    });
    await talk.ask(1, { meeting: meetingId });
    for (const meeting of ['over', 'cancelled', 'made-up', undefined]) {
      expect(replacedBy(await talk.presses('staff-to-meeting', 1, { meeting }))).toContain('Tätä ei voi tehdä');
    }
    expect([(await talk.find(1)).meeting, talk.told()]).toEqual([meetingId, []]);
  });
});

describe('answered in the meeting', () => {
  it('is noted, and not any more', async () => {
    await talk.ask(1, {}, { state: 'accepted' });
    expect(replacedBy(await talk.presses('staff-live', 1, { answered: true }))).toContain('Vastattiin tapaamisessa');
    expect((await talk.find(1)).isAnsweredLive).toBe(true);
    await talk.presses('staff-live', 1, { answered: false });
    expect((await talk.find(1)).isAnsweredLive).toBe(false);
    expect(talk.audited().map(([, action, , detail]) => [action, detail.answered])).toEqual([
      ['question-answered-live', true],
      ['question-answered-live', false],
    ]);
  });
});

describe('the asker', () => {
  const opens = (number: number) =>
    talk.byStaff(
      { v: 1, do: 'open-question', language: 'fi', id: idOf(number) },
      { who: { tenant: 'tenant', person: `asker-${number}` } },
    );

  it('reads on the own card why it was declined', async () => {
    await talk.ask(1);
    await talk.presses('staff-decline', 1, { reason: 'Ei *kuulu* tähän.' });
    expect(replacedBy(await opens(1))).toContain(
      'Ei oteta tapaamiseen\nKelan henkilöstö kertoo syyn:\nEi *kuulu* tähän.',
    );
  });

  it('who withdraws leaves the question to the asker of a merged one, and nobody is told that it is withdrawn', async () => {
    await talk.schedule();
    await talk.ask(1, { meeting: meetingId });
    await talk.ask(2);
    await talk.support(1, 'a');
    await talk.presses('staff-merge', 2, { into: idOf(1) });
    const before = talk.told().length;
    const who = { tenant: 'tenant', person: 'asker-1' };
    await talk.byStaff({ v: 1, do: 'withdraw-question', language: 'fi', id: idOf(1) }, { who });
    expect((await talk.find(1)).state).toBe('withdrawn');
    expect(await talk.find(2)).toMatchObject({ state: 'submitted', meeting: meetingId, mergedInto: null });
    expect(talk.told()).toHaveLength(before);
  });
});
