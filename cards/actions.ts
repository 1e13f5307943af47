import { z } from 'zod';
import { languages } from '../knowledge/schema';

/** Characters that a field for a longer text takes. */
export const mostWritten = 2000;
/** Characters that a wording for the knowledge may have. */
export const mostWording = 300;

const entry = z.string().max(100);
const language = z.enum(languages);
const toggle = z.enum(['true', 'false']);
/** What a person writes into a form. Its field takes less already, so a longer text is told to be too long. */
const writing = z.string().max(10 * mostWritten);

const version = z.number().int().positive();
const meeting = z.string().max(100);

const page = z.number().int().min(0).max(10_000);

/** The state of a question in which staff looked at it: whoever comes second sees the present one. */
const ofQuestion = { id: z.uuid(), version };
const chosen = z.string().max(100);
/** The list of a meeting's questions: one to read, or one on which staff mark what was answered. */
const list = z.enum(['read', 'mark']);
/** Which questions staff look at; an empty one stands for all. */
const filter = {
  meeting: chosen.optional(),
  service: chosen.optional(),
  state: chosen.optional(),
  sort: z.enum(['agenda', 'support', 'oldest']).optional(),
  page: page.optional(),
};

/**
 * Everything that a button can send, one version. What comes back from a card is checked against this and authorised
 * again: anyone can send anything. A change of meaning takes a new version, because old cards stay in chats for years.
 */
export const actionSchema = z.discriminatedUnion('do', [
  /** Answer with this entry: a related question, a suggestion, an example. */
  z.object({
    v: z.literal(1),
    do: z.literal('show-entry'),
    entry,
    language,
    /** It was one of several suggestions: what was asked meant this one. */
    from: z.literal('suggestions').optional(),
  }),
  /** Say what is known of a question that the materials leave open. */
  z.object({ v: z.literal(1), do: z.literal('show-open'), open: entry, language }),
  /** The same answer in Finnish, of which the shown one is a translation nobody has reviewed. */
  z.object({ v: z.literal(1), do: z.literal('show-original'), entry }),
  /** Did this answer help? `card` is the one-use id of the card asked on. */
  z.object({ v: z.literal(1), do: z.literal('feedback'), entry, language, helpful: z.boolean(), card: z.uuid() }),
  /** None of the suggestions is meant. */
  z.object({
    v: z.literal(1),
    do: z.literal('none-of-these'),
    language,
    contacts: z.array(z.string().max(100)).max(5),
  }),
  /** Take a question to a meeting; without one to the next of the service. */
  z.object({
    v: z.literal(1),
    do: z.literal('submit-question'),
    language,
    meeting: meeting.optional(),
    asked: z.literal(true).optional(),
  }),
  /** The form of a question; `checked` once its sender has seen what is near it. */
  z.object({
    v: z.literal(1),
    do: z.literal('send-question'),
    language,
    draft: z.uuid(),
    checked: z.literal(true).optional(),
    service: z.string().max(100).optional(),
    meeting: z.string().max(100).optional(),
    question: writing.optional(),
    organisation: writing.optional(),
    anonymous: toggle.optional(),
  }),
  /** I have the same question; pressed in the list of a meeting it shows that list again. */
  z.object({ v: z.literal(1), do: z.literal('support-question'), language, id: z.uuid(), list: list.optional() }),
  /** My questions. */
  z.object({ v: z.literal(1), do: z.literal('my-questions'), language, page: page.optional() }),
  /** One of mine. */
  z.object({ v: z.literal(1), do: z.literal('open-question'), language, id: z.uuid() }),
  z.object({ v: z.literal(1), do: z.literal('edit-question'), language, id: z.uuid() }),
  /** The form of an edited one; `version` is that of when it was opened. */
  z.object({
    v: z.literal(1),
    do: z.literal('save-question'),
    language,
    id: z.uuid(),
    version: z.int(),
    question: writing.optional(),
    organisation: writing.optional(),
    anonymous: toggle.optional(),
  }),
  z.object({ v: z.literal(1), do: z.literal('withdraw-question'), language, id: z.uuid() }),
  /** To another meeting; without one it is asked which. */
  z.object({
    v: z.literal(1),
    do: z.literal('move-question'),
    language,
    id: z.uuid(),
    version: z.int().optional(),
    meeting: z.string().max(100).optional(),
  }),
  /** Which meetings are coming? */
  z.object({ v: z.literal(1), do: z.literal('list-meetings'), language }),
  /** My insurance district is the one of this mailbox. */
  z.object({ v: z.literal(1), do: z.literal('choose-district'), language, district: z.string().max(100) }),
  /** Ask for my insurance district again. */
  z.object({ v: z.literal(1), do: z.literal('change-district'), language }),
  /** The text that seemed to name a client names none: go on with it. `held` is the id under which it waits. */
  z.object({ v: z.literal(1), do: z.literal('send-anyway'), language, held: z.uuid() }),
  /** It did name one: drop it. */
  z.object({ v: z.literal(1), do: z.literal('rewrite'), language, held: z.uuid() }),
  /** Ask whether to forget me. */
  z.object({ v: z.literal(1), do: z.literal('ask-forget-me'), language }),
  /** Forget me. */
  z.object({ v: z.literal(1), do: z.literal('forget-me'), language }),
  /** Do not. */
  z.object({ v: z.literal(1), do: z.literal('keep-me'), language }),
  /** I would like a person to answer: shows the form. */
  z.object({ v: z.literal(1), do: z.literal('ask-person'), language }),
  /** The form's question to a person. */
  z.object({
    v: z.literal(1),
    do: z.literal('send-to-person'),
    language,
    draft: z.uuid(),
    question: writing.optional(),
    service: z.string().max(100).optional(),
  }),
  /** I need no person any more. */
  z.object({ v: z.literal(1), do: z.literal('withdraw-handoff'), language, handoff: z.uuid() }),
  /** The answer of staff leaves something open. */
  z.object({
    v: z.literal(1),
    do: z.literal('reopen-handoff'),
    language,
    handoff: z.uuid(),
    draft: z.uuid(),
    question: writing.optional(),
  }),
  /** Staff: I answer this one. */
  z.object({ v: z.literal(1), do: z.literal('staff-take'), handoff: z.uuid() }),
  /** Staff: somebody else may take it. */
  z.object({ v: z.literal(1), do: z.literal('staff-release'), handoff: z.uuid() }),
  /** Staff: the answer. */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-answer'),
    handoff: z.uuid(),
    draft: z.uuid(),
    /** The newest question that the card showed. */
    shown: z.uuid().optional(),
    answer: writing.optional(),
    showName: toggle.optional(),
  }),
  /** Staff: what is open, and the way to everything else that staff do. */
  z.object({ v: z.literal(1), do: z.literal('staff-desk') }),
  /** Staff: the present card of a question. */
  z.object({ v: z.literal(1), do: z.literal('staff-open'), handoff: z.uuid() }),
  /** Staff: their answer becomes a draft for the knowledge. */
  z.object({ v: z.literal(1), do: z.literal('staff-draft-answer'), handoff: z.uuid() }),
  /** Staff: shows the form to take an answer out of use. */
  z.object({ v: z.literal(1), do: z.literal('staff-hide'), entry }),
  /** Staff: take it out of use, and tell those who were sent it if `tell`. */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-confirm-hide'),
    entry,
    draft: z.uuid(),
    reason: writing.optional(),
    words: writing.optional(),
    tell: z.enum(['true', 'false']).optional(),
  }),
  /** Staff: leave it in use after all. */
  z.object({ v: z.literal(1), do: z.literal('staff-cancel-hide'), entry }),
  /** Staff: take it into use again. `page` is that of the list on which it was pressed. */
  z.object({ v: z.literal(1), do: z.literal('staff-unhide'), entry, draft: z.uuid(), page: page.optional() }),
  /** Staff: what is out of use. `page` turns the pressed list. */
  z.object({ v: z.literal(1), do: z.literal('staff-list-hidden'), page: page.optional() }),
  /** Staff: what people asked and we did not know, page by page. `isNew` shows it below, not in the place of the card. */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-review-list'),
    page: z.int().min(0),
    isNew: z.literal(true).optional(),
  }),
  /** Staff: one item of it. The id of an item is one-use: it can be handled once. */
  z.object({ v: z.literal(1), do: z.literal('staff-review-open'), item: z.uuid() }),
  /** Staff: what would it do as another wording of an entry, or as a draft? */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-review-preview'),
    item: z.uuid(),
    as: z.enum(['alternate', 'draft']),
    entry: entry.optional(),
    wording: writing.optional(),
  }),
  /** Staff: make it another wording of the entry. The wording is what staff wrote and saw the effect of. */
  z.object({ v: z.literal(1), do: z.literal('staff-review-add'), item: z.uuid(), entry, wording: writing }),
  /** Staff: make it a draft. */
  z.object({ v: z.literal(1), do: z.literal('staff-review-draft'), item: z.uuid(), wording: writing }),
  /** Staff: nothing is to be made of it. */
  z.object({ v: z.literal(1), do: z.literal('staff-review-dismiss'), item: z.uuid() }),
  /** Staff: the meetings, coming and past. */
  z.object({ v: z.literal(1), do: z.literal('staff-meetings') }),
  /** Staff: the form for a new meeting, or to change one. */
  z.object({ v: z.literal(1), do: z.literal('staff-meeting-form'), meeting: meeting.optional() }),
  /** Staff: the form comes back; `version` is that of the meeting which was to be changed. */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-save-meeting'),
    meeting: meeting.optional(),
    version: version.optional(),
    draft: z.uuid(),
    series: writing.optional(),
    name: writing.optional(),
    service: writing.optional(),
    date: writing.optional(),
    starts: writing.optional(),
    ends: writing.optional(),
    deadlineDate: writing.optional(),
    deadlineTime: writing.optional(),
    link: writing.optional(),
    material: writing.optional(),
  }),
  /** Staff: asks whether to cancel a meeting. */
  z.object({ v: z.literal(1), do: z.literal('staff-cancel-meeting'), meeting }),
  /** Staff: cancel it, as it was when they were asked. */
  z.object({ v: z.literal(1), do: z.literal('staff-confirm-cancel'), meeting, version }),
  /** Staff: the queue of questions. `isNew` shows it below, not in the place of the card. */
  z.object({ v: z.literal(1), do: z.literal('staff-queue'), ...filter, isNew: z.literal(true).optional() }),
  /** Staff: one question, with what can be done with it; `more` shows what is rarely done. */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-question'),
    id: z.uuid(),
    more: z.literal(true).optional(),
    isNew: z.literal(true).optional(),
  }),
  /** Staff: it goes to the meeting. */
  z.object({ v: z.literal(1), do: z.literal('staff-accept'), ...ofQuestion }),
  /** Staff: asks for the reason not to take it. */
  z.object({ v: z.literal(1), do: z.literal('staff-decline-form'), id: z.uuid() }),
  /** Staff: do not take it; the asker is told the reason. */
  z.object({ v: z.literal(1), do: z.literal('staff-decline'), ...ofQuestion, reason: writing.optional() }),
  /** Staff: asks into which question to merge it. */
  z.object({ v: z.literal(1), do: z.literal('staff-merge-form'), id: z.uuid() }),
  /** Staff: it is the same as another one. */
  z.object({ v: z.literal(1), do: z.literal('staff-merge'), ...ofQuestion, into: chosen.optional() }),
  /** Staff: this one of staff looks after it; without one nobody does. */
  z.object({ v: z.literal(1), do: z.literal('staff-assign'), ...ofQuestion, to: chosen.optional() }),
  /** Staff: earlier (-1) or later (1) in the agenda of its meeting. */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-reorder'),
    ...ofQuestion,
    by: z.union([z.literal(-1), z.literal(1)]),
  }),
  /** Staff: to another meeting. */
  z.object({ v: z.literal(1), do: z.literal('staff-to-meeting'), ...ofQuestion, meeting: chosen.optional() }),
  /** Staff: it was, or was not, answered in the meeting itself. */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-live'),
    ...ofQuestion,
    answered: z.boolean(),
    /** That of the list in a meeting's chat, where it was pressed in one. */
    language: language.optional(),
  }),
  /** Staff: the form of its answer, or of the answer in another language. */
  z.object({ v: z.literal(1), do: z.literal('staff-write'), id: z.uuid(), language: language.optional() }),
  /** Staff: the form comes back. It waits for approval. */
  z.object({
    v: z.literal(1),
    do: z.literal('staff-save-draft'),
    ...ofQuestion,
    language,
    question: writing.optional(),
    answer: writing.optional(),
    /** The wordings in other languages go: they are translated anew. */
    only: toggle.optional(),
    service: chosen.optional(),
    topic: chosen.optional(),
    contact: chosen.optional(),
  }),
  /** Staff: publish the draft as it was shown. */
  z.object({ v: z.literal(1), do: z.literal('staff-publish'), ...ofQuestion }),
  /** Staff: published answers that some language lacks. */
  z.object({ v: z.literal(1), do: z.literal('staff-translations'), page: page.optional() }),
  /** Staff: the questions of a meeting as slides or a sheet. */
  z.object({ v: z.literal(1), do: z.literal('staff-export'), meeting, format: z.enum(['pptx', 'xlsx']) }),
  /** Staff: in this chat this meeting is held. */
  z.object({ v: z.literal(1), do: z.literal('staff-link-meeting'), meeting }),
  /** What is open in the meeting that is held in this chat; pressed in the list it shows that list again. */
  z.object({ v: z.literal(1), do: z.literal('meeting-questions'), language, list: list.optional() }),
  /** A question said in the chat of a meeting. It is in no card: this is what waits in memory for its asker's word. */
  z.object({
    v: z.literal(1),
    do: z.literal('collect-question'),
    language,
    draft: z.uuid(),
    question: writing,
    checked: z.literal(true).optional(),
  }),
  /** Reply in this language from now on. */
  z.object({ v: z.literal(1), do: z.literal('set-language'), language }),
]);
export type Action = z.infer<typeof actionSchema>;

/** One kind of them. */
export type Pressed<Does extends Action['do']> = Extract<Action, { do: Does }>;
