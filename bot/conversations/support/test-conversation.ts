import { textsOf } from '../../../cards/support/texts-of';
import { loadKnowledge } from '../../../knowledge/load';
import { noLearning } from '../../learning/support/test-learning';
import { createPrivacy } from '../../privacy/privacy';
import { knowledgeFolder } from '../../project-root';
import { noStaffSettings, testStaff } from '../../staff/support/test-staff';
import { openTestStore, type TestStore } from '../../store/support/test-store';
import type { Reply, Surroundings } from '../conversation';

export const knowledge = loadKnowledge(knowledgeFolder());
export const now = new Date('2025-12-01T10:00:00Z');
export const cardId = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';
export const who = { tenant: 'tenant', person: 'person' };
export const notices = {
  privacyUrl: 'https://example.com/tietosuoja',
  accessibilityUrl: 'https://example.com/saavutettavuus',
};

/** A chat over a real store, in Finnish unless told otherwise; for tests. */
export interface TestConversation extends TestStore {
  run(work: (around: Surroundings) => Promise<Reply>, change?: Partial<Surroundings>): Promise<Reply>;
}

export async function openTestConversation(): Promise<TestConversation> {
  const test = await openTestStore();
  const understand = () => {
    throw new Error('this conversation should not try to understand a text');
  };
  const surroundings = {
    privacy: createPrivacy(knowledge, null, () => true),
    chat: 'tenant|chat|person',
    isPersonal: true,
    place: 'personal',
    home: 'chat',
    recent: undefined,
    context: {},
    staff: testStaff(noStaffSettings),
    learning: noLearning,
    name: 'Puheterapeutti',
    isStaff: false,
    isForStaff: false,
    hidden: new Map(),
    address: { tenant: 'tenant', conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' },
    activity: 'activity',
    replyTo: 'pressed-card',
    knowledge,
    notices,
    downloadUrl: (id: string, file: string) => `https://bot.example.com/downloads/${id}/${file}`,
    calendarUrl: (meeting: string) => `https://bot.example.com/calendar/${meeting}.ics`,
    now,
    who,
    understand,
    conversation: 'chat',
    language: 'fi',
    district: null,
  } as const;
  return {
    ...test,
    run: (work, change) =>
      test.store.transaction((tx) => work({ ...surroundings, tx, newId: () => cardId, ...change })),
  };
}

/** What a reply says, one text per line. */
export function said({ say }: Reply): string {
  return say.flatMap(textsOf).join('\n');
}
