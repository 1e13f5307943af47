import { z } from 'zod';

/** The languages the bot answers in. Finnish is the original; Swedish and English are translations of it. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');
const text = z.string().trim().min(1, 'must not be empty');
/** Markdown of a link: its words would stand for an address that nobody sees. */
const shown = text.refine(
  (written) => !/\]\(/.test(written),
  'must not have a link in brackets: write the address itself, or put it under links',
);
const day = z.iso.date('must be a date as YYYY-MM-DD');
/** A day, or a month where the source tells no day. */
const dayOrMonth = z.union([day, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], 'must be YYYY-MM-DD or YYYY-MM');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:MM');
const webAddress = z.string().regex(/^https?:\/\/\S+$/, 'must be a web address that starts with https:// or http://');

/** The same text in every language of the bot. */
export const localized = z.strictObject({ fi: text, sv: text, en: text });

/** Where a fact comes from: a meeting of `meetings.yaml`, when it was told, and the heading of the slide. */
const provenance = z.strictObject({ meeting: id, date: dayOrMonth, section: text });

/** So many alternates an entry needs in each language, once editors have written it. */
export const leastAlternates: Readonly<Record<Language, number>> = { fi: 4, sv: 2, en: 2 };

const wording = z.strictObject({ question: shown, answer: shown, alternates: z.array(text) });
const alternates = (least: number) => z.array(text).min(least, `needs at least ${least} alternates`);
const translation = (least: number) =>
  wording.extend({
    /** When a person last held this translation against the Finnish original; null marks it as not reviewed. */
    reviewed: day.nullable(),
    alternates: alternates(least),
  });

const entryFields = {
  id,
  /** Further services that the same answer holds for. */
  also: z.array(id).default([]),
  /** current: the newest statement we know; dated: a situation on a date; historical: past; incomplete: figures are missing. */
  status: z.enum(['current', 'dated', 'historical', 'incomplete']),
  from: day.nullable(),
  until: day.nullable(),
  /** When a person last held the entry against Kela's guidance of that day; null when nobody has. */
  reviewed: day.nullable(),
  source: z.array(provenance).min(1, 'needs at least one source'),
  /** Contact ids, the one to show first at the head. */
  contacts: z.array(id).min(1, 'needs at least one contact'),
  /** Why none of the contacts is an e-mail address, when none is. */
  noEmail: text.optional(),
  related: z.array(id).default([]),
  supersedes: z.array(id).default([]),
  links: z.array(z.strictObject({ url: webAddress, title: localized })).default([]),
};

const writtenEntry = z.strictObject({
  ...entryFields,
  fi: wording.extend({ alternates: alternates(leastAlternates.fi) }),
  sv: translation(leastAlternates.sv),
  en: translation(leastAlternates.en),
});

/** An answer to a question of a meeting, as staff published it: perhaps in one language only, and nobody has added alternates yet. */
const publishedEntry = z
  .strictObject({
    ...entryFields,
    /** The question it answers, and which of its publications this is. */
    published: z.strictObject({
      question: z.string().regex(/^K-\d{4}-\d{4,}$/, 'must be the number of a question: K-2026-0042'),
      version: z.int().positive(),
    }),
    fi: wording.extend({ alternates: alternates(0) }).optional(),
    sv: translation(0).optional(),
    en: translation(0).optional(),
  })
  .refine((entry) => languages.some((language) => entry[language]), 'needs a question and an answer in some language');

type Written = z.infer<typeof writtenEntry>;

/** An entry whose every language has a wording. */
export interface EntryFile extends Written {
  /** Languages it does not exist in yet: their wording is that of another language, without alternates. */
  readonly missing: readonly Language[];
  readonly published: z.infer<typeof publishedEntry>['published'] | null;
}

/** One question and its answer, as an editor writes it. Service and topic come from the file's place. */
export const entrySchema: z.ZodType<EntryFile> = z.unknown().transform((written, context): EntryFile => {
  const isPublished = typeof written === 'object' && written !== null && 'published' in written;
  const parsed = (isPublished ? publishedEntry : writtenEntry).safeParse(written);
  if (parsed.success) return completed(parsed.data);
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
  return z.NEVER;
});

/** The languages that an entry exists in, the original first. */
export function languagesOf({ missing }: Pick<EntryFile, 'missing'>): Language[] {
  return languages.filter((language) => !missing.includes(language));
}

/** A language that has no wording yet takes that of the first one that has. */
export function completed(entry: Written | z.infer<typeof publishedEntry>): EntryFile {
  const missing = languages.filter((language) => !entry[language]);
  const original = languages.flatMap((language) => entry[language] ?? [])[0] as Written['fi'];
  const copied = { question: original.question, answer: original.answer, alternates: [] };
  const { fi = copied, sv = { ...copied, reviewed: null }, en = { ...copied, reviewed: null } } = entry;
  return { ...entry, fi, sv, en, missing, published: 'published' in entry ? entry.published : null };
}

/**
 * A question that providers ask and the materials leave open. It is known as such, so that the bot says so
 * instead of answering with something near it.
 */
export const openQuestionSchema = z.strictObject({
  id,
  /** The services it is asked of; none when it is asked of all. */
  services: z.array(id).default([]),
  topic: id,
  /** Whom to ask, first shown first. */
  contacts: z.array(id).min(1, 'needs at least one contact'),
  /** Entries that tell what is known of the matter. */
  related: z.array(id).default([]),
  fi: z.strictObject({ question: text, alternates: alternates(4) }),
  sv: z.strictObject({ question: text, alternates: alternates(2) }),
  en: z.strictObject({ question: text, alternates: alternates(2) }),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

/** Weekly hours in Europe/Helsinki; days are 1 (Monday) to 7 (Sunday). */
const hours = z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), opens: clockTime, closes: clockTime });
export type Hours = z.infer<typeof hours>;

/** A role mailbox, phone line or page; never a person. */
export const contactSchema = z.strictObject({
  id,
  kind: z.enum(['email', 'email-group', 'secure-email', 'phone', 'chat', 'meeting', 'web', 'external']),
  name: localized,
  /** E-mail address, phone number or web address; null where the sources tell none: the cautions then tell where to look. */
  address: z.string().trim().min(1).nullable(),
  /** The mailboxes of an e-mail group, one for each insurance district. */
  members: z.array(id).default([]),
  district: localized.optional(),
  /** Words by which a message names the district; `*` at the end stands for any ending. */
  namedBy: z.array(text).optional(),
  hours: hours.optional(),
  /** What it is for, as one short phrase. */
  purpose: localized,
  cautions: z.strictObject({ fi: z.array(text), sv: z.array(text), en: z.array(text) }),
  /** The contact of kind web that tells how to use this one. */
  instructions: id.optional(),
  /** verify: shown with all its cautions, one of which says what to check; retired: must not be shown. */
  status: z.enum(['current', 'verify', 'retired']),
  source: z.array(provenance).min(1),
});
export type Contact = z.infer<typeof contactSchema>;

/** What people say when they ask for a contact. */
export const contactPhrasesSchema = z.strictObject({ id, fi: alternates(4), sv: alternates(3), en: alternates(2) });
export type ContactPhrases = z.infer<typeof contactPhrasesSchema>;

/** Whom to ask about a topic in a service; `*` stands for every service that has no row of its own. */
export const routeSchema = z.strictObject({
  topic: id,
  service: z.union([id, z.literal('*')]),
  contacts: z.array(id).min(1),
});
export type Route = z.infer<typeof routeSchema>;

/** Words that stand for each other in a question; the example is why the line is there. */
export const thesaurusLineSchema = z.strictObject({
  words: z.array(text).min(2, 'needs two words or more'),
  example: z.strictObject({ q: text, entry: id }),
});
export type ThesaurusLineFile = z.infer<typeof thesaurusLineSchema>;

/** One dated event of a series. */
export const meetingSchema = z.strictObject({
  id,
  series: localized,
  service: id,
  /** null for a running series without a date. */
  date: dayOrMonth.nullable(),
  /** Why the date is not word for word in the source, when it is not. */
  dateBasis: text.optional(),
  starts: clockTime.nullable(),
  ends: clockTime.nullable(),
  status: z.enum(['held', 'announced', 'ongoing']),
  /** Deadline and mailbox of questions sent ahead, where the source tells them. */
  preQuestions: z.strictObject({ deadline: day, contact: id }).nullable(),
  /** Where the material is or the event is told of: a contact of kind web. */
  material: id.nullable(),
  url: webAddress.nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const serviceSchema = z.strictObject({
  id,
  name: localized,
  /** What people call it in a chat message, in any language. */
  spoken: z.array(text).default([]),
  /** Whom to ask when no entry answers, first shown first. */
  contacts: z.array(id).min(1),
});
export type Service = z.infer<typeof serviceSchema>;

export const topicSchema = z.strictObject({ id, name: localized });
export type Topic = z.infer<typeof topicSchema>;

const wordPatterns = z.strictObject({ fi: z.array(text), sv: z.array(text), en: z.array(text) });

export const servicesFileSchema = z.strictObject({
  services: z.array(serviceSchema),
  topics: z.array(topicSchema),
  /** Entries offered as examples in the welcome. */
  examples: z.array(id),
  /** Words by which a message asks whom to ask; `*` at the end stands for any ending. */
  contactWords: wordPatterns,
  /** Words by which a message asks for a page or a link, in the same form. */
  pageWords: wordPatterns,
  /** Words of health and of a case: beside a name they tell that a client is named. */
  caseWords: wordPatterns,
  /** Whom to show, first shown first, when it is not an entry that says so. */
  contactsFor: z.strictObject({
    /** A single client's matter (source: the outline of contacts, meetings of 2024 and 2025). */
    clientMatter: z.array(id).min(1),
    /** Someone who wants to talk to a person. */
    person: z.array(id).min(1),
    /** Where Kela announces its meetings, and the mailbox that took questions sent ahead in 2023. */
    meetings: z.array(id).min(1),
  }),
});

export const intentIds = [
  'submit-question',
  'list-meetings',
  'my-questions',
  'help',
  'change-language',
  'talk-to-person',
  'my-data',
  'forget-me',
  'greeting',
  'thanks',
] as const;
export type IntentId = (typeof intentIds)[number];

/** What a person says when they want something done rather than answered. */
export const intentSchema = z.strictObject({
  id: z.enum(intentIds),
  /** Entries that lose to the wish where it is likely too: what they tell of what comes next has long been. */
  insteadOf: z.array(id).default([]),
  phrases: z.strictObject({ fi: z.array(text), sv: z.array(text), en: z.array(text) }),
});
export type Intent = z.infer<typeof intentSchema>;
