import type { ExportedAnswer, ExportedQuestion, MeetingExport } from '../meeting-export';

/** A meeting on Friday 11 December 2026 as it is exported, with only what a test needs changed. */
export function exported(
  questions: readonly Partial<ExportedQuestion>[],
  change: Partial<MeetingExport> = {},
): MeetingExport {
  return {
    id: 'laku-perhekuntoutus-2026-12-11',
    name: 'LAKU-tapaaminen',
    startsAt: new Date('2026-12-11T07:00:00Z'),
    endsAt: new Date('2026-12-11T08:00:00Z'),
    language: 'fi',
    questions: questions.map((each, nth) => ({ ...question(nth + 1), ...each })),
    ...change,
  };
}

/** An answer as it is exported: in Finnish and published, unless told otherwise. */
export function answered(question: string, answer: string, change: Partial<ExportedAnswer> = {}): ExportedAnswer {
  return {
    isPublished: true,
    wordings: { fi: { question, answer } },
    topic: 'Hinnat',
    contact: 'Rekisteröityminen',
    entry: 'k-2026-0001',
    publishedAt: new Date('2026-12-14T10:00:00Z'),
    version: 1,
    ...change,
  };
}

function question(number: number): ExportedQuestion {
  return {
    number: `K-2026-000${number}`,
    state: 'accepted',
    service: 'LAKU-perhekuntoutus',
    language: 'fi',
    submittedAt: new Date('2026-12-01T10:00:00Z'),
    isAnonymous: false,
    organisation: 'Terapiatalo',
    text: 'Muuttuuko hinta?',
    supporters: 0,
    mergedInto: null,
    declineReason: null,
    isAssigned: false,
    isAnsweredLive: false,
    isFromChat: false,
    position: null,
    answer: null,
  };
}
