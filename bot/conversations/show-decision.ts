import { answerCard } from '../../cards/answer-card';
import type { Card } from '../../cards/elements';
import { helpCard } from '../../cards/help-card';
import { noneCard, openQuestionCard } from '../../cards/none-card';
import { noteCard } from '../../cards/note-card';
import { personalDataCard } from '../../cards/personal-data-card';
import { suggestCard } from '../../cards/suggest-card';
import type { Entry } from '../../knowledge/load';
import type { IntentId, Language, OpenQuestion } from '../../knowledge/schema';
import { presentAbout, presentAnswer, questionsOf, shownContacts } from '../present';
import type { Understanding } from '../understand';
import type { Surroundings } from './conversation';

/** What showing takes of a conversation's surroundings; the terminal has these too. */
export type Showing = Pick<Surroundings, 'knowledge' | 'notices' | 'now' | 'newId'>;

/** The card for what was decided. Nothing is decided here. */
export function showDecision(understood: Understanding, showing: Showing): Card {
  const { knowledge, now, newId } = showing;
  const { language, contacts } = understood;
  switch (understood.outcome) {
    case 'personal-data':
      return personalDataCard({ language, clientContacts: shownContacts(knowledge, contacts) });
    case 'answer':
      return answerCard(
        presentAnswer(knowledge, knowledge.entries.get(understood.entry) as Entry, language, now, newId()),
      );
    case 'suggest':
      return suggestCard({ language, suggestions: questionsOf(knowledge, understood.suggestions, language), contacts });
    case 'command':
      return showCommand(understood.intent, understood, showing);
    case 'none':
      return understood.open ? showOpen(understood.open, language, showing) : showNone(contacts, language, showing);
  }
}

/** Says that there is no answer and whom to ask. */
export function showNone(contacts: readonly string[], language: Language, { knowledge }: Showing): Card {
  const shown = shownContacts(knowledge, contacts);
  return noneCard({
    language,
    contacts: shown.length > 0 ? shown : shownContacts(knowledge, knowledge.services.get('yleinen')?.contacts ?? []),
    clientContacts: shownContacts(knowledge, knowledge.contactsFor.clientMatter),
  });
}

/** Says that the materials leave this very question open, what they do tell, and whom to ask. */
function showOpen(id: string, language: Language, { knowledge }: Showing): Card {
  const open = knowledge.openQuestions.get(id) as OpenQuestion;
  return openQuestionCard({
    language,
    question: open[language].question,
    related: questionsOf(knowledge, open.related, language),
    contacts: shownContacts(knowledge, open.contacts),
    clientContacts: shownContacts(knowledge, knowledge.contactsFor.clientMatter),
  });
}

/** How a question gets to the next meeting. */
export function showSubmit(language: Language, { knowledge }: Pick<Showing, 'knowledge'>): Card {
  return noteCard('submit', language, shownContacts(knowledge, knowledge.contactsFor.meetings));
}

function showCommand(
  intent: IntentId,
  { language, contacts }: Pick<Understanding, 'language' | 'contacts'>,
  showing: Showing,
): Card {
  const { knowledge, notices } = showing;
  switch (intent) {
    case 'greeting':
    case 'thanks':
      return noteCard(intent, language);
    case 'change-language':
      return noteCard('languageSet', language);
    case 'talk-to-person':
      return noteCard('person', language, shownContacts(knowledge, contacts));
    case 'submit-question':
      return showSubmit(language, showing);
    case 'list-meetings':
    case 'my-questions':
      return noteCard('meetings', language, shownContacts(knowledge, contacts));
    case 'help':
      return helpCard(presentAbout(knowledge, language, notices));
  }
}
