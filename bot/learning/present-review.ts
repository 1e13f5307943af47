import type { Card } from '../../cards/elements';
import {
  type ReviewItemCardData,
  reviewItemCard,
  reviewListCard,
  reviewPreviewCard,
  type ShownOutcome,
} from '../../cards/review-card';
import type { Changed } from '../../knowledge/evaluation/effect';
import type { Knowledge } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import type { ReviewItem } from './group';
import type { Learning } from './learning';
import { draftId, type Preview, wordingOf } from './preview';
import type { Proposal } from './proposal';

const onPage = 5;
const mostTexts = 5;

interface ReviewSurroundings {
  readonly knowledge: Knowledge;
  readonly learning: Pick<Learning, 'candidatesOf'>;
  /** Of the card. */
  readonly language: Language;
}

/** A page of the items; one that is past the end shows the last. */
export function listCard(items: readonly ReviewItem[], asked: number, around: ReviewSurroundings): Card {
  const { knowledge, learning, language } = around;
  const pages = Math.max(1, Math.ceil(items.length / onPage));
  const page = Math.min(asked, pages - 1);
  const shown = items.slice(page * onPage, (page + 1) * onPage);
  return reviewListCard({
    ...{ language, total: items.length, page, pages },
    items: shown.map((item) => {
      const [nearest] = learning.candidatesOf(item);
      return {
        item: item.id,
        text: item.texts[0]?.text ?? '',
        count: item.count,
        kinds: item.kinds,
        nearest: (nearest && knowledge.entries.get(nearest)?.[language].question) ?? null,
      };
    }),
  });
}

/** One item. @param written what was sent and refused, to show again */
export function itemCard(
  item: ReviewItem,
  around: ReviewSurroundings,
  written: { wording: string; entry: string | null; problem: ReviewItemCardData['problem'] } | null = null,
): Card {
  const { knowledge, learning, language } = around;
  const candidates = learning.candidatesOf(item);
  return reviewItemCard({
    language,
    item: item.id,
    textLanguage: item.language,
    count: item.count,
    kinds: item.kinds,
    texts: item.texts.slice(0, mostTexts),
    more: Math.max(0, item.texts.length - mostTexts),
    wording: written?.wording ?? item.texts[0]?.text ?? '',
    candidates: candidates.map((entry) => ({ entry, title: titleOf(entry, knowledge, language) })),
    chosen: written?.entry ?? null,
    problem: written?.problem ?? null,
  });
}

/** What a proposal would do. */
export function previewCard(
  item: string,
  proposal: Proposal,
  preview: Preview | null,
  { knowledge, language }: Pick<ReviewSurroundings, 'knowledge' | 'language'>,
): Card {
  const shown = (outcome: Changed['before']) => shownOutcome(outcome, knowledge, language);
  const wording = wordingOf(proposal);
  return reviewPreviewCard({
    ...{ language, item },
    proposal:
      proposal.kind === 'alternate'
        ? { kind: 'alternate', entry: proposal.entry, question: titleOf(proposal.entry, knowledge, language), wording }
        : { kind: 'draft', service: serviceName(proposal.service, knowledge, language), wording },
    preview: preview && {
      ...preview,
      changed: preview.changed.map((each) => ({ ...each, before: shown(each.before), after: shown(each.after) })),
    },
  });
}

function shownOutcome({ outcome, shown: [first] }: Changed['before'], knowledge: Knowledge, language: Language) {
  const { entries, openQuestions, contacts } = knowledge;
  if (first === draftId) return { outcome, first: { isDraft: true } } satisfies ShownOutcome;
  if (first === undefined) return { outcome, first: null } satisfies ShownOutcome;
  const known =
    entries.get(first)?.[language].question ??
    openQuestions.get(first)?.[language].question ??
    contacts.get(first)?.name[language];
  return { outcome, first: known ?? first } satisfies ShownOutcome;
}

function titleOf(id: string, knowledge: Knowledge, language: Language): string {
  const entry = knowledge.entries.get(id);
  return entry ? `${entry[language].question} (${serviceName(entry.service, knowledge, language)})` : id;
}

function serviceName(service: string, knowledge: Knowledge, language: Language): string {
  return knowledge.services.get(service)?.name[language] ?? service;
}
