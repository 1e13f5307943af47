import { errorCard, noteCard, outdatedCard } from '../../../cards/note-card';
import { groupWelcomeCard, welcomeCard } from '../../../cards/welcome-card';
import type { Language } from '../../../knowledge/schema';
import { presentAbout, questionsOf, shownContacts } from '../../present';
import { around, type CardCase, knowledge, notices } from './around';

/** The welcome, the notes and the errors. */
export function* others(language: Language): Generator<CardCase> {
  const persons = shownContacts(around, knowledge.contactsFor.person);
  for (const shownNotices of [notices, { privacyUrl: null, accessibilityUrl: null }]) {
    const about = presentAbout(around, language, shownNotices);
    const examples = questionsOf(knowledge, knowledge.examples, language);
    yield ['welcome', welcomeCard({ ...about, examples }), persons];
    for (const place of ['group', 'meeting', 'channel'] as const) {
      yield [`welcome in a ${place}`, groupWelcomeCard(place, { language, ...shownNotices }), []];
    }
  }
  const notes = [
    'empty',
    'mentioned',
    'heldGone',
    'rewrite',
    'privately',
    'kept',
    'inChat',
    'notHidden',
    'takenOut',
  ] as const;
  for (const note of notes) {
    yield [note, noteCard(note, language), []];
  }
  yield ['error', errorCard(language, '1a2b3c4d'), []];
  yield ['gone', outdatedCard(language, 'gone'), []];
  yield ['outdated', outdatedCard(language, 'outdated'), []];
}
