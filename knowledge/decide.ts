import { createAsksForContact } from './contacts/asks-for-contact';
import { generalService, routeOf } from './contacts/route';
import { isFollowUp } from './follow-up';
import type { Knowledge } from './load';
import { type Calibration, probability } from './matching/calibration';
import { namedLanguage } from './matching/detect-language';
import type { Analysis, Candidate, Matcher } from './matching/matcher';
import type { IntentId, Language } from './schema';

/** What is known besides the text. */
export interface Context {
  /** The language the person has chosen; it always wins. */
  readonly chosen?: Language;
  /** The language of the person's last message in this conversation. */
  readonly previous?: Language;
  /** The language of the person's Teams client; used only when the text tells none. */
  readonly locale?: Language;
  /** The person's last question in this conversation; a follow-up goes on from it. */
  readonly lastQuestion?: string;
  /** The services named in the conversation of late. */
  readonly recentServices?: ReadonlySet<string>;
}

export interface Scored {
  readonly id: string;
  /** Calibrated probability that this is the right one, 0 to 1. */
  readonly score: number;
}

interface Found {
  /** What was decided on: the message, or with it the question that it goes on from. Never kept but in memory. */
  readonly asked: string;
  /** The services that it is about, as far as it or the conversation tells. */
  readonly services: ReadonlySet<string>;
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
  | (Found & {
      readonly outcome: 'suggest';
      readonly suggestions: readonly string[];
      /** The suggestions are the same matter in different services: which one is asked. */
      readonly asksService: boolean;
    })
  | (Found & {
      readonly outcome: 'none';
      /** The open question that is asked: one that the materials do not answer. */
      readonly open: string | null;
      /** The contacts are the service's own, not chosen for the matter. */
      readonly isGeneral: boolean;
    })
  /** Whom to ask; `related` are entries on the same matter. */
  | (Found & { readonly outcome: 'contact'; readonly related: readonly string[] })
  /** One client's case: never answered here; `general` are entries with a rule that may help. */
  | (Found & { readonly outcome: 'client-matter'; readonly general: readonly string[] })
  | (Found & { readonly outcome: 'command'; readonly intent: IntentId; readonly wanted: Language | null });

export type Decide = (text: string, context: Context) => Decision;

const mostCandidates = 12;
const mostEntries = 5;
const mostSuggestions = 3;
const mostRelated = 2;
/** A second or third suggestion less probable than this is noise. */
const leastSuggested = 0.01;
/** An entry less probable than this does not even tell the topic. */
const leastTelling = 0.1;
/** A contact this probable is meant when the message asks whom to ask, and says of what: "kenelle?" alone does not. */
const leastContact = 0.03;
const leastMatched = 0.3;
/** A message of so few words is short; an answer to it must be at least so like it. */
const shortMessage = 8;
const leastOfShort = 0.275;
const leastOfGroup = 0.25;
/** An entry is worth showing beside a contact from here on. */
const leastRelated = 0.15;
/** Of two entries on the same matter the one of another service is as likely when it comes this near. */
const nearTwin = 0.8;

/** Whether a text is about one real client's case. */
export type IsClientMatter = (text: string) => boolean;

/** What deciding takes. */
export interface DecideParts {
  readonly knowledge: Knowledge;
  readonly matcher: Matcher;
  readonly calibration: Calibration;
  readonly isClientMatter: IsClientMatter;
}

/** The one decision, made the same way for chat, terminal and evaluation. */
export function createDecide({ knowledge, matcher, calibration, isClientMatter }: DecideParts): Decide {
  const { thresholds, relevance } = calibration;
  const asksForContact = createAsksForContact(knowledge);
  const members = new Set([...knowledge.contacts.values()].flatMap((contact) => contact.members));

  return (text, context) => {
    const alone = decideOn(text, context, null);
    const { lastQuestion } = context;
    if (!lastQuestion || !isFollowUp(text) || !['none', 'suggest'].includes(alone.outcome)) return alone;
    const named = matcher.namedServices(text);
    const before = named.size > 0 ? matcher.withoutServices(lastQuestion) : lastQuestion;
    const last = matcher.namedServices(lastQuestion);
    const about = [named, last, context.recentServices ?? last].find(({ size }) => size > 0) ?? last;
    const together = decideOn(`${before} ${text}`, context, about);
    return together.outcome === 'none' ? alone : { ...together, language: alone.language };
  };

  /** @param about the services that it is about, where the text itself does not tell */
  function decideOn(text: string, context: Context, about: ReadonlySet<string> | null): Decision {
    const analysis = matcher.analyse(text);
    const detected = analysis.language;
    const spoken = detected.sure ? detected.language : (context.previous ?? context.locale ?? 'fi');
    const language = context.chosen ?? spoken;
    const inText = matcher.namedServices(text);
    const named = about ?? (inText.size > 0 ? inText : (context.recentServices ?? inText));
    const candidates = matcher.find(text, mostCandidates, analysis, named);
    const ofEntries = candidates.filter(({ target }) => target.kind === 'entry');
    const entries = ofEntries.slice(0, mostEntries).map(scored);
    const [best] = candidates;
    const first = entries[0];
    const found = { asked: text, services: named, language, entries };
    const sure = best && best.score >= thresholds.sure[best.target.kind] ? best.target : null;
    const related = entries
      .filter(({ score }) => score >= leastRelated)
      .slice(0, mostRelated)
      .map(({ id }) => id);

    if (sure?.kind !== 'intent' && isClientMatter(text)) {
      return { ...found, outcome: 'client-matter', general: related, contacts: knowledge.contactsFor.clientMatter };
    }
    switch (sure?.kind) {
      case 'intent': {
        const intent = sure.id as IntentId;
        const wanted = intent === 'change-language' ? (namedLanguage(text) ?? spoken) : null;
        const contacts = contactsForIntent(knowledge, intent, named);
        return { ...found, outcome: 'command', intent, wanted, language: wanted ?? language, contacts };
      }
      case 'open': {
        const contacts = knowledge.openQuestions.get(sure.id)?.contacts ?? [];
        return { ...found, outcome: 'none', open: sure.id, isGeneral: false, contacts };
      }
      case 'contact':
        return { ...found, outcome: 'contact', related, contacts: contactsFrom(knowledge, sure.id) };
    }
    const [contact] = candidates.filter(({ target }) => target.kind === 'contact');
    const isAnswered = first !== undefined && first.score >= thresholds.sure.entry && covers(ofEntries[0], analysis);
    // One mailbox of a group: more exact than an entry on the group.
    const isOfGroup = contact !== undefined && contact.score >= leastOfGroup && members.has(contact.target.id);
    if (contact && (isOfGroup || (!isAnswered && saysEnough(contact) && asksForContact(text)))) {
      return { ...found, outcome: 'contact', related, contacts: contactsFrom(knowledge, contact.target.id) };
    }
    const twins = named.size === 0 ? twinsOf(knowledge, ofEntries) : [];
    const isRelevant = best !== undefined && probability(best.evidence, relevance) >= thresholds.suggest;
    if (first && twins.length > 1 && (isRelevant || isAnswered)) {
      return {
        ...found,
        outcome: 'suggest',
        suggestions: twins,
        asksService: true,
        contacts: contactsOf(knowledge, first.id),
      };
    }
    if (first && isAnswered) {
      return { ...found, outcome: 'answer', entry: first.id, contacts: contactsOf(knowledge, first.id) };
    }
    if (first && isRelevant) {
      const suggestions = entries.filter(({ score }, rank) => rank === 0 || score >= leastSuggested);
      const ids = suggestions.slice(0, mostSuggestions).map(({ id }) => id);
      return {
        ...found,
        outcome: 'suggest',
        suggestions: ids,
        asksService: false,
        contacts: contactsOf(knowledge, first.id),
      };
    }
    const telling = first && first.score >= leastTelling ? knowledge.entries.get(first.id) : undefined;
    const [service = telling?.service ?? generalService] = named;
    return { ...found, outcome: 'none', open: null, ...routeOf(knowledge, telling?.topic ?? null, service) };
  }
}

/** Entries on the first one's topic in other services that fit about as well: the message does not tell which is meant. */
function twinsOf(knowledge: Knowledge, candidates: readonly Candidate[]): readonly string[] {
  const [first] = candidates;
  const entry = first && knowledge.entries.get(first.target.id);
  if (!first || !entry || first.target.services.length === 0) return [];
  const taken = new Set(first.target.services);
  const others = candidates.slice(1).filter(({ target, evidence }) => {
    const other = knowledge.entries.get(target.id);
    const isTwin =
      other?.topic === entry.topic && target.services.length > 0 && evidence.score >= nearTwin * first.evidence.score;
    if (!isTwin || target.services.some((service) => taken.has(service))) return false;
    for (const service of target.services) taken.add(service);
    return true;
  });
  return others.length === 0 ? [] : [first, ...others].slice(0, mostSuggestions).map(({ target }) => target.id);
}

/**
 * Whether an entry says enough of a message to answer it. In a long story much is beside the point; in a short question
 * one rare word ("bensa", "keskiarvo") is not enough, however rare.
 */
function covers(candidate: Candidate | undefined, { terms }: Analysis): boolean {
  return candidate !== undefined && (terms.length > shortMessage || candidate.evidence.score >= leastOfShort);
}

function saysEnough({ score, evidence }: Candidate): boolean {
  return score >= leastContact && evidence.matched >= leastMatched;
}

function scored({ target, score }: Candidate): Scored {
  return { id: target.id, score: Math.round(score * 1000) / 1000 };
}

function contactsOf(knowledge: Knowledge, entry: string): readonly string[] {
  return knowledge.entries.get(entry)?.contacts ?? [];
}

/** A contact, and the page that tells how to use it. */
function contactsFrom(knowledge: Knowledge, id: string): readonly string[] {
  const instructions = knowledge.contacts.get(id)?.instructions;
  return instructions ? [id, instructions] : [id];
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
    default: {
      const [service = generalService] = named;
      return routeOf(knowledge, null, service).contacts;
    }
  }
}
