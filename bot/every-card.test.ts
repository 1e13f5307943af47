import { randomUUID } from 'node:crypto';
import type { ShownContact } from '../cards/contact-block';
import { stringsOf } from '../cards/strings';
import { lintCard } from '../cards/support/card-lint';
import { type Language, languages } from '../knowledge/schema';
import { presentAnswer, shownContacts } from './present';
import { type CardCase, cardCases } from './support/card-cases';
import { around, clocks, entries, knowledge, openingClocks } from './support/card-cases/around';

// What is linted stands in support/card-cases/: a new card is a case there.

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

function problemsOf(language: Language, made: Iterable<CardCase>): string[] {
  const subjects = subjectsIn(language);
  return [...made].flatMap(([name, card, contacts]) =>
    lintCard(card, { language, subjects, addresses: addressesOf(contacts) }).map((problem) => `${name}: ${problem}`),
  );
}

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(cardCases))('%s: good cards', (_, casesIn) => {
    expect(problemsOf(language, casesIn(language))).toEqual([]);
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
