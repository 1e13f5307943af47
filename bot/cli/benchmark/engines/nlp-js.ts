import { NlpManager } from 'node-nlp';
import { languages, languagesOf } from '../../../../knowledge/schema';
import type { BuildEngine } from './engine';

/** nlp.js with an intent for each entry, trained on its question and alternates; it guesses the language itself. */
export const nlpJs: BuildEngine = async (knowledge) => {
  const manager = new NlpManager({
    languages,
    forceNER: false,
    autoSave: false,
    autoLoad: false,
    calculateSentiment: false,
    nlu: { log: false },
  });
  for (const entry of knowledge.entries.values()) {
    for (const language of languagesOf(entry)) {
      const { question, alternates } = entry[language];
      // It takes what stands between percent signs for the name of a slot.
      for (const text of [question, ...alternates]) manager.addDocument(language, text.replaceAll('%', ' '), entry.id);
    }
  }
  await manager.train();
  return async (text) => (await manager.process(text)).classifications.find(({ intent }) => intent !== 'None')?.intent;
};
