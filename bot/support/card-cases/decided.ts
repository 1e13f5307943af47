import { randomUUID } from 'node:crypto';
import { type IntentId, intentIds, type Language } from '../../../knowledge/schema';
import { showDecision } from '../../conversations/show-decision';
import { shownContacts } from '../../present';
import { around, type CardCase, entries, knowledge, notices } from './around';

/** Every other outcome of a message. */
export function* decided(language: Language): Generator<CardCase> {
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
      yield [`suggest${open ? ', open' : ''}: ${suggestions}`, showDecision(understood, showing), []];
    }
  }
  for (const { id, contacts } of knowledge.services.values()) {
    const shown = [...shownContacts(around, contacts), ...clientContacts];
    for (const isGeneral of [true, false]) {
      const understood = { ...found, outcome: 'none', open: null, isGeneral, contacts } as const;
      yield [`none: ${id}`, showDecision(understood, showing), shown];
    }
  }
  for (const { id, contacts } of knowledge.openQuestions.values()) {
    const shown = [...shownContacts(around, contacts), ...clientContacts];
    yield [
      `open question: ${id}`,
      showDecision({ ...found, outcome: 'none', open: id, isGeneral: false, contacts }, showing),
      shown,
    ];
  }
  const refusal = { outcome: 'personal-data', language, contacts: knowledge.contactsFor.clientMatter } as const;
  yield ['personal-data', showDecision(refusal, showing), clientContacts];
  for (let nth = 0; nth < entries.length; nth += 2) {
    const general = entries.slice(nth, nth + 2).map(({ id }) => id);
    const contacts = knowledge.contactsFor.clientMatter;
    const understood = { ...found, outcome: 'client-matter', general, contacts } as const;
    yield [`client-matter: ${general}`, showDecision(understood, showing), clientContacts];
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

function isShowing(intent: IntentId): boolean {
  return ['help', 'talk-to-person', 'list-meetings'].includes(intent);
}
