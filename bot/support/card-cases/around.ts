import { mostWritten } from '../../../cards/actions';
import type { ShownContact } from '../../../cards/contact-block';
import type { Card } from '../../../cards/elements';
import { loadKnowledge } from '../../../knowledge/load';
import type { Language } from '../../../knowledge/schema';
import { knowledgeFolder } from '../../project-root';

/** A card as the bot makes it: its kind and what is special about it ("kind: special"), and the contacts that it shows. */
export type CardCase = [name: string, card: Card, contacts: readonly ShownContact[]];

export const knowledge = loadKnowledge(knowledgeFolder());
export const entries = [...knowledge.entries.values()];
export const now = new Date('2025-12-01T10:00:00Z');
export const around = { knowledge, now, district: null, staff: { takesQuestions: true } };
/** Among them one when the lines are open, one when they are closed, and midsummer eve, when nothing is promised. */
export const openingClocks = ['2025-12-02T11:00:00Z', '2025-11-29T10:00:00Z', '2026-06-19T10:00:00Z'].map(
  (at) => new Date(at),
);
/** As much as a person may write, in words of ours: real questions and answers after each other. */
export function longText(language: Language, most = mostWritten): string {
  const texts = entries.slice(0, 12).map(({ [language]: { question, answer } }) => `${question} ${answer}`);
  return texts.join('\n\n').slice(0, most);
}

export const clocks = ['2022-01-01', '2024-06-15', '2025-12-01', '2027-01-01', '2035-01-01'].map(
  (day) => new Date(day),
);
export const notices = {
  privacyUrl: 'https://example.com/tietosuoja',
  accessibilityUrl: 'https://example.com/saavutettavuus',
};
