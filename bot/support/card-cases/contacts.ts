import { randomUUID } from 'node:crypto';
import { noteCard } from '../../../cards/note-card';
import type { Language } from '../../../knowledge/schema';
import { showContact } from '../../conversations/show-decision';
import { shownContacts } from '../../present';
import { around, type CardCase, entries, knowledge, notices, openingClocks } from './around';

/** Every contact as the answer to whom to ask: alone, with its instructions, and with questions; each with every district. */
export function* contactCards(language: Language): Generator<CardCase> {
  const districts = [null, ...[...knowledge.contacts.values()].flatMap(({ members }) => members)];
  const related = entries.slice(0, 2).map(({ id }) => id);
  for (const now of openingClocks) {
    for (const district of districts) {
      const showing = { ...around, now, district, notices, newId: randomUUID };
      for (const { id, instructions, members } of knowledge.contacts.values()) {
        const shown = (ids: readonly string[]) => (members.length > 0 && !district ? [] : shownContacts(showing, ids));
        for (const contacts of [[id], instructions ? [id, instructions] : [id]]) {
          for (const near of [[], related]) {
            const name = `contact${district ? '' : ', no district'}: ${contacts} of ${district} on ${now.toISOString()}`;
            yield [name, showContact(contacts, language, near, showing), shown(contacts)];
          }
        }
      }
    }
  }
}

/** Every contact in a note. */
export function* contactNotes(language: Language): Generator<CardCase> {
  for (const contact of shownContacts(around, [...knowledge.contacts.keys()])) {
    yield [`note with a contact: ${contact.contact.id}`, noteCard('person', language, [contact]), [contact]];
  }
}
