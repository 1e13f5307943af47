import type { NewHandoff } from '../handoffs';
import type { PersonKey } from '../store';

/** A provider's question to staff, as it comes in; for tests. */
export function newHandoff(nth = 1, change: Partial<NewHandoff> = {}): NewHandoff {
  const asker: PersonKey = change.asker ?? { tenant: 'tenant', person: 'person' };
  return {
    id: handoffId(nth),
    number: `H-2025-${String(nth).padStart(4, '0')}`,
    draft: `draft-${nth}`,
    asker,
    askerName: 'Puheterapeutti',
    chat: { tenant: asker.tenant, conversation: 'chat', serviceUrl: 'https://example.com/', bot: '28:bot' },
    isPersonal: true,
    card: 'state-card',
    language: 'fi',
    service: 'laku-perhekuntoutus',
    staffChannel: '19:laku@thread.tacv2',
    remindAt: null,
    ...change,
  };
}

/** The id of the nth question. */
export const handoffId = (nth = 1) => `8c1f0000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
