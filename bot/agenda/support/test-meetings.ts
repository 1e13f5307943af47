import type { NewQuestion } from '../../store/questions';
import type { ScheduledMeeting } from '../meeting';
import type { Question } from '../question';

/** A meeting on LAKU on Friday 11 December 2026 with only what a test needs changed. */
export function scheduled(change: Partial<ScheduledMeeting> = {}): ScheduledMeeting {
  return {
    id: 'laku-perhekuntoutus-2026-12-11',
    service: 'laku-perhekuntoutus',
    series: 'laku-2025-11-26',
    name: null,
    startsAt: new Date('2026-12-11T07:00:00Z'),
    endsAt: new Date('2026-12-11T08:00:00Z'),
    deadlineAt: new Date('2026-12-04T21:59:00Z'),
    link: null,
    material: null,
    state: 'scheduled',
    isExample: false,
    version: 1,
    ...change,
  };
}

/** A question as it is kept. */
export function submitted(number: number, change: Partial<Question> = {}): Question {
  const { draft, ...question } = asked(number);
  return {
    ...question,
    ...{ state: 'submitted', version: 1, submittedAt: new Date('2026-12-01T10:00:00Z'), mergedInto: null },
    ...{ declineReason: null, assignee: null, isAnsweredLive: false, collectedIn: null, position: null },
    ...change,
  };
}

/** A question of one person in one chat of the own. */
export function asked(number: number, change: Partial<NewQuestion> = {}): NewQuestion {
  const chat = { tenant: 'tenant', conversation: `chat-${number}`, serviceUrl: 'https://example.com/', bot: '28:bot' };
  return {
    id: `question-${number}`,
    number: `K-2026-000${number}`,
    draft: `draft-${number}`,
    asker: { tenant: 'tenant', person: `asker-${number}` },
    askerName: 'Puheterapeutti',
    organisation: 'Terapiatalo',
    isAnonymous: false,
    chat,
    isPersonal: true,
    language: 'fi',
    service: 'laku-perhekuntoutus',
    meeting: null,
    text: 'Muuttuuko hinta?',
    ...change,
  };
}
