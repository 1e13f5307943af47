import { type Action, actionSchema } from '../../cards/actions';
import { answerCard } from '../../cards/answer-card';
import type { Card } from '../../cards/elements';
import { noteCard, outdatedCard } from '../../cards/note-card';
import { personalDataCard } from '../../cards/personal-data-card';
import { generalService } from '../../knowledge/contacts/route';
import type { Entry } from '../../knowledge/load';
import type { Language } from '../../knowledge/schema';
import { presentAnswer, shownContacts, showsDistrict } from '../present';
import { hasIdentityCode } from '../privacy/identity-code';
import type { KeptText } from '../store/store';
import { chooseLanguage } from './ask';
import { collectQuestion } from './collect-question';
import type { Reply, Surroundings } from './conversation';
import { askPerson, reopen, sendToPerson, withdraw } from './hand-off';
import { keepText } from './keep-text';
import { listMeetings } from './list-meetings';
import { showMeetingQuestions, supportInList } from './meeting-questions';
import { askForgetMe, forgetMe } from './my-data';
import { editQuestion, moveQuestion, myQuestions, openQuestion, saveQuestion, withdrawQuestion } from './my-questions';
import { rewrite, sendAnyway } from './name-warning';
import { type Confirmation, isStaffAction, pressAsStaff } from './press-as-staff';
import { showAnswer } from './show-answer';
import { showContact, showNone, showOpen } from './show-decision';
import { openForm, sendQuestion, supportQuestion } from './submit-question';

/** A person presses a button or sends a form. What it carries is guarded and checked like any message. */
export async function press(data: unknown, around: Surroundings): Promise<Reply> {
  if (textsIn(data).some((text) => !idOfOurs.test(text) && hasIdentityCode(text))) {
    const clientContacts = shownContacts(around, around.knowledge.contactsFor.clientMatter);
    return { say: [personalDataCard({ language: around.language, clientContacts })] };
  }
  const parsed = actionSchema.safeParse(data);
  if (!parsed.success) return { say: [outdatedCard(around.language, 'outdated')] };
  return act(parsed.data, around, { isConfirmed: false });
}

/** @param isConfirmed the writer has said that no client is named in it */
async function act(action: Action, around: Surroundings, confirmation: Confirmation): Promise<Reply> {
  const { knowledge, hidden, tx, now } = around;
  const { isConfirmed } = confirmation;
  if (isStaffAction(action)) return pressAsStaff(action, around, confirmation);
  switch (action.do) {
    case 'ask-person':
      return { say: [askPerson(action.language, around)] };
    case 'send-to-person':
      return sendToPerson(action, around, { isConfirmed });
    case 'reopen-handoff':
      return reopen(action, around, { isConfirmed });
    case 'withdraw-handoff':
      return withdraw(action, around);
    case 'list-meetings':
      return listMeetings(action.language, new Set(), around);
    case 'set-language':
      return chooseLanguage(action.language, around);
    case 'send-anyway':
      return sendAnyway(action.held, action.language, around, (held) => act(held, around, { isConfirmed: true }));
    case 'rewrite':
      return rewrite(action.held, action.language, around);
    case 'ask-forget-me': {
      const { say, ...rest } = askForgetMe(action.language, around);
      return { ...rest, say: [], replace: say[0] as Card };
    }
    case 'forget-me':
      return forgetMe(action.language, around);
    case 'keep-me':
      return { say: [], replace: noteCard('kept', action.language) };
    case 'none-of-these':
      await keepAsked({ kind: 'miss', language: action.language, entry: null }, around);
      return { say: [showNone({ contacts: action.contacts, isGeneral: false, language: action.language }, around)] };
    case 'choose-district': {
      const group = [...knowledge.contacts.values()].find(({ members }) => members.includes(action.district));
      if (!group) return { say: [outdatedCard(action.language, 'gone')] };
      if (around.isPersonal) await tx.setDistrict(around.who, action.district, now);
      return {
        say: [],
        replace: showContact([action.district], action.language, [], { ...around, district: action.district }),
        isAboutPerson: true,
      };
    }
    case 'change-district': {
      const group = [...knowledge.contacts.values()].find(({ members }) => members.length > 0);
      await tx.forgetDistrict(around.who);
      return {
        say: [],
        replace: showContact(group ? [group.id] : [], action.language, [], { ...around, district: null }),
      };
    }
    case 'submit-question':
      return {
        say: [
          await openForm(action.language, around, { meeting: action.meeting ?? null, isAsked: action.asked === true }),
        ],
      };
    case 'send-question':
      return sendQuestion(action, around, { isConfirmed });
    case 'support-question':
      return (await supportInList(action, around)) ?? supportQuestion(action, around);
    case 'meeting-questions':
      return showMeetingQuestions(action, around);
    case 'collect-question':
      return collectQuestion(action, around, { isConfirmed, isPressed: true });
    case 'my-questions': {
      const list = await myQuestions(action.language, around, action.page);
      return action.page === undefined ? { say: [list] } : { say: [], replace: list };
    }
    case 'open-question':
      return openQuestion(action, around);
    case 'edit-question':
      return editQuestion(action, around);
    case 'save-question':
      return saveQuestion(action, around, { isConfirmed });
    case 'withdraw-question':
      return withdrawQuestion(action, around);
    case 'move-question':
      return moveQuestion(action, around);
    case 'show-entry': {
      const entry = knowledge.entries.get(action.entry);
      if (!entry) return { say: [missing(action.entry, action.language, around)] };
      if (action.from) await keepAsked({ kind: 'pick', language: action.language, entry: entry.id }, around);
      return {
        say: [await showAnswer(entry, action.language, around)],
        isAboutPerson: showsDistrict(around, entry.contacts),
        talk: {
          language: action.language,
          shown: [entry.id],
          question: entry[action.language].question,
          services: new Set(servicesOf(entry)),
        },
      };
    }
    case 'show-open':
      return { say: [showOpen(action.open, action.language, around) ?? outdatedCard(action.language, 'gone')] };
    case 'show-original': {
      const entry = knowledge.entries.get(action.entry);
      if (!entry) return { say: [missing(action.entry, 'fi', around)] };
      return {
        say: [await showAnswer(entry, 'fi', around)],
        isAboutPerson: showsDistrict(around, entry.contacts),
      };
    }
    case 'feedback': {
      const { card, entry: id, language, helpful } = action;
      const entry = knowledge.entries.get(id);
      if (!entry && !hidden.has(id)) return { say: [outdatedCard(language, 'gone')] };
      await tx.saveFeedback({ card, entry: id, language, helpful }, now);
      // One card gives one text, however often it is pressed.
      if (!helpful) await keepAsked({ id: card, kind: 'not-helpful', language, entry: id }, around);
      if (!entry) return { say: [], replace: noteCard('takenOut', language) };
      const data = presentAnswer(around, entry, language, card);
      const [asksPerson, hides] = [around.staff.takesQuestions, around.isForStaff];
      const feedback = helpful ? 'helpful' : 'not-helpful';
      return { say: [], replace: answerCard({ ...data, asksPerson, hides, feedback }) };
    }
  }
}

/** Says why an answer cannot be shown: staff have hidden it, or it is no more. */
function missing(entry: string, language: Language, { hidden }: Surroundings): Card {
  return hidden.has(entry) ? noteCard('takenOut', language) : outdatedCard(language, 'gone');
}

/** Keeps what the person asked, while it is remembered and this is what was shown for it. */
async function keepAsked(
  kept: Omit<KeptText, 'id' | 'text'> & { readonly id?: string },
  around: Surroundings,
): Promise<void> {
  const { asked, shown = [] } = around.recent ?? {};
  if (asked && (kept.entry === null || shown.includes(kept.entry))) await keepText({ ...kept, text: asked }, around);
}

/** An id that we make ourselves, and nothing besides: one in 460 looks like an identity code ("5e521181-001c-4429-..."). */
const idOfOurs = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Every text anywhere in what came back from a card; a form may be nested, and keys may be forged too. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [key, ...textsIn(value)]);
}

/** The services that a person chose with an entry; one that holds for all chooses none. */
function servicesOf({ service, also }: Entry): string[] {
  return [service, ...also].includes(generalService) ? [] : [service, ...also];
}
