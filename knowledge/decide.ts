import type { Knowledge } from './load';
import { type Calibration, probability } from './matching/calibration';
import { namedLanguage } from './matching/detect-language';
import type { Candidate, Matcher } from './matching/matcher';
import type { IntentId, Language } from './schema';

/** What is known besides the text. */
export interface Context {
  /** The language the person has chosen; it always wins. */
  readonly chosen?: Language;
  /** The language of the person's last message in this conversation. */
  readonly previous?: Language;
  /** The language of the person's Teams client; used only when the text tells none. */
  readonly locale?: Language;
}

export interface Scored {
  readonly id: string;
  /** Calibrated probability that this is the right one, 0 to 1. */
  readonly score: number;
}

interface Found {
  /** The language to reply in. */
  readonly language: Language;
  /** The best entries whatever the outcome, at most five, best first. */
  readonly entries: readonly Scored[];
  /** Contact ids, the one to show first at the head. */
  readonly contacts: readonly string[];
}

/** What a message means for us: exactly one of these. */
export type Decision =
  | (Found & { readonly outcome: 'answer'; readonly entry: string })
  | (Found & { readonly outcome: 'suggest'; readonly suggestions: readonly string[] })
  | (Found & {
      readonly outcome: 'none';
      /** The open question that is asked: one that the materials do not answer. */
      readonly open: string | null;
    })
  | (Found & { readonly outcome: 'command'; readonly intent: IntentId; readonly wanted: Language | null });

export type Decide = (text: string, context: Context) => Decision;

const mostCandidates = 10;
const mostEntries = 5;
const mostSuggestions = 3;
/** A second or third suggestion less probable than this is noise. */
const leastSuggested = 0.01;

/** The one decision, made the same way for chat, terminal and evaluation. */
export function createDecide(knowledge: Knowledge, matcher: Matcher, { thresholds, relevance }: Calibration): Decide {
  return (text, context) => {
    const analysis = matcher.analyse(text);
    const detected = analysis.language;
    const spoken = detected.sure ? detected.language : (context.previous ?? context.locale ?? 'fi');
    const language = context.chosen ?? spoken;
    const candidates = matcher.find(text, mostCandidates, analysis);
    const entries = candidates
      .filter(({ target }) => target.kind === 'entry')
      .slice(0, mostEntries)
      .map(scored);
    const [best] = candidates;
    const first = entries[0];

    if (best?.target.kind === 'intent' && best.score >= thresholds.command) {
      const intent = best.target.id as IntentId;
      const wanted = intent === 'change-language' ? (namedLanguage(text) ?? spoken) : null;
      return {
        outcome: 'command',
        intent,
        wanted,
        language: wanted ?? language,
        entries,
        contacts: contactsForIntent(knowledge, intent, matcher.namedServices(text)),
      };
    }
    if (best?.target.kind === 'open' && best.score >= thresholds.open) {
      const open = knowledge.openQuestions.get(best.target.id);
      return { outcome: 'none', open: best.target.id, language, entries, contacts: open?.contacts ?? [] };
    }
    if (first && first.score >= thresholds.answer) {
      return { outcome: 'answer', entry: first.id, language, entries, contacts: contactsOf(knowledge, first.id) };
    }
    if (best && first && probability(best.evidence, relevance) >= thresholds.suggest) {
      const suggestions = entries.filter(({ score }, rank) => rank === 0 || score >= leastSuggested);
      const ids = suggestions.slice(0, mostSuggestions).map(({ id }) => id);
      return { outcome: 'suggest', suggestions: ids, language, entries, contacts: contactsOf(knowledge, first.id) };
    }
    return {
      outcome: 'none',
      open: null,
      language,
      entries,
      contacts: generalContacts(knowledge, matcher.namedServices(text)),
    };
  };
}

function scored({ target, score }: Candidate): Scored {
  return { id: target.id, score: Math.round(score * 1000) / 1000 };
}

function contactsOf(knowledge: Knowledge, entry: string): readonly string[] {
  return knowledge.entries.get(entry)?.contacts ?? [];
}

function contactsForIntent(knowledge: Knowledge, intent: IntentId, named: ReadonlySet<string>): readonly string[] {
  switch (intent) {
    case 'talk-to-person':
    case 'help':
      return knowledge.contactsFor.person;
    case 'submit-question':
    case 'list-meetings':
    case 'my-questions':
      return knowledge.contactsFor.meetings;
    default:
      return generalContacts(knowledge, named);
  }
}

/** Whom to ask when nothing answers: the contacts of the service that the text names, or else the general ones. */
function generalContacts(knowledge: Knowledge, named: ReadonlySet<string>): readonly string[] {
  const [first] = named;
  return knowledge.services.get(first ?? 'yleinen')?.contacts ?? [];
}
