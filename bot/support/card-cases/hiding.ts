import { randomUUID } from 'node:crypto';
import { correctionCard } from '../../../cards/correction-card';
import {
  hiddenEntryCard,
  hiddenListCard,
  hideEntryCard,
  mostListed,
  shownEntryCard,
} from '../../../cards/hidden-entry-card';
import type { Language } from '../../../knowledge/schema';
import { type CardCase, entries, longText, now } from './around';

/** What staff see of an answer that is wrong, with as much text as fits, and what those see who were sent it. */
export function* hidingCards(language: Language): Generator<CardCase> {
  const long = 'ä*[x](y)'.repeat(250);
  const draft = randomUUID();
  for (const entry of entries) {
    const { id, [language]: of } = entry;
    const what = { language, entry: id, question: of.question };
    for (const [people, problem] of [
      [0, null],
      [0, 'missing'],
      [12, 'too-long'],
    ] as const) {
      const written = problem === 'too-long' ? long : '';
      const form = { ...what, people, problem, draft, reason: written, words: written, tells: people > 0 };
      yield [`hide${problem ? `, ${problem}` : ''}: ${id}`, hideEntryCard(form), []];
    }
    for (const reason of [longText(language, 300), long]) {
      for (const told of [null, 0, 3]) {
        yield [`hidden: ${id}`, hiddenEntryCard({ ...what, reason, at: now, told, draft }), []];
      }
      yield [`correction: ${id}`, correctionCard({ ...what, words: reason }), []];
    }
    yield [`in use: ${id}`, shownEntryCard(what), []];
  }
  yield ['correction', correctionCard({ language, question: 'Mikä?', words: null }), []];
  for (let page = 0; page * mostListed < entries.length; page += 1) {
    const shown = entries.slice(page * mostListed, (page + 1) * mostListed);
    const rows = shown.map(({ id, [language]: { question } }) => ({
      entry: id,
      question,
      reason: long,
      at: now,
      draft,
    }));
    const pages = Math.ceil(entries.length / mostListed);
    yield [`hidden, list: page ${page}`, hiddenListCard({ language, rows, page, pages }), []];
  }
  yield ['hidden, list: none', hiddenListCard({ language, rows: [], page: 0, pages: 1 }), []];
}
