import { generalService } from '../../knowledge/contacts/route';
import type { Knowledge } from '../../knowledge/load';
import type { Matcher } from '../../knowledge/matching/matcher';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { KeptText, PersonKey, Store } from '../store/store';
import type { Address } from '../teams/port';
import { groupTexts, type ReviewItem } from './group';
import type { MakePreview } from './preview-in-worker';
import type { Proposal } from './proposal';

/** What learning from kept texts takes besides the store. */
export interface Learning {
  /** Kept texts as items, the largest first. @param texts oldest first */
  itemsOf(texts: readonly KeptText[]): readonly ReviewItem[];
  /** The entries that an item may belong to: those picked or found not to help, then the nearest. */
  candidatesOf(item: ReviewItem): readonly string[];
  /** The one service that a text names, or the general one. */
  serviceOf(text: string): string;
  /** Begins to find out what a proposal would do. It is told through the outbox; asked again meanwhile it is told once. */
  preview(asked: AskedPreview): void;
}

/** Who asked for a preview of what, and which message of ours is to show it. */
export interface AskedPreview {
  readonly item: string;
  readonly proposal: Proposal;
  readonly to: Address;
  readonly who: PersonKey;
  readonly card: string | null;
}

export interface LearningParts {
  readonly knowledge: Knowledge;
  readonly matcher: Pick<Matcher, 'find' | 'namedServices' | 'tellingStems'>;
  readonly store: Store;
  readonly makePreview: MakePreview;
  readonly wakeOutbox: (conversation: string) => void;
  readonly clock: Clock;
  readonly log: Log;
}

const mostNearest = 3;
const mostFound = 12;

/** Learning from what people asked: items, what they may belong to, and previews beside the work. */
export function createLearning(parts: LearningParts): Learning {
  const { knowledge, matcher, store, makePreview, wakeOutbox, clock, log } = parts;
  const underWay = new Set<string>();
  let last: Promise<void> = Promise.resolve();

  async function tell({ item, proposal, to, who, card }: AskedPreview): Promise<void> {
    const preview = await makePreview(proposal).catch((error) => {
      log.error({ code: 'PREVIEW_FAILED', err: error }, 'what a proposal would do could not be found out');
      return null;
    });
    const notice = { kind: 'review-preview', item, proposal, card, preview } as const;
    await store.transaction((tx) => tx.outbox.add({ to, person: who.person, subject: item, notice }, clock()));
    wakeOutbox(to.conversation);
  }

  return {
    itemsOf: (texts) => groupTexts(texts, (word, language) => matcher.tellingStems(word, language)),
    candidatesOf: (item) => candidatesOf(item, knowledge, matcher),
    serviceOf: (text) => serviceOf(text, matcher),
    preview: (asked) => {
      const key = JSON.stringify([asked.item, asked.proposal, asked.card]);
      if (underWay.has(key)) return;
      underWay.add(key);
      // One after the other: each takes a processor for itself.
      last = last
        .then(() => tell(asked))
        .catch((error) => log.error({ code: 'PREVIEW_FAILED', err: error }, 'a preview could not be told'))
        .finally(() => underWay.delete(key));
    },
  };
}

/** The entries that an item may belong to, the likeliest first. */
export function candidatesOf(
  { texts, picked, notHelpful }: ReviewItem,
  { entries }: Knowledge,
  matcher: Pick<Matcher, 'find'>,
): readonly string[] {
  const nearest = matcher
    .find(texts[0]?.text ?? '', mostFound)
    .flatMap(({ target }) => (target.kind === 'entry' ? [target.id] : []))
    .slice(0, mostNearest);
  // An entry that did not help may still be the right one, worded badly; more likely it is not.
  const all = [picked, ...nearest, notHelpful].filter((id) => id !== null);
  return [...new Set(all)].filter((id) => entries.has(id));
}

/** The one service that a text names, or the general one. */
export function serviceOf(text: string, matcher: Pick<Matcher, 'namedServices'>): string {
  const [service, ...others] = matcher.namedServices(text);
  return service && others.length === 0 ? service : generalService;
}
