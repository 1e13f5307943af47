import { openTestConversation, said, type TestConversation } from '../conversations/support/test-conversation';
import { idOf, meetingId, now } from '../conversations/support/test-staff-questions';
import { replacedBy, sends } from '../conversations/support/test-staff-talk';
import { refusal } from '../outbox/support/fake-messenger';
import { staffSettings, testStaff } from '../staff/support/test-staff';
import { type AnswerDesk, answerDesk, fields } from './support/answer-desk';

let chat: TestConversation;
let desk: AnswerDesk;
beforeEach(async () => {
  chat = await openTestConversation();
  desk = answerDesk(chat);
});
afterEach(async () => {
  await desk.stop();
  await chat.remove();
});

const sv = { language: 'sv', question: 'Hur ersätts en inställd grupp?', answer: 'Det påverkar inte ersättningen.' };
const corrected = { answer: 'Peruutus vähentää korvausta.' };
/** A question with its published answer, of which everyone has heard. */
const published = async () => {
  await desk.askForMeeting();
  await desk.saves();
  await desk.publishes();
  return desk.tells();
};
const correct = async (more: object = corrected) => {
  await desk.saves(1, more);
  await desk.publishes();
};

describe('an approval', () => {
  it('makes an entry of the draft, with the meeting as its source, and is written down', async () => {
    await desk.askForMeeting();
    await desk.saves();
    expect(replacedBy(await desk.publishes())).toContain('Vastaus on julkaistu');
    expect(await desk.published()).toMatchObject({
      ...{ entry: 'k-2026-0001', number: 'K-2026-0001', version: 1 },
      content: { reviewed: '2026-12-01', meeting: { id: meetingId, date: '2026-12-11', starts: '09:00' } },
    });
    expect([(await desk.find(1)).state, await desk.draft()]).toEqual(['published', null]);
    const detail = { entry: 'k-2026-0001', version: 1, selfApproved: false, told: 1 };
    expect(desk.audited().at(-1)).toEqual(['staff-2', 'answer-published', 'K-2026-0001', detail]);
  });

  it('is not the writer’s own, nor that of whoever changed it last', async () => {
    await desk.askForMeeting();
    await desk.saves();
    expect(replacedBy(await desk.publishes(1, {}))).toContain('Jonkun muun kuin luonnoksen kirjoittajan');
    await desk.saves(1, corrected, desk.second);
    expect(replacedBy(await desk.publishes())).toContain('Jonkun muun kuin luonnoksen kirjoittajan');
    expect(await desk.published()).toBeNull();
    expect(replacedBy(await desk.publishes(1, {}))).toContain('Vastaus on julkaistu');
  });

  it('is the writer’s own where the settings say so, and that is written down', async () => {
    await desk.askForMeeting();
    const saved = await desk.saves(1, {}, desk.alone);
    expect(sends(saved.replace).map((sent) => sent.do)).toContain('staff-publish');
    await desk.publishes(1, desk.alone);
    expect(desk.audited().at(-1)?.[3]).toMatchObject({ selfApproved: true });
  });

  it('is not got by putting the answer under a service that has one person', async () => {
    await desk.askForMeeting();
    const elsewhere = { staff: testStaff({ ...staffSettings, selfApproval: new Set(['oma-vayla']) }) };
    const saved = await desk.saves(1, { service: 'oma-vayla' }, elsewhere);
    expect(sends(saved.replace).map((sent) => sent.do)).not.toContain('staff-publish');
    expect(replacedBy(await desk.publishes(1, elsewhere))).toContain('Jonkun muun kuin luonnoksen kirjoittajan');
  });

  it('needs a meeting', async () => {
    await desk.ask(1);
    await desk.saves();
    expect(replacedBy(await desk.publishes())).toContain('Siirrä kysymys ensin tapaamiseen');
    expect([await desk.published(), (await desk.find(1)).state]).toEqual([null, 'drafted']);
  });

  it.each(['withdrawn', 'declined', 'merged'] as const)(
    'publishes nothing of a question that was %s',
    async (state) => {
      await desk.askForMeeting();
      await desk.saves();
      const question = await desk.find(1);
      await desk.inStore((tx) => tx.questions.change(question, { state }, now));
      await desk.publishes();
      expect([await desk.published(), (await desk.find(1)).state]).toEqual([null, state]);
      expect(await desk.tells()).toEqual([]);
    },
  );

  it('publishes nothing where there is no draft', async () => {
    await desk.askForMeeting();
    await desk.publishes();
    expect([await desk.published(), (await desk.find(1)).state]).toEqual([null, 'submitted']);
  });

  it('publishes once by a double press, and the second shows that it is published', async () => {
    await desk.askForMeeting();
    await desk.saves();
    const press = () => desk.byStaff({ v: 1, do: 'staff-publish', id: idOf(1), version: 2 }, desk.second);
    await press();
    expect(replacedBy(await press())).not.toContain('sillä välin');
    expect((await desk.published())?.version).toBe(1);
    expect(await desk.tells()).toHaveLength(1);
  });

  it('of a text that another has changed meanwhile publishes nothing', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.saves(1, corrected);
    const old = { v: 1, do: 'staff-publish', id: idOf(1), version: 2 };
    expect(replacedBy(await desk.byStaff(old, desk.second))).toContain('Kysymystä on muutettu sillä välin');
    expect(await desk.published()).toBeNull();
  });

  it('sees what was published or merged since the draft was written', async () => {
    await desk.askForMeeting(1);
    await desk.askForMeeting(2);
    await desk.saves(1);
    await desk.saves(2);
    await desk.publishes(1);
    expect(replacedBy(await desk.publishes(2))).toContain('ei voi julkaista tällaisena');
    await desk.askForMeeting(3, { text: 'Mitä ryhmästä maksetaan?' });
    await desk.saves(2, { question: 'Mitä ryhmästä maksetaan?' });
    await desk.merge(3, 2);
    expect(replacedBy(await desk.publishes(2))).toContain('ei voi julkaista tällaisena');
    expect(await desk.published(2)).toBeNull();
  });

  it('is for nobody but staff', async () => {
    await desk.askForMeeting();
    await desk.saves();
    const forged = { isStaff: false, who: { tenant: 'tenant', person: 'asker-1' } };
    expect(said(await desk.publishes(1, forged))).toContain('Vain henkilöstölle');
    expect(await desk.published()).toBeNull();
  });
});

describe('who is told', () => {
  it('is everyone with the question, once, each in the own language with the number they know', async () => {
    await desk.askForMeeting(1);
    await desk.askForMeeting(2);
    await desk.support(1, 'a');
    await desk.support(2, 'a');
    await desk.support(2, 'asker-1');
    await desk.merge(2, 1);
    await desk.tells();
    await desk.saves(1);
    await desk.publishes(1);
    expect(await desk.tells()).toEqual([
      expect.stringMatching(/^chat-1: Vastaus kysymykseesi K-2026-0001/),
      expect.stringMatching(/^chat-2: Vastaus kysymykseesi K-2026-0002/),
      expect.stringMatching(/^chat-a: Svar på din fråga K-2026-0001/),
    ]);
    expect(await desk.tells()).toEqual([]);
  });

  it('is a chat of several once', async () => {
    const shared = { tenant: 'tenant', conversation: '19:group', serviceUrl: 'https://example.com/', bot: '28:bot' };
    await desk.askForMeeting(1, { chat: shared, isPersonal: false });
    await desk.askForMeeting(2, { chat: shared, isPersonal: false });
    await desk.merge(2, 1);
    await desk.tells();
    await desk.saves();
    await desk.publishes();
    expect(await desk.tells()).toEqual([expect.stringContaining('K-2026-0001')]);
    await desk.hides();
    await desk.shows();
    expect(await desk.tells()).toEqual([]);
  });

  it('is nobody who was forgotten', async () => {
    await desk.askForMeeting();
    await desk.support(1, 'a');
    await desk.saves();
    await desk.publishes();
    await desk.inStore((tx) => tx.forgetPerson({ tenant: 'tenant', person: 'asker-1' }));
    expect(await desk.tells()).toEqual([expect.stringContaining('chat-a')]);
    expect(await desk.inStore((tx) => tx.questions.countSupport(idOf(1)))).toBe(1);
  });

  it('is told when their chat is open again', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.publishes();
    desk.messenger.fail('chat-1', refusal(403));
    expect(await desk.tells()).toEqual([]);
    const here = { tenant: 'tenant', conversation: 'chat-new', serviceUrl: 'https://example.com/', bot: '28:bot' };
    await desk.inStore((tx) => tx.outbox.readdress({ tenant: 'tenant', person: 'asker-1' }, here, true));
    expect(await desk.tells()).toEqual([expect.stringMatching(/^chat-new: Vastaus kysymykseesi/)]);
  });
});

describe('a correction', () => {
  it('is told as one to everyone who sees something else than before', async () => {
    await published();
    await correct();
    expect((await desk.published())?.version).toBe(2);
    expect(await desk.tells()).toEqual([expect.stringContaining('Korjattu vastaus kysymykseesi K-2026-0001')]);
  });

  it('of the contact is told as well', async () => {
    await published();
    await correct({ contact: 'email-palvelukuvaukset' });
    expect(await desk.tells()).toHaveLength(1);
  });

  it('that only adds a translation is told to those who read it, and to nobody else again', async () => {
    await desk.askForMeeting();
    await desk.support(1, 'a');
    await desk.saves();
    await desk.publishes();
    await desk.tells();
    await correct(sv);
    expect(await desk.tells()).toEqual([expect.stringMatching(/^chat-a: .*inställd grupp/)]);
  });

  it('before the first was told is told alone', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.publishes();
    await correct();
    expect(await desk.tells()).toEqual([expect.stringContaining('Peruutus vähentää')]);
  });

  it('that changes nothing for a reader does not swallow what they were not told yet', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.publishes();
    await correct(sv);
    expect(await desk.tells()).toEqual([expect.stringMatching(/^chat-1: Vastaus kysymykseesi/)]);
  });

  it('keeps entry, number and meeting', async () => {
    await published();
    const question = await desk.find(1);
    await desk.inStore((tx) => tx.questions.change(question, { meeting: null }, now));
    await correct();
    expect(await desk.published()).toMatchObject({ entry: 'k-2026-0001', content: { meeting: { id: meetingId } } });
  });
});

describe('an answer out of use', () => {
  it('hides its question, and shows it again', async () => {
    await published();
    await desk.hides();
    expect((await desk.find(1)).state).toBe('hidden');
    await desk.shows();
    expect((await desk.find(1)).state).toBe('published');
    expect(await desk.tells()).toEqual([]);
  });

  it('is told to whoever was not told yet, once it is shown again', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.publishes();
    await desk.hides();
    expect(await desk.tells()).toEqual([]);
    expect(await desk.tells()).toEqual([]);
    await desk.shows();
    expect(await desk.tells()).toEqual([expect.stringContaining('Vastaus kysymykseesi K-2026-0001')]);
    expect(await desk.tells()).toEqual([]);
  });

  it('is told once where it was hidden and shown before anything went out', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.publishes();
    await desk.hides();
    await desk.shows();
    expect(await desk.tells()).toHaveLength(1);
  });

  it('is shown again by its correction, which everyone is told, also where they see the same', async () => {
    await published();
    await desk.hides();
    await desk.saves(1, { topic: 'laskutus' });
    await desk.publishes();
    expect([(await desk.find(1)).state, chat.rows('hidden_entries')]).toEqual(['published', []]);
    expect(await desk.tells()).toHaveLength(1);
  });

  it('has only its correction told to whoever was not told yet', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.publishes();
    await desk.hides();
    await desk.tells();
    await correct();
    expect(await desk.tells()).toEqual([expect.stringContaining('Peruutus vähentää')]);
    expect(chat.rows('outbox')).toEqual([]);
  });

  it('keeps its draft of a correction while it is hidden', async () => {
    await published();
    await desk.hides();
    await desk.saves(1, corrected);
    expect([(await desk.find(1)).state, (await desk.draft())?.content.wordings.fi?.answer]).toEqual([
      'hidden',
      corrected.answer,
    ]);
  });
});

describe('a published entry', () => {
  it('is an entry like others for those who press its buttons', async () => {
    await published();
    const card = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';
    const entry = 'k-2026-0001';
    const asked = { asked: 'miten ryhmän peruutus', shown: [entry], language: 'fi' } as never;
    const rated = { v: 1, do: 'feedback', entry, language: 'fi', helpful: false, card };
    expect(replacedBy(await desk.byStaff(rated, { recent: asked }))).toContain(fields.question);
    expect(chat.rows('kept_texts')).toMatchObject([{ kind: 'not-helpful', entry_id: entry }]);
    const shown = await desk.byStaff({ v: 1, do: 'show-entry', entry, language: 'en' });
    expect(said(shown)).toContain('in Finnish only');
    expect(said(await desk.byStaff({ v: 1, do: 'staff-hide', entry }))).toContain(fields.question);
  });
});
