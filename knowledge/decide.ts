import { createMeantContact } from './contacts/meant-contact';
import { generalService, routeOf } from './contacts/route';
import { isFollowUp, tellsItself } from './follow-up';
import { createHasWord } from './has-word';
import type { Knowledge } from './load';
import { type Calibration, probability } from './matching/calibration';
import { covers } from './matching/covers';
import { namedLanguage } from './matching/detect-language';
import type { Candidate, Matcher } from './matching/matcher';
import { wordsOf } from './matching/normalise';
import type { Target } from './matching/targets';
import { type IntentId, type Language, languages } from './schema';

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
  /** Entries that staff have taken out of use: never answered, suggested or listed. */
  readonly hidden?: ReadonlySet<string>;
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
  | (Found & {
      readonly outcome: 'answer';
      readonly entry: string;
      /** Whom to ask is what was asked: the contact comes before the answer. */
      readonly asksContact: boolean;
    })
  | (Found & {
      readonly outcome: 'suggest';
      readonly suggestions: readonly string[];
      /** The suggestions are the same matter in different services: which one is asked. */
      readonly asksService: boolean;
      /** The open question that fits best, though not surely: offered before the entries, which are only near it. */
      readonly open: string | null;
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
  /** One client's case: never answered here; `general` are entries with a rule that may help. A form is held back by a likely one only. */
  | (Found & {
      readonly outcome: 'client-matter';
      readonly general: readonly string[];
      readonly isOnlyPossible?: boolean;
    })
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
const leastOfGroup = 0.25;
/** A contact this probable is shown first, before those of the entry; one that is asked for already at less. */
const leastShown = 0.3;
const leastShownAsked = 0.1;
/** A wish this probable is likely enough to come before an entry that only tells of what has been. */
const leastLikelyWish = 0.1;
/** An entry is worth showing beside a contact from here on. */
const leastRelated = 0.15;
/** Of two entries on the same matter the one of another service is as likely when it comes this near. */
const nearTwin = 0.8;

/** Whether a text is about one real client's case. */
export type JudgeClientMatter = (text: string) => 'no' | 'possibly' | 'likely' | 'surely';

/** What deciding takes. */
export interface DecideParts {
  readonly knowledge: Knowledge;
  readonly matcher: Matcher;
  readonly calibration: Calibration;
  readonly judgeClientMatter: JudgeClientMatter;
}

/** A message as it was read, before anything is decided. */
interface Reading {
  readonly text: string;
  /** The language it is written in, as far as it or the conversation tells. */
  readonly spoken: Language;
  readonly named: ReadonlySet<string>;
  readonly candidates: readonly Candidate[];
  readonly best: Candidate | undefined;
  /** The candidates that are entries. */
  readonly ofEntries: readonly Candidate[];
  readonly found: Omit<Found, 'contacts'>;
}

/** The one decision, made the same way for chat, terminal and evaluation. */
export function createDecide({ knowledge, matcher, calibration, judgeClientMatter }: DecideParts): Decide {
  const { thresholds, relevance } = calibration;
  const asksWhom = createHasWord(knowledge.contactWords);
  const asksForPage = createHasWord(knowledge.pageWords);
  const asksForContact = (text: string) => asksWhom(text) || asksForPage(text);
  const meantContact = createMeantContact(knowledge);
  const wishInWords = wishesByWords(knowledge);

  return (text, context) => {
    const alone = decideOn(read(text, context, null));
    const { lastQuestion } = context;
    if (!lastQuestion || !isFollowUp(text) || ['command', 'client-matter'].includes(alone.outcome)) return alone;
    const isFoundAlone = alone.outcome === 'answer' || alone.outcome === 'contact';
    if (isFoundAlone && tellsItself(matcher.withoutServices(text))) return alone;
    const named = matcher.namedServices(text);
    const before = named.size > 0 ? matcher.withoutServices(lastQuestion) : lastQuestion;
    const last = matcher.namedServices(lastQuestion);
    const about = [named, last, context.recentServices ?? last].find(({ size }) => size > 0) ?? last;
    const together = decideOn(read(`${before} ${text}`, context, about));
    return together.outcome === 'none' ? alone : { ...together, language: alone.language };
  };

  /** The first that takes the message decides. */
  function decideOn(reading: Reading): Decision {
    return (
      asClientMatter(reading) ??
      asSure(reading) ??
      asLikelyWish(reading) ??
      asContact(reading) ??
      asTwins(reading) ??
      asAnswer(reading) ??
      asSuggestions(reading) ??
      asNone(reading)
    );
  }

  /** @param about the services that it is about, where the text itself does not tell */
  function read(text: string, context: Context, about: ReadonlySet<string> | null): Reading {
    const analysis = matcher.analyse(text);
    const detected = analysis.language;
    const spoken = detected.sure ? detected.language : (context.previous ?? context.locale ?? 'fi');
    const inText = matcher.namedServices(text);
    const named = about ?? (inText.size > 0 ? inText : (context.recentServices ?? inText));
    const candidates = matcher.find(text, mostCandidates, analysis, named, context.hidden);
    const ofEntries = candidates.filter(({ target }) => target.kind === 'entry');
    const entries = ofEntries.slice(0, mostEntries).map(scored);
    const found = { asked: text, services: named, language: context.chosen ?? spoken, entries };
    return { text, spoken, named, candidates, best: candidates[0], ofEntries, found };
  }

  /** A wish that is told in so many words. */
  function wishOf(text: string): IntentId | undefined {
    return wishInWords.get(wordsOf(text).join(' '));
  }

  /** The best candidate, when it is surely meant; before it a wish that is told in so many words: "apua" is no aid of a client. */
  function sureOf({ best, text }: Reading): Pick<Target, 'kind' | 'id'> | null {
    const wish = wishOf(text);
    if (wish) return { kind: 'intent', id: wish };
    return best && best.score >= thresholds.sure[best.target.kind] ? best.target : null;
  }

  function asClientMatter(reading: Reading): Decision | null {
    if (wishOf(reading.text)) return null;
    const judged = judgeClientMatter(reading.text);
    if (judged === 'no') return null;
    // Unless it surely is one, a wish or a rule that is surely asked for is the better answer.
    if (judged !== 'surely' && (sureOf(reading)?.kind === 'intent' || isAnswered(reading))) return null;
    const contacts = knowledge.contactsFor.clientMatter;
    const isOnlyPossible = judged === 'possibly';
    return { ...reading.found, outcome: 'client-matter', general: relatedOf(reading), contacts, isOnlyPossible };
  }

  /** A wish, an open question or a contact that is surely meant. Entries come later: a contact or a twin may be meant instead. */
  function asSure(reading: Reading): Decision | null {
    const { found } = reading;
    const sure = sureOf(reading);
    switch (sure?.kind) {
      case 'intent':
        return asCommand(reading, sure.id as IntentId);
      case 'open': {
        const contacts = knowledge.openQuestions.get(sure.id)?.contacts ?? [];
        return { ...found, outcome: 'none', open: sure.id, isGeneral: false, contacts };
      }
      case 'contact': {
        // Who asks for nobody and no page wants the answer, where there is one.
        if (isAnswered(reading) && !asksForContact(reading.text)) return null;
        const id = meantContact(reading.text, reading.candidates)?.id ?? sure.id;
        if (tellsOf(reading, id)) return null;
        return { ...found, outcome: 'contact', related: relatedOf(reading), contacts: contactsFrom(knowledge, id) };
      }
      default:
        return null;
    }
  }

  /** A wish that is likely where the best entry only tells of what has been. */
  function asLikelyWish(reading: Reading): Decision | null {
    const wish = reading.candidates.find(({ target }) => target.kind === 'intent');
    const intent = knowledge.intents.find(({ id }) => id === wish?.target.id);
    const isLikely = wish !== undefined && wish.score >= leastLikelyWish;
    return isLikely && intent?.insteadOf.includes(reading.best?.target.id ?? '') ? asCommand(reading, intent.id) : null;
  }

  function asCommand({ text, spoken, named, found }: Reading, intent: IntentId): Decision {
    const wanted = intent === 'change-language' ? (namedLanguage(text) ?? spoken) : null;
    const contacts = contactsForIntent(knowledge, intent, named);
    return { ...found, outcome: 'command', intent, wanted, language: wanted ?? found.language, contacts };
  }

  /** A contact that is asked for, or one mailbox of a group: that is more exact than an entry on the group. */
  function asContact(reading: Reading): Decision | null {
    const contact = meantContact(reading.text, reading.candidates);
    if (!contact) return null;
    const { id } = contact;
    if (tellsOf(reading, id)) return null;
    const isOfGroup = contact.score >= leastOfGroup && contact.isOfGroup;
    const isAskedFor = !isAnswered(reading) && saysEnough(contact) && asksForContact(reading.text);
    if (!isOfGroup && !isAskedFor) return null;
    return { ...reading.found, outcome: 'contact', related: relatedOf(reading), contacts: contactsFrom(knowledge, id) };
  }

  function asTwins(reading: Reading): Decision | null {
    const twins = reading.named.size === 0 ? twinsOf(knowledge, reading.ofEntries) : [];
    if (twins.length < 2 || !(isRelevant(reading) || isAnswered(reading))) return null;
    return { ...reading.found, ...suggesting(twins, reading), asksService: true, open: null };
  }

  function asAnswer(reading: Reading): Decision | null {
    const [first] = reading.found.entries;
    if (!first || !isAnswered(reading)) return null;
    const contacts = withMeant(contactsOf(knowledge, first.id), reading);
    const meant = meantContact(reading.text, reading.candidates)?.id;
    const asksContact = asksForContact(reading.text) && meant !== undefined && contacts.includes(meant);
    return { ...reading.found, outcome: 'answer', entry: first.id, asksContact, contacts };
  }

  /** Whether the entry that is surely meant tells of a contact: then its answer shows the contact too. */
  function tellsOf(reading: Reading, contact: string): boolean {
    return isAnswered(reading) && contactsOf(knowledge, reading.found.entries[0]?.id ?? '')[0] === contact;
  }

  function asSuggestions(reading: Reading): Decision | null {
    const { found, best } = reading;
    if (found.entries.length === 0 || !isRelevant(reading)) return null;
    const open = best?.target.kind === 'open' ? best.target.id : null;
    const likely = found.entries.filter(({ score }, rank) => rank === 0 || score >= leastSuggested);
    const ids = likely.slice(0, open ? mostSuggestions - 1 : mostSuggestions).map(({ id }) => id);
    return { ...found, ...suggesting(ids, reading), asksService: false, open };
  }

  function asNone(reading: Reading): Decision {
    const { found, named } = reading;
    const [first] = found.entries;
    const telling = first && first.score >= leastTelling ? knowledge.entries.get(first.id) : undefined;
    const [service = telling?.service ?? generalService] = named;
    const { contacts, isGeneral } = routeOf(knowledge, telling?.topic ?? null, service);
    return { ...found, outcome: 'none', open: null, isGeneral, contacts: withMeant(contacts, reading) };
  }

  /** Whether the first entry is surely meant. */
  function isAnswered({ found, ofEntries, text }: Reading): boolean {
    const [first] = found.entries;
    return (
      first !== undefined && first.score >= thresholds.sure.entry && covers(ofEntries[0]?.evidence.score ?? 0, text)
    );
  }

  /** Whether what is asked is likely to be among the first candidates. */
  function isRelevant({ best }: Reading): boolean {
    return best !== undefined && probability(best.evidence, relevance) >= thresholds.suggest;
  }

  function suggesting(suggestions: readonly string[], reading: Reading) {
    const contacts = withMeant(contactsOf(knowledge, suggestions[0] ?? ''), reading);
    return { outcome: 'suggest', suggestions, contacts } as const;
  }

  /** The contacts of an entry, before them the one that the message itself speaks of. */
  function withMeant(contacts: readonly string[], reading: Reading): readonly string[] {
    const meant = meantContact(reading.text, reading.candidates);
    const isAsked = asksForContact(reading.text);
    if (!meant || meant.score < (isAsked ? leastShownAsked : leastShown)) return contacts;
    // Who asks whom to write to wants the mailbox first, and its page after it.
    const asksToWrite = isAsked && !asksForPage(reading.text);
    if (asksToWrite && contacts.includes(meant.id) && knowledge.contacts.get(meant.id)?.kind === 'web') return contacts;
    return [meant.id, ...contacts.filter((id) => id !== meant.id)];
  }
}

/** The wishes by the words of their phrases; words that are a question of the knowledge too tell no wish. */
function wishesByWords({ intents, entries }: Knowledge): ReadonlyMap<string, IntentId> {
  const inWords = (phrase: string) => wordsOf(phrase).join(' ');
  const wishes = new Map<string, IntentId>();
  for (const { id, phrases } of intents) {
    for (const language of languages) for (const phrase of phrases[language]) wishes.set(inWords(phrase), id);
  }
  for (const entry of entries.values()) {
    for (const language of languages) {
      for (const wording of [entry[language].question, ...entry[language].alternates]) wishes.delete(inWords(wording));
    }
  }
  return wishes;
}

/** Entries worth showing beside a contact. */
function relatedOf({ found }: Reading): readonly string[] {
  const likely = found.entries.filter(({ score }) => score >= leastRelated);
  return likely.slice(0, mostRelated).map(({ id }) => id);
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

function saysEnough({ score, evidence }: Pick<Candidate, 'score' | 'evidence'>): boolean {
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
