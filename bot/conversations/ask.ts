import { answerCard } from '../../cards/answer-card';
import type { Card } from '../../cards/elements';
import { helpCard } from '../../cards/help-card';
import { noneCard } from '../../cards/none-card';
import { noteCard } from '../../cards/note-card';
import { personalDataCard } from '../../cards/personal-data-card';
import { suggestCard } from '../../cards/suggest-card';
import type { Context } from '../../knowledge/decide';
import type { Entry } from '../../knowledge/load';
import type { IntentId, Language } from '../../knowledge/schema';
import { personContacts, presentAbout, presentAnswer, questionsOf, shownContacts } from '../present';
import { clientMatterContacts, type Understanding } from '../understand';
import type { Reply, Surroundings } from './conversation';

/** A person writes a message: it is understood, and what was decided is shown. */
export async function ask(text: string, context: Context, around: Surroundings): Promise<Reply> {
  if (text.trim() === '') return { say: [noteCard('empty', around.language)] };
  const understood = around.understand(text, context);
  if (understood.outcome === 'command' && understood.wanted) {
    return chooseLanguage(understood.wanted, around);
  }
  return { say: [show(understood, around)], language: understood.language };
}

/** Remembers the language a person chose, and says so in it. */
export async function chooseLanguage(language: Language, { tx, who, now }: Surroundings): Promise<Reply> {
  await tx.setLanguage(who, language, now);
  return { say: [noteCard('languageSet', language)], language };
}

function show(understood: Understanding, around: Surroundings): Card {
  const { knowledge, now, newId } = around;
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
      return showCommand(understood.intent, language, around);
    case 'none':
      return showNone(contacts, language, around);
  }
}

/** Says that there is no answer and whom to ask. */
export function showNone(contacts: readonly string[], language: Language, { knowledge }: Surroundings): Card {
  return noneCard({
    language,
    contacts: shownContacts(knowledge, contacts),
    clientContacts: shownContacts(knowledge, clientMatterContacts),
  });
}

function showCommand(intent: IntentId, language: Language, { knowledge, notices }: Surroundings): Card {
  switch (intent) {
    case 'greeting':
    case 'thanks':
      return noteCard(intent, language);
    case 'talk-to-person':
      return noteCard('person', language, shownContacts(knowledge, personContacts));
    case 'submit-question':
    case 'list-meetings':
    case 'my-questions':
      return noteCard('meetings', language, shownContacts(knowledge, ['web-tapahtumat', 'email-palvelukuvaukset']));
    case 'help':
    case 'change-language':
      return helpCard(presentAbout(knowledge, language, notices));
  }
}
