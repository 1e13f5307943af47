import type { Entry } from '../../knowledge/load';
import { type Language, languages, languagesOf } from '../../knowledge/schema';
import { isSameWording } from './own-words';

/**
 * A later publication of an entry that the files have. Its texts are the new ones; what editors have added stays: alternates,
 * which it is still asked for by, related entries and links, how long it holds. So do their translations, unless the text
 * that they translate has changed.
 */
export function corrected(entry: Entry, before: Entry): Entry {
  const shared = languagesOf(entry).filter((language) => !before.missing.includes(language));
  const isUnchanged = (language: Language) =>
    entry[language].question.trim() === before[language].question &&
    entry[language].answer.trim() === before[language].answer;
  const keepsTranslations = shared.length > 0 && shared.every(isUnchanged);
  const missing = entry.missing.filter((language) => !keepsTranslations || before.missing.includes(language));
  const wordings = languages.map((language) => {
    const isKept = entry.missing.includes(language) && !missing.includes(language);
    const { question } = entry[language];
    const alternates = before[language].alternates.filter((alternate) => !isSameWording(alternate, question));
    return { [language]: isKept ? before[language] : { ...entry[language], alternates } };
  });
  const { noEmail, contacts, ...kept } = before;
  // The contact to show first is chosen with the answer; editors may have added others to it.
  const isSameContact = contacts[0] === entry.contacts[0];
  return Object.assign(
    { ...kept, contacts: isSameContact ? contacts : entry.contacts },
    isSameContact && noEmail !== undefined ? { noEmail } : {},
    { service: entry.service, topic: entry.topic, reviewed: entry.reviewed, published: entry.published, missing },
    ...wordings,
  );
}
