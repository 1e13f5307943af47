import { generalService } from '../../../knowledge/contacts/route';
import { groupTexts, type TellingStems } from '../group';
import type { Learning } from '../learning';

/** Every word tells the same and is its own base form; for tests. */
export const plainStems: TellingStems = (word) => new Map([[word, 1]]);

/** Items by plain words, without candidates or previews; for tests. */
export const noLearning: Learning = {
  itemsOf: (texts) => groupTexts(texts, plainStems),
  candidatesOf: () => [],
  serviceOf: () => generalService,
  preview: () => undefined,
};
