import MiniSearch from 'minisearch';
import { newStemmer } from 'snowball-stemmers';
import type { Entry } from '../../../../knowledge/load';
import { type Language, languages } from '../../../../knowledge/schema';
import type { BuildEngine } from './engine';

const stemmers = { fi: newStemmer('finnish'), sv: newStemmer('swedish'), en: newStemmer('english') };
const parts = ['question', 'alternates', 'answer'] as const;
const fields = languages.flatMap((language) => parts.map((part) => `${language}.${part}`));

/** MiniSearch with a field for question, alternates and answer of each language, Snowball stems, otherwise as it comes. */
export const miniSearchStemmed: BuildEngine = (knowledge) => {
  const search = new MiniSearch<Entry>({
    fields,
    extractField: (entry, field) => {
      if (field === 'id') return entry.id;
      const [language, part] = field.split('.') as [Language, (typeof parts)[number]];
      const text = entry.missing.includes(language) ? '' : entry[language][part];
      return typeof text === 'string' ? text : text.join('\n');
    },
    processTerm: (term, field) => stemmers[field?.split('.')[0] as Language].stem(term.toLowerCase()),
    // The language of a question is not known, so its words are looked for by the stems of each.
    searchOptions: {
      processTerm: (term) => [...new Set(languages.map((language) => stemmers[language].stem(term.toLowerCase())))],
    },
  });
  search.addAll([...knowledge.entries.values()]);
  return (text) => search.search(text)[0]?.id as string | undefined;
};
