import { randomUUID } from 'node:crypto';
import { createPrivacy } from '../privacy/privacy';
import { isOurTestWord, testNames } from '../privacy/support/test-names';
import { knowledge, now, openTestConversation, said, type TestConversation } from './support/test-conversation';
import { replacedBy, type StaffTalk, sends, staffTalk } from './support/test-staff-talk';

const nobody = '9b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const other = { who: { tenant: 'tenant', person: 'staff-2' }, name: 'Asiantuntija Kaksi' };

let chat: TestConversation;
let talk: StaffTalk;
beforeEach(async () => {
  chat = await openTestConversation();
  talk = staffTalk(chat);
});
afterEach(() => chat.remove());

const releases = (handoff: string, change = {}) => talk.byStaff({ v: 1, do: 'staff-release', handoff }, change);
const drafts = (handoff: string) => talk.byStaff({ v: 1, do: 'staff-draft-answer', handoff });
const proposals = () => chat.rows('proposals').map(({ content }) => JSON.parse(content));

describe('taking a question', () => {
  it('is done by the first, and whoever comes second sees who has it', async () => {
    const { id } = await talk.asks();
    await talk.clear();
    expect(replacedBy(await talk.takes(id))).toContain('Tila: otettu, vastaajana Asiantuntija Yksi');
    expect(replacedBy(await talk.takes(id, other))).toContain('Tila: otettu, vastaajana Asiantuntija Yksi');
    expect(await talk.find(id)).toMatchObject({ state: 'taken', staff: { id: 'staff-1', name: 'Asiantuntija Yksi' } });
    expect(talk.audited()).toEqual(['staff-1 handoff-taken H-2025-0001']);
    expect(talk.told()).toEqual(['19:laku@thread.tacv2: handoff-for-staff', 'chat: handoff-for-provider']);
  });

  it('of two at the same time is done by one', async () => {
    const { id } = await talk.asks();
    await Promise.all([talk.takes(id), talk.takes(id, other)]);
    expect(talk.audited()).toHaveLength(1);
  });

  it('by who has no name in Teams names nobody', async () => {
    const { id } = await talk.asks();
    expect(replacedBy(await talk.takes(id, { name: null }))).toContain('vastaajana henkilöstön jäsen');
  });

  it('by its own asker, who is staff too, is no other matter', async () => {
    const asker = { who: { tenant: 'tenant', person: 'staff-1' } };
    const { id } = await talk.asks('Mikä on hinta?', asker);
    await talk.takes(id);
    await talk.answers(id);
    expect(await talk.find(id)).toMatchObject({ state: 'answered', asker: asker.who });
  });

  it.each(['answered', 'withdrawn'] as const)('is not done once it is %s', async (state) => {
    const { id } = await talk.asks();
    if (state === 'withdrawn') await talk.withdraws(id);
    else {
      await talk.takes(id, other);
      await talk.answers(id, 'Katso.', {}, other);
    }
    await talk.takes(id);
    expect((await talk.find(id)).state).toBe(state);
  });

  it('of what is gone says so', async () => {
    expect(replacedBy(await talk.takes(nobody))).toContain('Kysymys on poistettu');
  });
});

describe('leaving a question to others', () => {
  it('makes it wait again, whoever of staff does it', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    expect(replacedBy(await releases(id, other))).toContain('Tila: odottaa');
    expect(await talk.find(id)).toMatchObject({ state: 'waiting', staff: null });
    expect(talk.audited().at(-1)).toBe('staff-2 handoff-released H-2025-0001');
  });

  it('does nothing where nobody has it', async () => {
    const { id } = await talk.asks();
    await releases(id);
    expect(talk.audited()).toEqual([]);
  });
});

describe('an answer', () => {
  it('goes to the chat of the asker, and to nobody again', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.clear();
    const reply = await talk.answers(id, ' Katso *hinnasto*. ');
    expect(replacedBy(reply)).toContain('Tila: vastattu, vastaajana Asiantuntija Yksi');
    expect(replacedBy(reply)).toContain('Vastaus on lähdössä kysyjälle.');
    expect(await talk.written(id)).toEqual(['question: Mikä on hinta?', 'answer: Katso *hinnasto*.']);
    expect(talk.told()).toEqual([
      'chat: handoff-answer',
      '19:laku@thread.tacv2: handoff-for-staff',
      'chat: handoff-for-provider',
    ]);
    expect(await talk.find(id)).toMatchObject({ state: 'answered', remindAt: null });
    await talk.answers(id, 'Toinen vastaus.');
    expect(await talk.written(id)).toHaveLength(2);
  });

  it('waits where the asker has written more than the card showed, with what was written in its field', async () => {
    const { id } = await talk.asks();
    const taken = await talk.takes(id);
    const [send] = (taken.replace?.actions ?? []).map(({ data }) => data);
    await talk.asksFurther(id, 'Entä jos tulkki ei tule?');
    const again = await talk.byStaff({ ...send, answer: 'Katso hinnasto.' });
    const shown = JSON.stringify(again.replace);
    expect(shown).toContain('Kysyjä on kirjoittanut lisää');
    expect(shown).toContain('Entä jos tulkki ei tule?');
    expect(shown).toContain('"value":"Katso hinnasto."');
    expect(await talk.find(id)).toMatchObject({ state: 'taken' });
    const [resend] = (again.replace?.actions ?? []).map(({ data }) => data);
    await talk.byStaff({ ...resend, answer: 'Katso hinnasto. Tulkin voi tilata uudelleen.' });
    expect(await talk.find(id)).toMatchObject({ state: 'answered' });
  });

  it('to a question that goes on in another private chat goes there', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id);
    const address = { tenant: 'tenant', conversation: 'new-chat', serviceUrl: 'https://example.com/', bot: '28:bot' };
    await talk.byProvider(
      { v: 1, do: 'reopen-handoff', language: 'fi', handoff: id, draft: randomUUID(), question: 'Entä ensi vuonna?' },
      { address, conversation: 'new-chat' },
    );
    await talk.clear();
    await talk.takes(id);
    await talk.answers(id, 'Sama hinta.');
    expect(talk.told()).toContain('new-chat: handoff-answer');
    expect(talk.told().filter((line) => line.startsWith('chat:'))).toEqual([]);
  });

  it('of nothing to see is none', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    const reply = await talk.answers(id, '\u200b \u2060');
    expect(JSON.stringify(reply.replace)).toContain('Kirjoita vastaus.');
  });

  it('in a group is not even looked at', async () => {
    const { id } = await talk.asks('Salainen asiani?');
    const reply = await talk.byStaff({ v: 1, do: 'staff-open', handoff: id }, { conversation: '19:group@thread.v2' });
    expect(JSON.stringify(reply)).not.toContain('Salainen');
    expect(JSON.stringify(reply)).toContain('kahden kesken');
  });

  it('is written into the audit without its text', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id, 'Katso hinnasto.', { showName: 'true' });
    expect(chat.rows('audit').at(-1)).toMatchObject({ action: 'handoff-answered', detail: '{"showsName":true}' });
    expect(JSON.stringify(chat.rows('audit'))).not.toMatch(/hinna|hinta/);
  });

  it.each([
    ['shows the name where staff choose so', { showName: 'true' }, {}, 'Asiantuntija Yksi'],
    ['shows none else', { showName: 'false' }, {}, null],
    ['shows none where the form does not say', {}, {}, null],
    ['shows none where Teams told none', { showName: 'true' }, { name: null }, null],
  ])('%s', async (_, fields, change, shown) => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id, 'Katso.', fields, change);
    expect(chat.rows('handoff_messages').at(-1)?.shown_name).toBe(shown);
  });

  it('by somebody who has not taken the question is not sent', async () => {
    const { id } = await talk.asks();
    await talk.answers(id);
    await talk.takes(id);
    const reply = await talk.answers(id, 'Minäpä vastaan.', {}, other);
    expect(replacedBy(reply)).toContain('vastaajana Asiantuntija Yksi');
    expect(await talk.written(id)).toHaveLength(1);
  });

  it('to a question that was taken back meanwhile is not sent, and the card says why', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.withdraws(id);
    await talk.clear();
    expect(replacedBy(await talk.answers(id))).toContain('kysyjä perui kysymyksen');
    expect([await talk.written(id), talk.told()]).toEqual([['question: Mikä on hinta?'], []]);
  });

  it('to an asker who was forgotten meanwhile is not sent', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.byProvider({ v: 1, do: 'forget-me', language: 'fi' });
    await talk.clear();
    expect(replacedBy(await talk.answers(id))).toContain('Kysymys on poistettu');
    expect([chat.rows('handoff_messages'), talk.told()]).toEqual([[], []]);
  });

  it.each([
    ['without a word', ' ', 'Kirjoita vastaus.'],
    ['that is too long', 'a'.repeat(2001), 'Vastaus on liian pitkä.'],
  ])('%s is not sent', async (_, text, problem) => {
    const { id } = await talk.asks();
    await talk.takes(id);
    const reply = await talk.answers(id, text);
    expect(replacedBy(reply)).toContain(problem);
    expect(await talk.find(id)).toMatchObject({ state: 'taken' });
  });

  it('with an identity code is dropped before anything', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    expect(said(await talk.answers(id, 'Asiakas 131052-928T'))).toContain('En käsitellyt');
    expect(await talk.written(id)).toHaveLength(1);
  });

  describe('that seems to name a client', () => {
    const privacy = createPrivacy(knowledge, testNames, isOurTestWord);
    const text = 'Antti Virtasen hakemus on hyväksytty.';
    const warned = async () => {
      const { id } = await talk.asks();
      await talk.takes(id);
      const reply = await talk.answers(id, text, {}, { privacy });
      const [anyway] = sends(reply.say[0]).filter(({ do: does }) => does === 'send-anyway');
      return { id, anyway };
    };

    it('waits for the word of its writer, and goes out then', async () => {
      const { id, anyway } = await warned();
      expect(await talk.written(id)).toHaveLength(1);
      expect(replacedBy(await talk.byStaff(anyway, { privacy }))).toContain('Tila: vastattu');
      expect(await talk.written(id)).toContain(`answer: ${text}`);
    });

    it('does not go out on the word of somebody else', async () => {
      const { id, anyway } = await warned();
      await talk.byStaff(anyway, { privacy, ...other, chat: 'tenant|19:laku|staff-2' });
      await talk.byProvider(anyway, { privacy });
      expect(await talk.written(id)).toHaveLength(1);
    });

    it('waits on while it cannot be told whether its writer is staff', async () => {
      const { id, anyway } = await warned();
      await talk.byStaff(anyway, { privacy, isStaff: null });
      await talk.byStaff(anyway, { privacy });
      expect(await talk.written(id)).toContain(`answer: ${text}`);
    });

    it.each([
      [false, 'Vain henkilöstölle'],
      [null, 'Oikeuksien tarkistus ei onnistunut'],
    ])('does not go out where its writer is staff no more, or that cannot be told (%s)', async (isStaff, told) => {
      const { id, anyway } = await warned();
      expect(said(await talk.byStaff(anyway, { privacy, isStaff }))).toContain(told);
      expect(await talk.written(id)).toHaveLength(1);
    });
  });
});

describe('a draft of an answer', () => {
  it('is made once, of the answer and the question it answers, and staff see it', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id);
    expect(replacedBy(await drafts(id))).toContain('Vastauksesta on tehty luonnos tietopohjaan.');
    await drafts(id);
    const draft = { kind: 'draft', language: 'fi', service: 'laku-perhekuntoutus' };
    expect(proposals()).toEqual([{ ...draft, question: 'Mikä on hinta?', answer: 'Katso hinnasto.' }]);
    expect(talk.audited().at(-1)).toBe('staff-1 draft-made H-2025-0001');
    expect(talk.audited()).toHaveLength(3);
  });

  it('made from an old card while a further question waits is of what was answered', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id);
    await talk.asksFurther(id);
    await drafts(id);
    expect(proposals()).toMatchObject([{ question: 'Mikä on hinta?', answer: 'Katso hinnasto.' }]);
  });

  it('is made of each answer, also of one to a further question', async () => {
    const { id } = await talk.asks();
    for (const text of ['Katso hinnasto.', 'Verkkosivulta.']) {
      await talk.takes(id);
      await talk.answers(id, text);
      await talk.byStaff({ v: 1, do: 'staff-draft-answer', handoff: id });
      await talk.asksFurther(id, `Lisää: ${text}`);
    }
    expect(chat.rows('proposals').map(({ content }) => JSON.parse(content).answer)).toEqual([
      'Katso hinnasto.',
      'Verkkosivulta.',
    ]);
  });

  it('is not made where nobody has answered', async () => {
    const { id } = await talk.asks();
    await drafts(id);
    expect([proposals(), talk.audited()]).toEqual([[], []]);
  });

  it('holds neither the asker nor who answered', async () => {
    const { id } = await talk.asks();
    await talk.takes(id);
    await talk.answers(id, 'Katso hinnasto.', { showName: 'true' });
    await drafts(id);
    expect(JSON.stringify(chat.rows('proposals'))).not.toMatch(/person|Puheterapeutti|Asiantuntija/);
  });
});

describe('the present card of a question', () => {
  it('is shown below the list it was picked from', async () => {
    const { id } = await talk.asks();
    const reply = await talk.byStaff({ v: 1, do: 'staff-open', handoff: id });
    expect(said(reply)).toContain('Kysymys henkilöstölle H-2025-0001');
    expect(reply.replace).toBeUndefined();
  });

  it('that is gone is told so there', async () => {
    const reply = await talk.byStaff({ v: 1, do: 'staff-open', handoff: nobody });
    expect([said(reply), reply.replace]).toEqual([expect.stringContaining('Kysymys on poistettu'), undefined]);
  });
});

describe('whoever is not staff', () => {
  const forgeries = (handoff: string) => [
    { do: 'staff-desk' },
    { do: 'staff-open', handoff },
    { do: 'staff-take', handoff },
    { do: 'staff-release', handoff },
    { do: 'staff-answer', handoff, draft: nobody, answer: 'Väärä' },
    { do: 'staff-draft-answer', handoff },
    { do: 'staff-list-hidden' },
    { do: 'staff-hide', entry: 'laku-sdq-form' },
    { do: 'staff-confirm-hide', entry: 'laku-sdq-form', draft: nobody, reason: 'Syy' },
    { do: 'staff-unhide', entry: 'laku-sdq-form', draft: nobody },
  ];

  it.each([
    ['gets nothing', false, 'Vain henkilöstölle'],
    ['gets nothing while that cannot be told', null, 'Oikeuksien tarkistus ei onnistunut'],
  ])('and forges what staff press %s', async (_, isStaff, told) => {
    const { id } = await talk.asks();
    await talk.clear();
    for (const forged of forgeries(id)) {
      const reply = await talk.byProvider({ v: 1, ...forged }, { isStaff, isForStaff: true });
      expect([said(reply), reply.replace]).toEqual([expect.stringContaining(told), undefined]);
    }
    expect(await talk.find(id)).toMatchObject({ state: 'waiting', version: 1 });
    expect([talk.audited(), talk.told(), proposals(), chat.rows('hidden_entries')]).toEqual([[], [], [], []]);
  });
});

it('what is done at the same instant still stands in its order', async () => {
  const { id } = await talk.asks('Yksi?', { now });
  await talk.takes(id);
  await talk.answers(id, 'Yksi.');
  await talk.asksFurther(id, 'Kaksi?');
  await talk.takes(id);
  await talk.answers(id, 'Kaksi.');
  expect(await talk.written(id)).toEqual(['question: Yksi?', 'answer: Yksi.', 'question: Kaksi?', 'answer: Kaksi.']);
});
