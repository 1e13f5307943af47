import { languages } from '../knowledge/schema';
import { moveQuestionCard, myQuestionsCard, type QuestionCardData, questionCard, supportedCard } from './question-card';
import { confirmInGroupCard, type QuestionFormData, questionFormCard } from './question-form-card';
import { stringsOf } from './strings';
import { lintCard } from './support/card-lint';
import { textsOf } from './support/texts-of';

const id = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const long = 'ä*[x](y)'.repeat(250);
const meeting = {
  id: 'oma-vayla-2026-12-11',
  name: 'Oma väylä -palveluntuottajien yhteistyötilaisuus',
  startsAt: new Date('2026-12-11T07:00:00Z'),
  deadlineAt: new Date('2026-12-04T21:59:00Z'),
};
const fields = { service: 'oma-vayla', meeting: null, question: '', organisation: '', isAnonymous: false };
const form: QuestionFormData = {
  language: 'fi',
  fields,
  services: [{ id: 'oma-vayla', name: 'Oma väylä -kuntoutus' }],
  meetings: [meeting],
  problem: null,
  of: { draft: id },
  near: { entries: [], questions: [] },
  mailbox: [],
};
const near: QuestionFormData['near'] = {
  entries: [{ entry: 'laku-sdq-form', question: 'Lähetetäänkö SDQ?', service: 'LAKU' }],
  questions: [
    { question: id, number: 'K-2026-0001', text: long, supporters: 3, isOwn: false },
    { question: id, number: 'K-2026-0002', text: 'Mikä?', supporters: 0, isOwn: true },
  ],
};
const question: QuestionCardData = {
  language: 'fi',
  question: id,
  number: 'K-2026-0042',
  text: 'Mikä on hinta?',
  service: 'Oma väylä -kuntoutus',
  meeting,
  state: 'submitted',
  isChangeable: true,
  mergedInto: null,
  declineReason: null,
  answer: null,
  supporters: 0,
  news: null,
};
const titles = (card: { readonly actions?: readonly { readonly title: string }[] }) =>
  (card.actions ?? []).map(({ title }) => title);

describe.each(languages)('in %s', (language) => {
  const strings = stringsOf(language);
  const lint = (card: unknown) => lintCard(card, { language, subjects: new Set() });

  it('every form is a good card, with its forward action first', () => {
    const of = { question: id, number: 'K-2026-0001', version: 2 };
    for (const problem of [null, 'missing', 'too-long', 'late', 'late-waits', 'changed'] as const) {
      const written = { ...fields, question: long, organisation: 'a'.repeat(200), isAnonymous: true };
      for (const change of [{}, { near }, { of }, { meetings: [] }, { fields: written }, { fields: written, near }]) {
        const card = questionFormCard({ ...form, language, problem, ...change });
        expect(lint(card)).toEqual([]);
        expect([strings.submit.send, strings.submit.confirm]).toContain(titles(card)[0]);
      }
    }
  });

  it('every state of a question is a good card', () => {
    const states = Object.keys(strings.questionStates) as QuestionCardData['state'][];
    const news = [null, ...Object.keys(strings.justDone)] as QuestionCardData['news'][];
    for (const state of states) {
      for (const just of news) {
        for (const change of [
          {},
          { meeting: null },
          { isChangeable: false },
          { text: long, supporters: 2 },
          { text: null },
          { mergedInto: 'K-2026-0001', declineReason: long.slice(0, 500), answer: 'k-2026-0001' },
        ]) {
          expect(lint(questionCard({ ...question, language, state, news: just, ...change }))).toEqual([]);
        }
      }
    }
  });

  it('the lists are good cards', () => {
    const questions = Array.from({ length: 8 }, () => ({
      ...{
        question: id,
        number: 'K-2026-0042',
        text: long,
        state: 'submitted',
        meeting: meeting.name,
        mergedInto: null,
      },
    })) as Parameters<typeof myQuestionsCard>[0]['questions'];
    for (const some of [[], questions]) {
      expect(
        lint(
          myQuestionsCard({
            language,
            questions: some,
            left: some.length,
            page: 0,
            joined: some.map(() => 'K-2026-0001'),
          }),
        ),
      ).toEqual([]);
    }
    const move = { language, question: id, number: 'K-2026-0042', version: 1 };
    for (const meetings of [[], [meeting, { ...meeting, id: 'other' }]]) {
      expect(lint(moveQuestionCard({ ...move, meetings }))).toEqual([]);
    }
    for (const problem of [null, 'late', 'late-waits'] as const) {
      for (const entries of [[], near.entries]) {
        expect(lint(confirmInGroupCard({ language, entries, problem, held: id }))).toEqual([]);
      }
    }
    for (const isNew of [true, false]) {
      expect(lint(supportedCard(language, { number: 'K-2026-0042', isNew }))).toEqual([]);
    }
  });
});

describe('the form', () => {
  it('says who sees the question, and what it is', () => {
    expect(textsOf(questionFormCard(form)).join('\n')).toContain(
      'Kelan henkilöstö näkee, kuka kysyy. Kysymys on viranomaisen asiakirja.',
    );
  });

  it('names each meeting with the deadline of its questions, in Helsinki time', () => {
    expect(JSON.stringify(questionFormCard(form))).toContain(
      'yhteistyötilaisuus 11.12.2026 (kysymykset viimeistään 4.12.2026 klo 23.59)',
    );
  });

  it('with something near it keeps what was written, offers that, and asks to confirm', () => {
    const card = questionFormCard({ ...form, fields: { ...fields, question: 'Mikä on hinta?' }, near });
    expect(JSON.stringify(card)).toContain('"value":"Mikä on hinta?"');
    expect(textsOf(card)).toEqual(expect.arrayContaining(['Sama kysymys minullakin', 'Avaa oma kysymyksesi']));
    expect(card.actions?.[0]).toMatchObject({ title: 'Vahvista', data: { checked: true, draft: id } });
  });
});

describe('a question', () => {
  it('tells its meeting, until when it can be changed, and that the answer comes when it is published', () => {
    const text = textsOf(questionCard({ ...question, news: 'received' })).join('\n');
    expect(text).toContain('Kysymyksesi K-2026-0042\nKysymys on vastaanotettu');
    expect(text).toContain('yhteistyötilaisuus, 11.12.2026 klo 9');
    expect(text).toContain('Voit muokata kysymystä tai perua sen 4.12.2026 klo 23.59 asti.');
    expect(text).toContain(
      'En voi luvata, että saat vastauksen jo tapaamisessa. Kerron sinulle, kun vastaus julkaistaan.',
    );
  });

  it('in a group is shown without its text and without ways to change it', () => {
    const card = questionCard({ ...question, text: null });
    expect(card.actions).toBeUndefined();
    expect(textsOf(card).join('\n')).not.toContain('hinta');
  });

  it('past its deadline says so', () => {
    const text = textsOf(questionCard({ ...question, isChangeable: false })).join('\n');
    expect(text).toContain('Määräaika päättyi 4.12.2026 klo 23.59. Kysymystä ei voi enää muuttaa.');
  });

  it('without a meeting waits for the next of its service', () => {
    expect(textsOf(questionCard({ ...question, meeting: null }))).toContain(
      'Oma väylä -kuntoutus: odottaa palvelun seuraavaa tapaamista',
    );
  });
});
