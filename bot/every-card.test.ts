import { randomUUID } from 'node:crypto';
import { mostWritten } from '../cards/actions';
import { answerCard } from '../cards/answer-card';
import type { ShownContact } from '../cards/contact-block';
import { correctionCard } from '../cards/correction-card';
import type { Card } from '../cards/elements';
import {
  askPersonCard,
  handoffAnswerCard,
  handoffCard,
  type Presence,
  staffHandoffCard,
  staffNoteCard,
} from '../cards/handoff-card';
import { hiddenEntryCard, hiddenListCard, hideEntryCard, mostListed, shownEntryCard } from '../cards/hidden-entry-card';
import type { ShownMeeting } from '../cards/meeting-block';
import { longestLink, longestName, type MeetingProblem, meetingFormCard } from '../cards/meeting-form-card';
import { meetingListCard } from '../cards/meeting-list-card';
import { forgetMeCard, forgottenCard, myDataCard } from '../cards/my-data-card';
import { nameWarningCard } from '../cards/name-warning-card';
import { errorCard, noteCard, outdatedCard } from '../cards/note-card';
import { questionNewsCard } from '../cards/question-news-card';
import { reviewDoneCard, reviewRunningCard } from '../cards/review-card';
import { staffDeskCard } from '../cards/staff-desk-card';
import { cancelMeetingCard, staffMeetingCard, staffMeetingsCard } from '../cards/staff-meetings-card';
import { stringsOf } from '../cards/strings';
import { lintCard } from '../cards/support/card-lint';
import { welcomeCard } from '../cards/welcome-card';
import { loadKnowledge } from '../knowledge/load';
import { type IntentId, intentIds, type Language, languages } from '../knowledge/schema';
import { emptyFields } from './agenda/meeting-form';
import { seriesIn } from './agenda/series';
import { showContact, showDecision } from './conversations/show-decision';
import type { ReviewItem } from './learning/group';
import { itemCard, listCard, previewCard } from './learning/present-review';
import { draftId } from './learning/preview';
import { presentAbout, presentAnswer, questionsOf, shownContacts } from './present';
import { knowledgeFolder } from './project-root';

// This stands in bot/, not in cards/, because the cards are made here the way the bot makes them.
const knowledge = loadKnowledge(knowledgeFolder());
const entries = [...knowledge.entries.values()];
const now = new Date('2025-12-01T10:00:00Z');
const around = { knowledge, now, district: null, staff: { takesQuestions: true } };
/** Among them one when the lines are open, one when they are closed, and midsummer eve, when nothing is promised. */
const openingClocks = ['2025-12-02T11:00:00Z', '2025-11-29T10:00:00Z', '2026-06-19T10:00:00Z'].map(
  (at) => new Date(at),
);
const clocks = ['2022-01-01', '2024-06-15', '2025-12-01', '2027-01-01', '2035-01-01'].map((day) => new Date(day));
const notices = {
  privacyUrl: 'https://example.com/tietosuoja',
  accessibilityUrl: 'https://example.com/saavutettavuus',
};

/** Every subject of ours in a language: strings with names of services and topics, nothing else. */
function subjectsIn(language: Language): ReadonlySet<string> {
  const { contact, person, submit, meetings } = stringsOf(language);
  const services = [...knowledge.services.values()].map(({ name }) => name[language]);
  const topics = [...knowledge.topics.values()].map(({ name }) => name[language]);
  const matters = services.flatMap((service) => topics.map((topic) => `${service}, ${topic}`));
  return new Set([...matters, contact.general, person.title, submit.title, meetings.title].map(contact.subject));
}

function addressesOf(shown: readonly ShownContact[]): string[] {
  const contacts = shown.flatMap(({ contact, members }) => [contact, ...members]);
  return contacts.flatMap(({ kind, address }) => (address && kind !== 'web' ? [address] : []));
}

const problemsOf = (language: Language, made: Iterable<[string, Card, readonly ShownContact[]]>) => {
  const subjects = subjectsIn(language);
  return [...made].flatMap(([name, card, contacts]) =>
    lintCard(card, { language, subjects, addresses: addressesOf(contacts) }).map((problem) => `${name}: ${problem}`),
  );
};

function* answers(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  for (const entry of entries) {
    for (const clock of clocks) {
      const data = presentAnswer({ ...around, now: clock }, entry, language, randomUUID());
      for (const feedback of ['open', 'helpful', 'not-helpful'] as const) {
        const hides = feedback === 'not-helpful';
        const contactFirst = feedback === 'helpful';
        const card = answerCard({ ...data, feedback, hides, contactFirst });
        yield [`${entry.id} on ${clock.toISOString()}`, card, data.contacts];
      }
    }
  }
}

function* decided(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  const found = { asked: '', services: new Set<string>(), language, entries: [], contacts: [] };
  const showing = { ...around, notices, newId: randomUUID };
  const clientContacts = shownContacts(around, knowledge.contactsFor.clientMatter);
  for (let nth = 0; nth < entries.length; nth += 3) {
    const suggestions = entries.slice(nth, nth + 3).map(({ id }) => id);
    const { contacts } = entries[nth] as (typeof entries)[0];
    for (const [asksService, open] of [
      [true, null],
      [false, null],
      [false, [...knowledge.openQuestions.keys()][nth % knowledge.openQuestions.size] as string],
    ] as const) {
      const understood = { ...found, outcome: 'suggest', suggestions, asksService, open, contacts } as const;
      yield [`suggest ${suggestions}`, showDecision(understood, showing), []];
    }
  }
  for (const { id, contacts } of knowledge.services.values()) {
    const shown = [...shownContacts(around, contacts), ...clientContacts];
    for (const isGeneral of [true, false]) {
      const understood = { ...found, outcome: 'none', open: null, isGeneral, contacts } as const;
      yield [`none in ${id}`, showDecision(understood, showing), shown];
    }
  }
  for (const { id, contacts } of knowledge.openQuestions.values()) {
    const shown = [...shownContacts(around, contacts), ...clientContacts];
    yield [id, showDecision({ ...found, outcome: 'none', open: id, isGeneral: false, contacts }, showing), shown];
  }
  const refusal = { outcome: 'personal-data', language, contacts: knowledge.contactsFor.clientMatter } as const;
  yield ['personal-data', showDecision(refusal, showing), clientContacts];
  for (let nth = 0; nth < entries.length; nth += 2) {
    const general = entries.slice(nth, nth + 2).map(({ id }) => id);
    const contacts = knowledge.contactsFor.clientMatter;
    const understood = { ...found, outcome: 'client-matter', general, contacts } as const;
    yield [`client-matter ${general}`, showDecision(understood, showing), clientContacts];
  }
  const without = {
    ...found,
    outcome: 'client-matter',
    general: [],
    contacts: knowledge.contactsFor.clientMatter,
  } as const;
  yield ['client-matter', showDecision(without, showing), clientContacts];
  for (const intent of intentIds) {
    const contacts = knowledge.contactsFor[['help', 'talk-to-person'].includes(intent) ? 'person' : 'meetings'];
    const shown = isShowing(intent) ? shownContacts(around, contacts) : [];
    yield [intent, showDecision({ ...found, outcome: 'command', intent, wanted: null, contacts }, showing), shown];
  }
}

/** Every contact as the answer to whom to ask: alone, with its instructions, and with questions; each with every district. */
function* contactCards(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  const districts = [null, ...[...knowledge.contacts.values()].flatMap(({ members }) => members)];
  const related = entries.slice(0, 2).map(({ id }) => id);
  for (const now of openingClocks) {
    for (const district of districts) {
      const showing = { ...around, now, district, notices, newId: randomUUID };
      for (const { id, instructions, members } of knowledge.contacts.values()) {
        const shown = (ids: readonly string[]) => (members.length > 0 && !district ? [] : shownContacts(showing, ids));
        for (const contacts of [[id], instructions ? [id, instructions] : [id]]) {
          for (const near of [[], related]) {
            const name = `${contacts} of ${district} on ${now.toISOString()}`;
            yield [name, showContact(contacts, language, near, showing), shown(contacts)];
          }
        }
      }
    }
  }
}

/** What protects a person: the warning, and everything that can be kept about somebody. */
function* privacyCards(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  yield ['name warning', nameWarningCard({ language, held: randomUUID() }), []];
  const districts = [...knowledge.contacts.values()].flatMap(({ district }) => (district ? [district[language]] : []));
  for (const chosenLanguage of [null, ...languages]) {
    for (const district of [null, ...districts]) {
      for (const privacyUrl of [null, notices.privacyUrl]) {
        const name = `my data: ${chosenLanguage}, ${district}, ${privacyUrl}`;
        const handoffs = (['waiting', 'taken', 'answered', 'withdrawn'] as const).map((state, nth) => {
          return { number: `H-2025-000${nth}`, state };
        });
        const questions = [{ number: 'K-2025-0001', state: 'submitted' } as const];
        const kept = privacyUrl
          ? { answers: 12, handoffs, questions, joined: 3 }
          : { answers: 0, handoffs: [], questions: [], joined: 0 };
        yield [name, myDataCard({ language, chosenLanguage, district, ...kept, privacyUrl }), []];
      }
    }
  }
  yield ['forget me', forgetMeCard(language), []];
  yield ['forgotten', forgottenCard(language), []];
}

/** What staff see of an answer that is wrong, with as much text as fits, and what those see who were sent it. */
function* hidingCards(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  const long = 'ä*[x](y)'.repeat(250);
  const draft = randomUUID();
  for (const entry of entries) {
    const { id, [language]: of } = entry;
    const what = { language, entry: id, question: of.question };
    for (const [people, problem] of [
      [0, null],
      [0, 'missing'],
      [12, 'too-long'],
    ] as const) {
      const written = problem === 'too-long' ? long : '';
      const form = { ...what, people, problem, draft, reason: written, words: written, tells: people > 0 };
      yield [`hide ${id}`, hideEntryCard(form), []];
    }
    for (const told of [null, 0, 3]) {
      yield [`hidden ${id}`, hiddenEntryCard({ ...what, reason: long, at: now, told, draft }), []];
    }
    yield [`in use ${id}`, shownEntryCard(what), []];
    yield [`correction of ${id}`, correctionCard({ ...what, words: long }), []];
  }
  yield ['correction', correctionCard({ language, question: 'Mikä?', words: null }), []];
  for (let page = 0; page * mostListed < entries.length; page += 1) {
    const shown = entries.slice(page * mostListed, (page + 1) * mostListed);
    const rows = shown.map(({ id, [language]: { question } }) => ({
      entry: id,
      question,
      reason: long,
      at: now,
      draft,
    }));
    const pages = Math.ceil(entries.length / mostListed);
    yield [`hidden, page ${page}`, hiddenListCard({ language, rows, page, pages }), []];
  }
  yield ['none hidden', hiddenListCard({ language, rows: [], page: 0, pages: 1 }), []];
}

/** What people asked and we did not know: every page, item and preview, with the longest texts that are kept. */
function* reviewCards(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  const ids = entries.slice(0, 5).map(({ id }) => id);
  const longest = 'Pitkä kysymys *tähdillä* ja [linkillä](https://example.com) '.repeat(10).slice(0, 500);
  const items = Array.from({ length: 12 }, (_, nth): ReviewItem => {
    const texts = Array.from({ length: nth + 1 }, (_, at) => ({ text: at === 0 ? longest : `${at}`, count: nth }));
    const kinds = { miss: nth % 3, pick: nth % 2, 'not-helpful': 1 };
    const of = languages[nth % 3] as Language;
    return { id: randomUUID(), language: of, texts, count: nth + 1, kinds, picked: null, notHelpful: null, ids: [] };
  });
  for (const candidates of [[], ids]) {
    const showing = { knowledge, learning: { candidatesOf: () => candidates }, language };
    for (const page of [0, 1, 2, 9]) yield [`review page ${page}`, listCard(items, page, showing), []];
    yield ['no reviews', listCard([], 0, showing), []];
    for (const item of items) {
      yield ['review item', itemCard(item, showing), []];
      for (const problem of ['missing', 'too-long', 'masked', 'taken', 'entry'] as const) {
        const written = { wording: problem === 'missing' ? '' : longest, entry: ids[1] as string, problem };
        yield [`review item, ${problem}`, itemCard(item, showing, written), []];
      }
    }
  }
  const first = entries[0] as (typeof entries)[0];
  const proposals = [
    { kind: 'alternate', language, entry: first.id, text: longest.slice(0, 300) },
    { kind: 'draft', language, service: first.service, question: 'Miksi?', answer: '' },
  ] as const;
  const open = [...knowledge.openQuestions.keys()][0] as string;
  const outcomes = [
    { outcome: 'answer', shown: [first.id] },
    { outcome: 'answer', shown: [draftId] },
    { outcome: 'none', shown: [open] },
    { outcome: 'client-matter', shown: [] },
    { outcome: 'contact', shown: [[...knowledge.contacts.keys()][0] as string] },
    { outcome: 'command', shown: ['help'] },
  ] as const;
  const changed = Array.from({ length: 10 }, (_, nth) => ({
    query: longest,
    effect: (['better', 'worse', 'other'] as const)[nth % 3] ?? 'other',
    before: outcomes[nth % 6] ?? outcomes[0],
    after: outcomes[(nth + 1) % 6] ?? outcomes[0],
  }));
  const counts = { queries: 1709, better: 3, worse: 4, other: 3 };
  const previews = [
    null,
    { ...counts, changed, repeats: null },
    { queries: 1709, better: 0, worse: 0, other: 0, changed: [], repeats: longest },
  ];
  for (const proposal of proposals) {
    for (const preview of previews) {
      yield ['review preview', previewCard(randomUUID(), proposal, preview, { knowledge, language }), []];
    }
  }
  yield ['review running', reviewRunningCard(language, randomUUID(), longest), []];
  for (const what of ['alternate', 'draft', 'dismissed', 'gone'] as const) {
    yield [`review ${what}`, reviewDoneCard(language, what), []];
  }
}

const handoffStates = ['waiting', 'taken', 'answered', 'withdrawn'] as const;
/** As much as a field takes, in signs that take most room, and full of what Markdown would read. */
const longest = '€"*[x](y)'.repeat(223).slice(0, mostWritten);
const presences: readonly Presence[] = [
  { atWork: true },
  { atWork: false, back: new Date('2025-12-08T07:00:00Z') },
  { atWork: false, back: null },
];

/** What somebody who asks a person sees: the form and the states, short and as long as can be. */
function* handoffCards(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  const [handoff, draft, number] = [randomUUID(), randomUUID(), 'H-2025-0001'];
  const clientContacts = shownContacts(around, knowledge.contactsFor.clientMatter);
  const services = [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] }));
  for (const presence of presences) {
    for (const question of ['', 'Mikä on hinta?', longest]) {
      for (const problem of [null, 'missing', 'too-long'] as const) {
        const fields = { language, presence, question, services, service: 'yleinen', draft, problem, clientContacts };
        yield [`ask a person: ${problem}`, askPersonCard(fields), clientContacts];
      }
    }
    for (const state of handoffStates) {
      for (const questions of [['Mikä?'], Array.from({ length: 20 }, () => longest)]) {
        yield [state, handoffCard({ language, handoff, number, questions, state, presence }), []];
      }
    }
  }
  for (const name of [null, '*Aino* [x](y)'.repeat(15)]) {
    for (const written of ['Mikä?', longest]) {
      const answered = { language, handoff, number, question: written, answer: written, name, draft };
      yield [`answer by ${name}`, handoffAnswerCard(answered), []];
    }
  }
}

/** What staff see of questions: each state with each that may be told of it, and the desk. */
function* staffCards(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  const [handoff, draft, number] = [randomUUID(), randomUUID(), 'H-2025-0001'];
  const hostile = '*Aino* [x](y)'.repeat(15);
  const rounds = Array.from({ length: 12 }, (_, nth) => ({
    kind: nth % 2 === 0 ? ('question' as const) : ('answer' as const),
    text: longest,
  }));
  for (const state of handoffStates) {
    for (const name of [null, hostile]) {
      for (const messages of [rounds.slice(0, 1), rounds.slice(0, 2), rounds]) {
        for (const [delivery, waited, isDraftMade, problem] of [
          [null, null, false, null],
          ['sending', 3_600_000, true, 'missing'],
          ['delivered', 86_400_000, false, 'newer'],
          ['delivered', 86_400_000, false, 'too-long'],
          ['undeliverable', 864_000_000, true, null],
        ] as const) {
          const of = {
            language,
            handoff,
            number,
            asker: name,
            service: 'LAKU',
            questionLanguage: language,
            asked: now,
          };
          const told = { messages, state, staff: name, delivery, waited, isDraftMade, draft, problem };
          const answer = { shown: handoff, written: problem === null ? '' : longest };
          yield [`${state} for staff`, staffHandoffCard({ ...of, ...told, ...answer }), []];
        }
      }
    }
  }
  for (const why of ['moved', 'gone'] as const) yield [why, staffNoteCard(language, why, number), []];
  const open = Array.from({ length: 10 }, (_, nth) => {
    return { handoff, number: `H-2025-${nth}`, service: 'LAKU', takenBy: nth % 2 ? hostile : null };
  });
  for (const [waiting, taken, undeliverable] of [
    [0, 0, 0],
    [5, 5, 0],
    [500, 50, 5],
  ] as const) {
    const shown = open.slice(0, waiting + taken);
    yield ['desk', staffDeskCard({ language, waiting, taken, undeliverable, open: shown }), []];
  }
  for (const note of ['notStaff', 'cannotCheck', 'handoffGone', 'nothingWritten', 'tooLong'] as const) {
    yield [note, noteCard(note, language), []];
  }
}

/** Meetings with as much in them as fits, for providers and for staff. */
function* meetingCards(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  const contacts = shownContacts(around, knowledge.contactsFor.meetings);
  const link = `https://example.com/${'a'.repeat(longestLink - 20)}`;
  const services = [...knowledge.services.values()].map(({ id, name }) => ({ id, name: name[language] }));
  const meeting: ShownMeeting = {
    ...{ meeting: 'laku-perhekuntoutus-2025-12-20', name: '*[x](y)ä'.repeat(18), service: 'LAKU-perhekuntoutus' },
    ...{ startsAt: new Date('2025-12-20T07:00:00Z'), endsAt: new Date('2025-12-20T08:00:00Z') },
    ...{
      deadlineAt: new Date('2025-12-13T21:59:00Z'),
      link,
      material: link,
      calendar: 'https://example.com/calendar/a.ics',
      isExample: true,
    },
  };
  const bare = { ...meeting, endsAt: null, link: null, material: null, calendar: null, isExample: false };
  for (const [name, meetings, without] of [
    ['none', [], []],
    ['none of a service', [], ['LAKU']],
    ['one', [bare], []],
    ['others', [bare], services.map((service) => service.name)],
    ['many', Array(7).fill(meeting), []],
  ] as [string, ShownMeeting[], string[]][]) {
    const list = meetingListCard({ isForStaff: true, language, now, meetings, without, contacts });
    yield [`meetings: ${name}`, list, meetings.length === 0 || without.length > 0 ? contacts : []];
  }
  for (const why of ['meeting-moved', 'meeting-cancelled', 'meeting-found'] as const) {
    yield [why, questionNewsCard({ language, number: 'K-2025-0001', why, meeting, now }), []];
  }
  const gone = { language, number: 'K-2025-0001', why: 'meeting-cancelled', meeting: null, now } as const;
  yield ['meeting-cancelled', questionNewsCard(gone), []];
  const ofStaff = { ...meeting, questions: 12 };
  yield ['no meetings of staff', staffMeetingsCard({ language, coming: [], more: 0, past: [], waiting: 0 }), []];
  const many = { coming: Array(7).fill(ofStaff), more: 3, past: Array(5).fill(ofStaff), waiting: 4 };
  yield ['meetings of staff', staffMeetingsCard({ language, ...many }), []];
  for (const state of ['coming', 'past', 'cancelled'] as const) {
    for (const note of [null, 'saved', 'changedMeanwhile'] as const) {
      yield [`${state} meeting`, staffMeetingCard({ language, now, meeting: ofStaff, state, note }), []];
    }
  }
  yield ['cancel a meeting', cancelMeetingCard({ language, now, meeting: ofStaff, version: 3 }), []];
  const series = seriesIn(knowledge).map(({ id, name }) => ({ id, name: name[language] }));
  const form = { language, series, services, draft: randomUUID() };
  yield ['new meeting', meetingFormCard({ ...form, meeting: null, fields: emptyFields, problems: [] }), []];
  const name = 'ä'.repeat(longestName + 10);
  const fields = { series: 'made-up', name, service: 'made-up', date: 'x', starts: '9', ends: '10:00', link };
  const problems = Object.keys(stringsOf(language).staffMeetings.problems) as MeetingProblem[];
  const wrong = { ...fields, material: link, deadlineDate: '2025-12-01', deadlineTime: '23:59' };
  const changed = { id: meeting.meeting, version: 2 };
  yield ['changed meeting', meetingFormCard({ ...form, meeting: changed, fields: wrong, problems }), []];
  yield ['no such meeting', noteCard('meetingGone', language), []];
}

function isShowing(intent: IntentId): boolean {
  return ['help', 'talk-to-person', 'list-meetings'].includes(intent);
}

function* others(language: Language): Generator<[string, Card, readonly ShownContact[]]> {
  const persons = shownContacts(around, knowledge.contactsFor.person);
  for (const shownNotices of [notices, { privacyUrl: null, accessibilityUrl: null }]) {
    const about = presentAbout(around, language, shownNotices);
    const examples = questionsOf(knowledge, knowledge.examples, language);
    yield ['welcome', welcomeCard({ ...about, examples }), persons];
  }
  const notes = ['empty', 'heldGone', 'rewrite', 'privately', 'kept', 'inChat', 'notHidden', 'takenOut'] as const;
  for (const note of notes) {
    yield [note, noteCard(note, language), []];
  }
  yield ['error', errorCard(language, '1a2b3c4d'), []];
  yield ['gone', outdatedCard(language, 'gone'), []];
  yield ['outdated', outdatedCard(language, 'outdated'), []];
}

describe.each(languages)('in %s', (language) => {
  it('every answer is a good card, at any time and with any feedback', () => {
    expect(problemsOf(language, answers(language))).toEqual([]);
  });

  it('every other outcome of a message is a good card', () => {
    expect(problemsOf(language, decided(language))).toEqual([]);
  });

  it('the welcome, the notes and the errors are good cards', () => {
    expect(problemsOf(language, others(language))).toEqual([]);
  });

  it('the warning of a name and what is kept about a person are good cards', () => {
    expect(problemsOf(language, privacyCards(language))).toEqual([]);
  });

  it('a question to a person is good cards, in every state and as long as can be', () => {
    expect(problemsOf(language, handoffCards(language))).toEqual([]);
  });

  it('what staff see of questions is good cards, in every state and as long as can be', () => {
    expect(problemsOf(language, staffCards(language))).toEqual([]);
  });

  it('taking an answer out of use is good cards, for staff and for those who were sent it', () => {
    expect(problemsOf(language, hidingCards(language))).toEqual([]);
  });

  it('what staff see of what we did not know is a good card', () => {
    expect(problemsOf(language, reviewCards(language))).toEqual([]);
  });

  it('meetings are good cards, for providers and for staff', () => {
    expect(problemsOf(language, meetingCards(language))).toEqual([]);
  });

  it('every contact is a good card, open, closed or on an eve, whether the district is known or not', () => {
    expect(problemsOf(language, contactCards(language))).toEqual([]);
  });

  it('every contact can be shown', () => {
    const shown = shownContacts(around, [...knowledge.contacts.keys()]);
    const cards = shown.map((contact): [string, Card, ShownContact[]] => [
      contact.contact.id,
      noteCard('person', language, [contact]),
      [contact],
    ]);
    expect(problemsOf(language, cards)).toEqual([]);
  });
});

it('the answers show every freshness that entries of ours can have', () => {
  const shown = clocks.flatMap((clock) =>
    entries.map((entry) => presentAnswer({ ...around, now: clock }, entry, 'fi', randomUUID()).freshness),
  );
  expect([...new Set(shown)]).toEqual(expect.arrayContaining(['fresh', 'old', 'past', 'superseded']));
});

it('the contacts are shown in every state of opening', () => {
  const states = openingClocks.map((at) => {
    const [line] = shownContacts({ ...around, now: at }, ['phone-viranomaislinja']);
    return line?.opening?.state;
  });
  expect(states).toEqual(['open', 'closed', 'unsure']);
});
