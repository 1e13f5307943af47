import { mostWritten } from '../../../cards/actions';
import type { ShownContact } from '../../../cards/contact-block';
import type { Card } from '../../../cards/elements';
import { noteCard } from '../../../cards/note-card';
import { questionNewsCard } from '../../../cards/question-news-card';
import { type StaffQuestionCardData, staffQuestionCard } from '../../../cards/staff-question-card';
import { declineFormCard, mergeFormCard, mostReason } from '../../../cards/staff-question-form-card';
import { staffQuestionMoreCard } from '../../../cards/staff-question-more-card';
import { type QueueFilter, staffQueueCard } from '../../../cards/staff-queue-card';
import { stringsOf } from '../../../cards/strings';
import { type Language, languages } from '../../../knowledge/schema';

const id = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';
/** As much as a field takes, in signs that take most room, and full of what Markdown would read. */
const longest = '€"*[x](y)'.repeat(223).slice(0, mostWritten);
const meeting = {
  ...{ id: 'laku-perhekuntoutus-2025-12-20', name: '*[x](y)ä'.repeat(18) },
  startsAt: new Date('2025-12-20T07:00:00Z'),
  deadlineAt: new Date('2025-12-13T21:59:00Z'),
};
const near = Array.from({ length: 3 }, () => ({
  ...{ entry: 'laku-sdq-form', question: 'Lähetetäänkö SDQ-lomakkeet Kelaan?', service: 'LAKU' },
}));

type Case = [string, Card, readonly ShownContact[]];

/** Questions for meetings as staff see them, in every state, the least and the most of each, and what is told of them. */
export function* staffQuestionCards(language: Language): Generator<Case> {
  const { states, notes } = stringsOf(language).staffQuestion;
  const least: StaffQuestionCardData = {
    ...{ language, question: id, version: 1, number: 'K-2025-0042', state: 'submitted', note: null },
    ...{ asker: null, isAnonymous: false, isCollected: false, meeting: null, service: 'LAKU' },
    ...{ questionLanguage: language, submittedAt: new Date('2025-11-28T08:00:00Z'), text: 'Mikä on hinta?' },
    ...{ supporters: 0, merged: [], mergedInto: null, assignee: null, place: null, isAnsweredLive: false },
    ...{ declineReason: null, draft: null, mayApprove: true, published: null, near: [] },
  };
  const wordings = languages.map((each) => ({ language: each, question: longest.slice(0, 300), answer: longest }));
  const most: Partial<StaffQuestionCardData> = {
    ...{ asker: { name: longest.slice(0, 100), organisation: longest.slice(0, 100) }, isAnonymous: true, meeting },
    ...{ isCollected: true, text: longest, supporters: 12, assignee: { name: longest.slice(0, 100) } },
    merged: Array.from({ length: 7 }, () => ({ number: 'K-2025-0001', text: longest })),
    ...{ place: { nth: 2, of: 5 }, isAnsweredLive: true, declineReason: longest.slice(0, mostReason) },
    ...{
      draft: { by: longest.slice(0, 100), filed: longest.slice(0, 200), wordings },
      published: { entry: 'k-2025-0042', question: longest },
    },
    ...{ near, mergedInto: { question: id, number: 'K-2025-0001' } },
  };
  const unnamed: Partial<StaffQuestionCardData> = {
    ...{ asker: { name: null, organisation: null }, assignee: { name: null }, near },
    ...{
      draft: { by: null, filed: 'Oma väylä -kuntoutus · Laskutus', wordings: wordings.slice(0, 1) },
      mayApprove: false,
      supporters: 1,
    },
  };
  for (const state of Object.keys(states) as StaffQuestionCardData['state'][]) {
    for (const change of [{}, most, unnamed]) {
      yield [`staff question, ${state}`, staffQuestionCard({ ...least, ...change, state }), []];
    }
  }
  for (const note of Object.keys(notes) as (keyof typeof notes)[]) {
    yield [`staff question, ${note}`, staffQuestionCard({ ...least, note }), []];
  }
  yield* rare(language);
  yield* forms(language);
  yield* queue(language);
  yield ['no such question', noteCard('questionGone', language), []];
  const news = { language, number: 'K-2025-0042', meeting: null, now: new Date('2025-12-01T10:00:00Z') };
  const declined = { ...news, why: 'declined', reason: longest.slice(0, mostReason) } as const;
  const merged = { ...news, why: 'merged', into: 'K-2025-0001' } as const;
  yield ['news: declined', questionNewsCard(declined), []];
  yield ['news: merged', questionNewsCard(merged), []];
  yield ['news: merged, answered', questionNewsCard({ ...merged, answer: 'k-2025-0001' }), []];
  yield ['news: waits', questionNewsCard({ ...news, why: 'staff-moved' }), []];
}

function* rare(language: Language): Generator<Case> {
  const more = { language, question: id, version: 2, number: 'K-2025-0042', staff: [] } as const;
  const staff = Array.from({ length: 30 }, (_, nth) => ({
    id: `${nth}${id}`,
    name: nth === 0 ? null : longest.slice(0, 60),
  }));
  const none = { note: null, isNew: false, merges: false, place: null, meetings: null, isAnsweredLive: false };
  yield ['staff question, rarely', staffQuestionMoreCard({ ...more, ...none }), []];
  for (const nth of [1, 2, 3]) {
    const all = { note: 'reordered', isNew: true, merges: true, place: { nth, of: 3 }, isAnsweredLive: true } as const;
    const meetings = Array.from({ length: 20 }, () => meeting);
    yield ['staff question, rarely', staffQuestionMoreCard({ ...more, ...all, staff, meetings }), []];
  }
}

function* forms(language: Language): Generator<Case> {
  const of = { language, question: id, version: 3, number: 'K-2025-0042', text: longest };
  for (const problem of [null, 'missing', 'too-long', 'changed'] as const) {
    const reason = problem === null ? '' : longest;
    yield ['decline a question', declineFormCard({ ...of, reason, problem }), []];
  }
  const candidates = Array.from({ length: 10 }, () => ({ question: id, number: 'K-2025-0001', text: longest }));
  for (const some of [[], candidates]) yield ['merge a question', mergeFormCard({ ...of, candidates: some }), []];
}

function* queue(language: Language): Generator<Case> {
  const states = Object.keys(stringsOf(language).staffQueue.states) as QueueFilter['state'][];
  const meetings = Array.from({ length: 30 }, (_, nth) => ({ ...meeting, id: `${meeting.id}-${nth}` }));
  const services = Array.from({ length: 12 }, (_, nth) => ({ id: `service-${nth}`, name: 'Vaativa kuntoutus' }));
  const filter: QueueFilter = { meeting: 'all', service: 'all', state: 'open', sort: 'agenda' };
  const empty = { language, filter, meetings: [], services, counts: {}, total: 0, page: 0, pages: 1, rows: [] };
  yield ['empty queue', staffQueueCard(empty), []];
  for (const [nth, state] of states.entries()) {
    const chosen = { ...filter, meeting: meetings[nth]?.id as string, state, sort: 'support' } as const;
    const rows = Array.from({ length: 6 }, (_, row) => ({
      ...{ question: id, number: 'K-2025-0042', state: state as 'submitted', supporters: row, text: longest },
      meeting: row === 0 ? null : meeting,
    }));
    const counts = { submitted: 3, accepted: 2, drafted: 1, published: 12, withdrawn: 1 };
    yield [
      'queue',
      staffQueueCard({ ...empty, filter: chosen, meetings, counts, total: 40, page: 2, pages: 7, rows }),
      [],
    ];
  }
}
