import { randomUUID } from 'node:crypto';
import { reviewDoneCard, reviewRunningCard } from '../../../cards/review-card';
import { type Language, languages } from '../../../knowledge/schema';
import type { ReviewItem } from '../../learning/group';
import { itemCard, listCard, previewCard } from '../../learning/present-review';
import { draftId } from '../../learning/preview';
import { type CardCase, entries, knowledge } from './around';

/** What people asked and we did not know: every page, item and preview, with the longest texts that are kept. */
export function* reviewCards(language: Language): Generator<CardCase> {
  const ids = entries.slice(0, 5).map(({ id }) => id);
  const longest = 'Pitkä kysymys *tähdillä* ja [linkillä](https://example.com) '.repeat(10).slice(0, 500);
  const items = Array.from({ length: 12 }, (_, nth): ReviewItem => {
    const texts = Array.from({ length: nth + 1 }, (_, at) => ({ text: at === 0 ? longest : `${at}`, count: nth }));
    const kinds = { miss: nth % 3, pick: nth % 2, 'not-helpful': 1 };
    const of = languages[nth % 3] as Language;
    return { id: randomUUID(), language: of, texts, count: nth + 1, kinds, picked: null, notHelpful: null, ids: [] };
  });
  for (const candidates of [[], ids]) {
    const showing = { knowledge, learning: { candidatesOf: () => candidates }, language };
    for (const page of [0, 1, 2, 9]) yield [`review, list: page ${page}`, listCard(items, page, showing), []];
    yield ['review, list: none', listCard([], 0, showing), []];
    for (const item of items) {
      yield ['review item', itemCard(item, showing), []];
      for (const problem of ['missing', 'too-long', 'masked', 'taken', 'entry'] as const) {
        const written = { wording: problem === 'missing' ? '' : longest, entry: ids[1] as string, problem };
        yield [`review item, ${problem}`, itemCard(item, showing, written), []];
      }
    }
  }
  const first = entries[0] as (typeof entries)[0];
  const proposals = [
    { kind: 'alternate', language, entry: first.id, text: longest.slice(0, 300) },
    { kind: 'draft', language, service: first.service, question: 'Miksi?', answer: '' },
  ] as const;
  const open = [...knowledge.openQuestions.keys()][0] as string;
  const outcomes = [
    { outcome: 'answer', shown: [first.id] },
    { outcome: 'answer', shown: [draftId] },
    { outcome: 'none', shown: [open] },
    { outcome: 'client-matter', shown: [] },
    { outcome: 'contact', shown: [[...knowledge.contacts.keys()][0] as string] },
    { outcome: 'command', shown: ['help'] },
  ] as const;
  const changed = Array.from({ length: 10 }, (_, nth) => ({
    query: longest,
    effect: (['better', 'worse', 'other'] as const)[nth % 3] ?? 'other',
    before: outcomes[nth % 6] ?? outcomes[0],
    after: outcomes[(nth + 1) % 6] ?? outcomes[0],
  }));
  const counts = { queries: 1709, better: 3, worse: 4, other: 3 };
  const previews = [
    null,
    { ...counts, changed, repeats: null },
    { queries: 1709, better: 0, worse: 0, other: 0, changed: [], repeats: longest },
  ];
  for (const proposal of proposals) {
    for (const preview of previews) {
      yield [
        `review preview: ${proposal.kind}`,
        previewCard(randomUUID(), proposal, preview, { knowledge, language }),
        [],
      ];
    }
  }
  yield ['review running', reviewRunningCard(language, randomUUID(), longest), []];
  for (const what of ['alternate', 'draft', 'dismissed', 'gone'] as const) {
    yield [`review ${what}`, reviewDoneCard(language, what), []];
  }
}
