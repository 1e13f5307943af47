import { answerCard } from '../../cards/answer-card';
import { clientMatterCard } from '../../cards/client-matter-card';
import { contactCard } from '../../cards/contact-card';
import type { Card } from '../../cards/elements';
import { helpCard } from '../../cards/help-card';
import { noneCard, openQuestionCard } from '../../cards/none-card';
import { noteCard } from '../../cards/note-card';
import { personalDataCard } from '../../cards/personal-data-card';
import { suggestCard } from '../../cards/suggest-card';
import type { Entry, Knowledge } from '../../knowledge/load';
import type { IntentId, Language } from '../../knowledge/schema';
import { presentAbout, presentAnswer, questionsOf, shownContacts } from '../present';
import type { Understanding } from '../understand';
import type { Surroundings } from './conversation';

/** What showing takes of a conversation's surroundings; the terminal has these too. */
export type Showing = Pick<Surroundings, 'knowledge' | 'notices' | 'now' | 'newId' | 'district'> &
  Partial<Pick<Surroundings, 'isForStaff'>> & {
    readonly staff: Pick<Surroundings['staff'], 'takesQuestions'>;
  };

/** The card for what was decided. Nothing is decided here. */
export function showDecision(understood: Understanding, showing: Showing): Card {
  const { knowledge, newId } = showing;
  const { language, contacts } = understood;
  switch (understood.outcome) {
    case 'personal-data':
      return personalDataCard({ language, clientContacts: shownContacts(showing, contacts) });
    case 'client-matter':
      return clientMatterCard({
        language,
        clientContacts: shownContacts(showing, contacts),
        general: questionsOf(knowledge, understood.general, language),
      });
    case 'answer':
      return answerCard({
        ...presentAnswer(showing, knowledge.entries.get(understood.entry) as Entry, language, newId(), contacts),
        contactFirst: understood.asksContact,
        hides: showing.isForStaff ?? false,
      });
    case 'suggest':
      return suggestCard({
        language,
        suggestions: questionsOf(knowledge, understood.suggestions, language),
        asksService: understood.asksService,
        open: openQuestionOf(knowledge, understood.open, language),
        contacts,
      });
    case 'contact':
      return showContact(contacts, language, understood.related, showing);
    case 'command':
      return showCommand(understood.intent, understood, showing);
    case 'none':
      return showOpen(understood.open, language, showing) ?? showNone(understood, showing);
  }
}

/** Whom to ask; of a group of mailboxes the reader chooses that of the own insurance district, once. */
export function showContact(
  contacts: readonly string[],
  language: Language,
  related: readonly string[],
  showing: Showing,
): Card {
  const { knowledge, district } = showing;
  const first = knowledge.contacts.get(contacts[0] ?? '');
  const asked = district ? [] : (first?.members ?? []);
  const districts = asked.flatMap((id) => {
    const member = knowledge.contacts.get(id);
    return member ? [{ contact: id, name: member.district?.[language] ?? member.name[language] }] : [];
  });
  return contactCard({
    language,
    contacts: shownContacts(showing, contacts),
    districts,
    isOfDistrict: district !== null && (contacts[0] === district || (first?.members.includes(district) ?? false)),
    related: questionsOf(knowledge, related, language),
  });
}

/** Says that there is no answer and whom to ask. */
export function showNone(
  { contacts, isGeneral, language }: { contacts: readonly string[]; isGeneral: boolean; language: Language },
  showing: Showing,
): Card {
  const { knowledge } = showing;
  const shown = shownContacts(showing, contacts);
  return noneCard({
    language,
    isGeneral,
    contacts: shown.length > 0 ? shown : shownContacts(showing, knowledge.services.get('yleinen')?.contacts ?? []),
    clientContacts: shownContacts(showing, knowledge.contactsFor.clientMatter),
    asksPerson: showing.staff.takesQuestions,
  });
}

function openQuestionOf(knowledge: Knowledge, id: string | null, language: Language) {
  const open = id === null ? undefined : knowledge.openQuestions.get(id);
  return open ? { id: open.id, question: open[language].question } : null;
}

/** Says that the materials leave this very question open, what they do tell, and whom to ask; null when there is no such question. */
export function showOpen(id: string | null, language: Language, showing: Showing): Card | null {
  const { knowledge } = showing;
  const open = id === null ? undefined : knowledge.openQuestions.get(id);
  if (!open) return null;
  return openQuestionCard({
    language,
    isGeneral: false,
    question: open[language].question,
    related: questionsOf(knowledge, open.related, language),
    contacts: shownContacts(showing, open.contacts),
    clientContacts: shownContacts(showing, knowledge.contactsFor.clientMatter),
    asksPerson: showing.staff.takesQuestions,
  });
}

function showCommand(
  intent: IntentId,
  { language, contacts }: Pick<Understanding, 'language' | 'contacts'>,
  showing: Showing,
): Card {
  switch (intent) {
    case 'greeting':
    case 'thanks':
      return noteCard(intent, language);
    case 'change-language':
      return noteCard('languageSet', language);
    case 'my-data':
    case 'forget-me':
      return noteCard('inChat', language);
    case 'talk-to-person':
      return noteCard('person', language, shownContacts(showing, contacts));
    case 'submit-question':
    case 'my-questions':
      return noteCard('inChat', language);
    case 'list-meetings':
      return noteCard('meetings', language, shownContacts(showing, contacts));
    case 'help':
      return helpCard({
        ...presentAbout(showing, language, showing.notices),
        isForStaff: showing.isForStaff ?? false,
      });
  }
}
