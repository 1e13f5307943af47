import type { Language } from '../../../knowledge/schema';
import { answers } from './answers';
import type { CardCase } from './around';
import { contactCards, contactNotes } from './contacts';
import { decided } from './decided';
import { handoffCards, staffCards } from './handoffs';
import { hidingCards } from './hiding';
import { meetingChatCards } from './meeting-chat';
import { meetingCards } from './meetings';
import { others } from './others';
import { privacyCards } from './privacy';
import { publishingCards } from './publishing';
import { questionCards } from './questions';
import { reviewCards } from './review';
import { staffQuestionCards } from './staff-questions';

export type { CardCase } from './around';

/**
 * Every card of the bot with the data it can show, the least and the most of it: what the lint reads and the gallery draws.
 * They stand in bot/, not in cards/, because the cards are made here the way the bot makes them.
 */
export const cardCases: Readonly<Record<string, (language: Language) => Iterable<CardCase>>> = {
  'every answer, at any time and with any feedback': answers,
  'every other outcome of a message': decided,
  'every contact, open, closed or on an eve, whether the district is known or not': contactCards,
  'every contact in a note': contactNotes,
  'the welcome, the notes and the errors': others,
  'the warning of a name and what is kept about a person': privacyCards,
  'a question to a person, in every state and as long as can be': handoffCards,
  'what staff see of questions, in every state and as long as can be': staffCards,
  'taking an answer out of use, for staff and for those who were sent it': hidingCards,
  'what staff see of what we did not know': reviewCards,
  'meetings, for providers and for staff': meetingCards,
  'a question ahead of a meeting, in every state': questionCards,
  'questions for meetings as staff see them, in every state and as long as can be': staffQuestionCards,
  'answers to questions of meetings, as staff write them and as they are told': publishingCards,
  'what is said in the chat of a meeting': meetingChatCards,
};
