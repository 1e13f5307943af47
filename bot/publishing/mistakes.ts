import { type FactDifference, factDifferences } from '../../knowledge/facts';
import type { Knowledge } from '../../knowledge/load';
import { completed, entrySchema, languages } from '../../knowledge/schema';
import type { AnswerContent } from './answer';
import { contactsOf, isUsable } from './as-entry';

/** What speaks against publishing an answer, as it would against an entry of a file. */
export type Mistake = 'service' | 'topic' | 'contact' | 'wording' | 'facts';

/** Everything that an entry of a file would be refused for; none when it can be published. */
export function mistakesIn(content: AnswerContent, knowledge: Knowledge): readonly Mistake[] {
  const { services, topics, contacts } = knowledge;
  const contact = contacts.get(content.contact);
  const written = languages.flatMap((language) => content.wordings[language] ?? []);
  const isWorded = written.length > 0 && written.every(({ question, answer }) => question.trim() && answer.trim());
  return [
    ...(services.has(content.service) ? [] : (['service'] as const)),
    ...(topics.has(content.topic) ? [] : (['topic'] as const)),
    ...(contact && isUsable(contact) ? [] : (['contact'] as const)),
    ...(isWorded && isEntry(content, knowledge) ? [] : (['wording'] as const)),
    ...(factsThatDiffer(content).length > 0 ? (['facts'] as const) : []),
  ];
}

/** Numbers, dates, codes and addresses that the languages of an answer tell differently. */
export function factsThatDiffer(content: AnswerContent): readonly FactDifference[] {
  if (Object.keys(content.wordings).length === 0) return [];
  return factDifferences(entryOf(content, ['any']));
}

function isEntry(content: AnswerContent, knowledge: Knowledge): boolean {
  const { missing, published, ...entry } = entryOf(content, contactsOf(content, knowledge));
  for (const language of missing) delete (entry as Partial<typeof entry>)[language];
  return entrySchema.safeParse({ ...entry, published }).success;
}

function entryOf({ wordings }: AnswerContent, contacts: string[]) {
  const worded = languages.flatMap((language) => {
    const wording = wordings[language];
    return wording
      ? [[language, { ...wording, alternates: [], ...(language === 'fi' ? {} : { reviewed: null }) }]]
      : [];
  });
  return completed({
    ...({ id: 'published', also: [], status: 'current', from: null, until: null, reviewed: null } as const),
    source: [{ meeting: 'meeting', date: '2026-01-01', section: 'section' }],
    ...{ contacts, related: [], supersedes: [], links: [], ...Object.fromEntries(worded) },
    published: { question: 'K-2026-0001', version: 1 },
  });
}
