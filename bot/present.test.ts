import { loadKnowledge } from '../knowledge/load';
import type { Contact } from '../knowledge/schema';
import { presentAbout, presentAnswer, questionsOf, shownContacts } from './present';
import { knowledgeFolder } from './project-root';

const knowledge = loadKnowledge(knowledgeFolder());
const now = new Date('2025-12-01T10:00:00Z');
const around = { knowledge, now, district: null };
const card = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';
type Entry = Parameters<typeof presentAnswer>[1];
const entry = knowledge.entries.get('laku-sdq-form') as Entry;

describe('an older answer', () => {
  const [newer] = [...knowledge.entries.keys()].filter((id) => id !== entry.id);
  const older = { ...entry, supersededBy: [newer as string] };
  const freshnessIn = (entries: typeof knowledge.entries) =>
    presentAnswer({ ...around, knowledge: { ...knowledge, entries } }, older, 'fi', card).freshness;

  it('points to the newer one, and is to be checked where that is hidden', () => {
    const without = new Map([...knowledge.entries].filter(([id]) => id !== newer));
    expect([freshnessIn(knowledge.entries), freshnessIn(without)]).toEqual(['superseded', 'old']);
  });
});

describe('contacts to show', () => {
  it('keep their order and leave out what does not exist', () => {
    const shown = shownContacts(around, ['phone-viranomaislinja', 'gone', 'email-tulkkaus']);
    expect(shown.map(({ contact }) => contact.id)).toEqual(['phone-viranomaislinja', 'email-tulkkaus']);
  });

  it('leave out what is retired', () => {
    const retired = { ...(knowledge.contacts.get('email-tulkkaus') as Contact), status: 'retired' } as const;
    const contacts = new Map([...knowledge.contacts, [retired.id, retired]]);
    expect(shownContacts({ ...around, knowledge: { ...knowledge, contacts } }, ['email-tulkkaus'])).toEqual([]);
  });

  it('bring the mailboxes of a group and the page of instructions along', () => {
    const [group] = shownContacts(around, ['email-terapiasopimukset']);
    expect(group?.members.map(({ district }) => district?.en)).toHaveLength(5);
    const [secure] = shownContacts(around, ['secure-email-kumppanit-neuvonta']);
    expect(secure?.instructions?.kind).toBe('web');
  });

  it('of a group show only the mailbox of the district, once it is known, and no other contact changes for it', () => {
    const district = 'email-terapiasopimukset-itainen';
    const shown = shownContacts({ ...around, district }, ['email-terapiasopimukset', 'email-tulkkaus']);
    expect(shown.map(({ contact, members }) => [contact.id, members.length])).toEqual([
      [district, 0],
      ['email-tulkkaus', 0],
    ]);
  });

  it('of a group are all shown when the remembered district is none of it any more', () => {
    const [group] = shownContacts({ ...around, district: 'email-gone' }, ['email-terapiasopimukset']);
    expect(group?.members).toHaveLength(5);
  });

  it('tell whether they serve at this moment, where they have hours', () => {
    const openingAt = (time: string, id: string) =>
      shownContacts({ ...around, now: new Date(time) }, [id])[0]?.opening?.state ?? null;
    expect(openingAt('2025-12-01T10:00:00Z', 'phone-viranomaislinja')).toBe('open');
    expect(openingAt('2025-11-29T10:00:00Z', 'phone-viranomaislinja')).toBe('closed');
    expect(openingAt('2025-12-01T10:00:00Z', 'phone-laakarilinja')).toBe('closed');
    expect(openingAt('2025-12-01T10:00:00Z', 'email-tulkkaus')).toBeNull();
  });
});

describe('an answer to show', () => {
  it('has the names of its service, topic and meetings in the language, and is open for feedback', () => {
    const data = presentAnswer(around, entry, 'sv', card);
    expect(data).toMatchObject({
      language: 'sv',
      question: entry.sv.question,
      answer: entry.sv.answer,
      service: 'LAKU-familjerehabilitering',
      topic: knowledge.topics.get(entry.topic)?.name.sv,
      card,
      feedback: 'open',
    });
    const [source] = entry.source as Entry['source'] & [Entry['source'][0]];
    expect(data.sources[0]).toEqual({
      meeting: knowledge.meetings.get(source.meeting)?.series.sv,
      date: source.date,
      section: source.section,
    });
  });

  it('marks a translation that nobody reviewed, and never the Finnish original', () => {
    const reviewed = { ...entry, en: { ...entry.en, reviewed: '2025-11-30' } };
    const isMarked = (shown: Entry, language: 'fi' | 'sv' | 'en') =>
      presentAnswer(around, shown, language, card).unreviewedTranslation;
    expect(isMarked({ ...entry, sv: { ...entry.sv, reviewed: null } }, 'sv')).toBe(true);
    expect(isMarked(reviewed, 'en')).toBe(false);
    expect(isMarked(entry, 'fi')).toBe(false);
  });

  it('grows old by the clock alone', () => {
    const freshnessIn = (year: number) =>
      presentAnswer({ ...around, now: new Date(`${year}-12-01`) }, { ...entry, status: 'current' }, 'fi', card)
        .freshness;
    expect([freshnessIn(2025), freshnessIn(2035)]).toEqual(['fresh', 'old']);
  });

  it('puts what replaced it before what is related, each once', () => {
    const ids = [...knowledge.entries.keys()].filter((id) => id !== entry.id).slice(0, 3) as [string, string, string];
    const replaced = { ...entry, supersededBy: [ids[2]], related: ids };
    const { related } = presentAnswer(around, replaced, 'fi', card);
    expect(related.map((each) => each.entry)).toEqual([ids[2], ids[0], ids[1]]);
  });
});

describe('questions for buttons', () => {
  it('are in the language, with their service, and without those that are gone', () => {
    expect(questionsOf(knowledge, ['gone', entry.id], 'en')).toEqual([
      { entry: entry.id, question: entry.en.question, service: 'LAKU family rehabilitation' },
    ]);
  });
});

describe('what is told of the service', () => {
  it('names a mailbox, a line and secure mail, so that everybody reaches a person', () => {
    const { personContacts, ...rest } = presentAbout(around, 'fi', { privacyUrl: null, accessibilityUrl: null });
    expect(personContacts.map(({ contact }) => contact.kind).sort()).toEqual(['email', 'phone', 'secure-email']);
    expect(rest).toEqual({ language: 'fi', privacyUrl: null, accessibilityUrl: null });
  });
});
