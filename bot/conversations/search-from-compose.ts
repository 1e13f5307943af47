import { formatDay } from '../../cards/format';
import { insertedAnswerCard } from '../../cards/inserted-answer-card';
import { stringsOf } from '../../cards/strings';
import type { Entry, Knowledge } from '../../knowledge/load';
import { type AsYouType, createAsYouType } from '../../knowledge/matching/as-you-type';
import type { Language } from '../../knowledge/schema';
import { presentAnswer, shownContacts } from '../present';
import { hasIdentityCode } from '../privacy/identity-code';
import type { SentAnswers } from '../store/sent-answers';
import type { ComposeSearch, Found } from '../teams/compose-search';
import type { Understanding } from '../understand';
import type { Reply, Surroundings } from './conversation';

/** What a search may use: nothing to write with. */
export type SearchSurroundings = Pick<
  Surroundings,
  'knowledge' | 'understand' | 'privacy' | 'context' | 'language' | 'now'
> & { readonly tx: { readonly sentAnswers: Pick<SentAnswers, 'mostSent'> } };

const day = 24 * 60 * 60 * 1000;
/** The most asked are those of this time. */
const askedWithin = 30 * day;
/** A candidate less probable than this is not shown. */
const leastProbable = 0.2;

/**
 * A person searches the knowledge from the compose box, letter by letter, to put an answer into some chat. It only reads: of what is typed
 * nothing is kept, counted or remembered.
 */
export async function searchFromCompose(search: ComposeSearch, around: SearchSurroundings): Promise<Reply> {
  return { say: [], found: await find(search, around) };
}

async function find({ text, skip, count }: ComposeSearch, around: SearchSurroundings): Promise<Found> {
  const { knowledge, language } = around;
  if (hasIdentityCode(text)) return { message: stringsOf(language).composeSearch.personalData };
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const asked = await mostAsked(around);
    return shown(asked.slice(skip, skip + count), language, around);
  }
  const typed = asYouTypeIn(knowledge)(text);
  const { chosen, locale, hidden } = around.context;
  const understood = around.understand(text, {
    ...(hidden ? { hidden } : {}),
    ...(locale ? { locale } : {}),
    previous: typed.language ?? chosen ?? language,
  });
  const spoken = understood.language;
  if (understood.outcome === 'personal-data') return { message: stringsOf(spoken).composeSearch.personalData };
  // Of half a question much is possible.
  const isClientMatter = understood.outcome === 'client-matter' && !understood.isOnlyPossible;
  if (isClientMatter || around.privacy.namesClient(text)) {
    return { message: toClientMatter(spoken, around) };
  }
  const ids = newerFirst([...surest(understood), ...typed.entries, ...probable(understood)], knowledge);
  if (ids.length === 0) return { message: stringsOf(spoken).composeSearch.nothing };
  return shown(ids.slice(skip, skip + count), spoken, around);
}

/** What a whole question surely means comes before what its words are in. */
function surest(understood: Understanding): readonly string[] {
  if (understood.outcome === 'answer') return [understood.entry];
  return understood.outcome === 'suggest' ? understood.suggestions : [];
}

function probable(understood: Understanding): readonly string[] {
  if (understood.outcome === 'personal-data') return [];
  return understood.entries.filter(({ score }) => score >= leastProbable).map(({ id }) => id);
}

/** An entry that a newer one replaces comes right after that one. */
function newerFirst(ids: readonly string[], { entries }: Knowledge): readonly string[] {
  const withNewer = ids.flatMap((id) => [...(entries.get(id)?.supersededBy ?? []), id]);
  return [...new Set(withNewer)].filter((id) => entries.has(id));
}

/** Every entry: the most asked of late first, then the examples, then the rest. */
async function mostAsked({ knowledge, tx, now }: SearchSurroundings): Promise<readonly string[]> {
  const asked = await tx.sentAnswers.mostSent(new Date(now.getTime() - askedWithin));
  return newerFirst([...asked, ...knowledge.examples, ...knowledge.entries.keys()], knowledge);
}

function shown(ids: readonly string[], language: Language, around: SearchSurroundings): Found {
  const { knowledge, now } = around;
  const strings = stringsOf(language);
  const entries = ids.flatMap((id): Entry[] => {
    const entry = knowledge.entries.get(id);
    return entry ? [entry] : [];
  });
  return {
    cards: entries.map((entry) => {
      const data = presentAnswer({ knowledge, now, district: null }, entry, language, '');
      const told = data.sources[0]?.date;
      return {
        title: data.question,
        about: strings.composeSearch.about(data.service, told ? formatDay(told, strings) : ''),
        card: insertedAnswerCard(data),
      };
    }),
  };
}

function toClientMatter(language: Language, { knowledge, now }: SearchSurroundings): string {
  const contacts = shownContacts({ knowledge, now, district: null }, knowledge.contactsFor.clientMatter);
  const named = contacts.map(({ contact }) => `${contact.name[language]} ${contact.address ?? ''}`.trim());
  return stringsOf(language).composeSearch.clientMatter(named.join(', '));
}

/** Builds ahead what the first search would have to wait for. */
export function prepareSearch(knowledge: Knowledge): void {
  asYouTypeIn(knowledge);
}

/** Built once for each state of the knowledge. */
const built = new WeakMap<Knowledge['entries'], AsYouType>();

function asYouTypeIn(knowledge: Knowledge): AsYouType {
  const found = built.get(knowledge.entries) ?? createAsYouType(knowledge);
  built.set(knowledge.entries, found);
  return found;
}
