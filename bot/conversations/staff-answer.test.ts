import { createPrivacy } from '../privacy/privacy';
import { type AnswerDesk, answerDesk, fields } from '../publishing/support/answer-desk';
import { published } from '../publishing/support/test-answers';
import { knowledge, openTestConversation, said, type TestConversation } from './support/test-conversation';
import { allSent, idOf } from './support/test-staff-questions';
import { replacedBy, sends } from './support/test-staff-talk';

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
const known = [...knowledge.entries.values()].find((entry) => entry.fi.alternates.length > 0);
const standsIn = (reply: Awaited<ReturnType<AnswerDesk['opens']>>, id: string) => {
  const [card] = [reply.replace, ...reply.say].filter((each) => each !== undefined);
  const input = card?.body.find((part) => 'id' in part && part.id === id);
  return input && 'value' in input ? input.value : undefined;
};

describe('the form of an answer', () => {
  it('shows what was asked, and what the draft says so far', async () => {
    await desk.askForMeeting(1, { text: '**Paljonko** [saa](https://example.com)?' });
    const empty = await desk.opens();
    expect(said(empty)).toContain('**Paljonko** [saa](https://example.com)?');
    expect([standsIn(empty, 'question'), standsIn(empty, 'service')]).toEqual([undefined, 'laku-perhekuntoutus']);
    await desk.saves();
    const begun = await desk.opens();
    expect(standsIn(begun, 'answer')).toBe(fields.answer);
    expect(standsIn(begun, 'contact')).toBe(fields.contact);
  });

  it('is not opened for a question that has ended', async () => {
    await desk.ask(1, {}, { state: 'declined' });
    const { say, replace } = await desk.opens();
    expect(say).toEqual([]);
    expect(replacedBy({ say, ...(replace ? { replace } : {}) })).toContain('K-2026-0001');
    await desk.saves();
    expect(await desk.draft()).toBeNull();
  });

  it('shows a translator the original', async () => {
    await desk.askForMeeting();
    await desk.saves();
    const form = await desk.opens(1, { language: 'sv' });
    expect(said(form)).toContain(fields.answer);
    expect(standsIn(form, 'answer')).toBeUndefined();
    expect(standsIn(form, 'only')).toBeUndefined();
  });
});

describe('an answer is refused', () => {
  const refused = async (more: object, number = 1) => {
    const reply = await desk.saves(number, more);
    expect([await desk.draft(number), (await desk.find(number)).state]).toEqual([null, 'submitted']);
    // What was written is not lost.
    expect(standsIn(reply, 'topic') ?? '').toBe(({ ...fields, ...more } as typeof fields).topic);
    return replacedBy(reply);
  };
  beforeEach(() => desk.askForMeeting(1, { text: 'Paljonko ryhmästä maksetaan jos se peruuntuu?' }));

  it.each([
    ['without a question', { question: ' \u200b ' }, 'Kirjoita sekä kysymys että vastaus'],
    ['without an answer', { answer: '\n' }, 'Kirjoita sekä kysymys että vastaus'],
    ['that is too long', { answer: 'a'.repeat(2001) }, 'enintään 300 merkkiä'],
    ['with a question that is too long', { question: 'a'.repeat(301) }, 'enintään 300 merkkiä'],
    ['in the words of the asker', { question: 'PALJONKO ryhmästä maksetaan, jos se peruuntuu' }, 'omin sanoin'],
    [
      'that quotes the asker',
      { answer: 'Kysyttiin: "Paljonko ryhmästä maksetaan jos se peruuntuu?" Ei mitään.' },
      'omin sanoin',
    ],
    ['with a question of the knowledge', { question: known?.fi.question }, 'jo tämä kysymys'],
    ['with another wording of one', { question: known?.fi.alternates[0] }, 'jo tämä kysymys'],
    ['with a service that is none', { service: 'nowhere' }, 'Valitse palvelu'],
    ['with a topic that is none', { topic: '' }, 'Valitse palvelu'],
    ['with a contact that is none', { contact: 'phone-nowhere' }, 'Valitse palvelu'],
    ['with a link behind words', { answer: 'Katso [ohje](javascript:alert(1)).' }, 'ei hakasulkeisiin'],
    ['with one that leads where it says', { question: 'Onko [tämä](https://example.com)?' }, 'ei hakasulkeisiin'],
  ])('%s', async (_, more, says) => {
    expect(await refused(more)).toContain(says);
  });

  it('in the words of an asker whose question was merged into it', async () => {
    await desk.askForMeeting(2, { text: 'Saako peruutuksesta rahaa' });
    await desk.merge(2, 1);
    expect(await refused({ question: 'Saako peruutuksesta rahaa?' })).toContain('omin sanoin');
  });

  it('with an identity code in whichever field', async () => {
    for (const field of ['question', 'answer', 'topic', 'contact'] as const) {
      const reply = await desk.saves(1, { [field]: 'Asiakas 131052-952T' });
      expect(said(reply)).toContain('henkilötunnus');
    }
    expect(chat.rows('answer_drafts')).toEqual([]);
  });

  it('until its writer says that nobody is named in it', async () => {
    const answer = 'Antti Virtasen hakemus on hyväksytty.';
    const around = { privacy: { ...createPrivacy(knowledge, null, () => true), namesClient: () => true } };
    const warned = await desk.saves(1, { answer }, around);
    expect(chat.rows('answer_drafts')).toEqual([]);
    const anyway = sends(warned.say[0]).find((sent) => sent.do === 'send-anyway');
    await desk.byStaff(anyway, around);
    expect((await desk.draft())?.content.wordings.fi?.answer).toBe(answer);
  });

  it('when its languages tell different numbers, and says which', async () => {
    await desk.saves(1, { answer: 'Korvaus on 50 euroa.' });
    const reply = await desk.saves(1, { ...sv, answer: 'Ersättningen är 60 euro.' });
    expect(replacedBy(reply)).toContain('Kieliversioissa on eri tiedot');
    expect(replacedBy(reply)).toContain('60');
    expect((await desk.draft())?.content.wordings.sv).toBeUndefined();
  });
});

describe('a draft', () => {
  it('is one line of question, with the lines of the answer kept', async () => {
    await desk.askForMeeting();
    await desk.saves(1, { question: ' Miten\r\nkorvataan? ', answer: 'Ei mitenkään.\r\n- Kirjaa käynti.\r' });
    expect((await desk.draft())?.content.wordings.fi).toEqual({
      question: 'Miten korvataan?',
      answer: 'Ei mitenkään.\n- Kirjaa käynti.',
    });
  });

  it('may ask what an answer out of use asked', async () => {
    await desk.askForMeeting();
    const entry = known?.id ?? '';
    await desk.inStore((tx) => tx.hiddenEntries.hide(entry, 'Väärin', { tenant: 't', person: 's' }, new Date()));
    await desk.saves(1, { question: known?.fi.question });
    expect((await desk.draft())?.content.wordings.fi?.question).toBe(known?.fi.question);
  });

  it('keeps what was written when somebody else has changed the question meanwhile', async () => {
    await desk.askForMeeting();
    await desk.saves(1, {}, desk.second);
    const late = { ...fields, answer: 'Toinen vastaus.' };
    const form = { v: 1, do: 'staff-save-draft', id: idOf(1), version: 1, language: 'fi', ...late };
    const reply = await desk.byStaff(form);
    expect(replacedBy(reply)).toContain('Joku muu on muuttanut');
    expect(standsIn(reply, 'answer')).toBe('Toinen vastaus.');
    expect((await desk.draft())?.content.wordings.fi?.answer).toBe(fields.answer);
    await desk.byStaff(sends(reply.replace)[0] && { ...sends(reply.replace)[0], ...late });
    expect((await desk.draft())?.content.wordings.fi?.answer).toBe('Toinen vastaus.');
  });

  it('does not lose a contact that was chosen beside a text somebody else has saved', async () => {
    await desk.askForMeeting();
    await desk.saves();
    const other = { ...fields, contact: 'email-palvelukuvaukset' };
    const form = { v: 1, do: 'staff-save-draft', id: idOf(1), version: 1, language: 'fi', ...other };
    const reply = await desk.byStaff(form, desk.second);
    expect(replacedBy(reply)).toContain('Joku muu on muuttanut');
    expect(standsIn(reply, 'contact')).toBe('email-palvelukuvaukset');
  });

  it('is saved once by a double press', async () => {
    await desk.askForMeeting();
    const form = { v: 1, do: 'staff-save-draft', id: idOf(1), version: 1, language: 'fi', ...fields };
    await desk.byStaff(form);
    expect(replacedBy(await desk.byStaff(form))).toContain('Luonnos on tallennettu');
    expect([(await desk.find(1)).version, desk.audited().length]).toEqual([2, 1]);
  });

  it('stays its writer’s when another one saves it without a change', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.saves(1, {}, desk.second);
    expect((await desk.draft())?.by.id).toBe('staff-1');
    expect(replacedBy(await desk.publishes(1, {}))).toContain('Jonkun muun kuin luonnoksen kirjoittajan');
  });

  it('holds the languages one by one', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.saves(1, sv);
    expect(Object.keys((await desk.draft())?.content.wordings ?? {})).toEqual(['fi', 'sv']);
  });
});

describe('the correction of an answer in several languages', () => {
  beforeEach(async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.saves(1, sv);
    await desk.publishes();
  });
  const written = async () => Object.keys((await desk.draft())?.content.wordings ?? {});

  it('takes the translations along unless staff want them to stay', async () => {
    expect(standsIn(await desk.opens(), 'only')).toBe('true');
    await desk.saves(1, { answer: 'Peruutus vähentää korvausta.', only: 'true' });
    expect(await written()).toEqual(['fi']);
  });

  it('leaves them where staff say so, also when the form came back', async () => {
    const wrong = await desk.saves(1, { answer: 'Peruutus maksaa 5 euroa.', only: 'false' });
    expect(replacedBy(wrong)).toContain('Kieliversioissa on eri tiedot');
    expect(standsIn(wrong, 'only')).toBe('false');
    await desk.saves(1, { answer: 'Peruutus ei maksa.', only: 'false' });
    expect(await written()).toEqual(['fi', 'sv']);
  });

  it('in a translation leaves the original', async () => {
    expect(standsIn(await desk.opens(1, { language: 'sv' }), 'only')).toBe('false');
  });

  it('may keep the question that somebody has asked since in the same words', async () => {
    await desk.askForMeeting(2, { text: fields.question });
    await desk.merge(2, 1);
    await desk.saves(1, { answer: 'Peruutus vähentää korvausta.', only: 'true' });
    expect(await written()).toEqual(['fi']);
  });

  it('that changes nothing makes no draft', async () => {
    await desk.saves(1, { only: 'false' });
    expect(await desk.draft()).toBeNull();
  });
});

describe('the list of translations', () => {
  const list = async () => (await desk.byStaff({ v: 1, do: 'staff-translations' })).replace;
  const rows = async () => allSent(await list()).filter((sent) => sent?.do === 'staff-write');

  it('has what some language lacks, and leads to the first of them', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.publishes();
    expect(replacedBy({ say: [], replace: (await list()) as never })).toContain('Puuttuu: ruotsi, englanti');
    expect(JSON.stringify(await list())).toContain('"language":"sv"');
    await desk.saves(1, sv);
    await desk.publishes();
    expect(replacedBy({ say: [], replace: (await list()) as never })).toContain('Puuttuu: englanti');
  });

  it('leaves out what is out of use: its translation would bring it back', async () => {
    await desk.askForMeeting();
    await desk.saves();
    await desk.publishes();
    await desk.hides();
    expect(await rows()).toEqual([]);
    expect(replacedBy({ say: [], replace: (await list()) as never })).toContain('ovat kaikilla kielillä');
  });

  it('shows eight at a time, and leads to the others', async () => {
    await desk.inStore(async (tx) => {
      for (let nth = 1; nth <= 10; nth += 1) {
        const answer = { ...published(), entry: `k-2026-${nth}`, question: idOf(nth), number: `K-2026-${nth}` };
        await tx.answers.publish(answer, new Date(nth));
      }
    });
    const page = async (data: unknown) => {
      const { replace } = await desk.byStaff(data);
      const text = JSON.stringify(replace);
      const shown = Array.from({ length: 10 }, (_, nth) => idOf(nth + 1)).filter((id) => text.includes(id));
      return { text, shown, turns: sends(replace).filter((sent) => sent.do === 'staff-translations') };
    };
    const first = await page({ v: 1, do: 'staff-translations' });
    expect([first.shown.length, first.turns.length]).toEqual([8, 1]);
    expect(first.text).toContain('Lisäksi 2 vastausta');
    const last = await page(first.turns[0]);
    expect(last.shown).toEqual([idOf(9), idOf(10)]);
    expect(await page(last.turns[0])).toEqual(first);
    expect((await page({ v: 1, do: 'staff-translations', page: 99 })).shown).toEqual(last.shown);
  });
});

it('whoever approves a draft sees the service, the topic and the contact that go with it', async () => {
  await desk.askForMeeting();
  const seen = replacedBy(await desk.saves(1, { topic: 'laskutus', contact: 'email-palvelukuvaukset' }));
  expect(seen).toContain('LAKU-perhekuntoutus · Laskutus ja korvaukset · Kuntoutuksen palvelukuvaukset');
});

it('the desk leads to the answers that lack a translation, and counts them', async () => {
  const shown = async () => (await desk.byStaff({ v: 1, do: 'staff-desk' })).replace;
  expect(JSON.stringify(await shown())).not.toContain('staff-translations');
  await desk.askForMeeting();
  await desk.saves();
  await desk.publishes();
  const card = await shown();
  expect(JSON.stringify(card)).toContain('Vastauksia, joista puuttuu käännös: 1');
  expect(sends(card)).toContainEqual({ v: 1, do: 'staff-translations' });
});
