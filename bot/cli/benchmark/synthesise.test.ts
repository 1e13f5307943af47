import { loadKnowledge } from '../../../knowledge/load';
import { languages } from '../../../knowledge/schema';
import { knowledgeFolder } from '../../project-root';
import { enlarge, wordingKey, wordingsOf } from './synthesise';

const real = loadKnowledge(knowledgeFolder());
const size = real.entries.size + 150;
const enlarged = enlarge(real, size, 1);
const distractors = [...enlarged.entries.values()].filter(({ id }) => !real.entries.has(id));

describe('a knowledge base filled up with distractors', () => {
  it('has the wanted size', () => {
    expect(enlarged.entries.size).toBe(size);
    expect(distractors).toHaveLength(150);
  });

  it('is the same for the same seed and another for another', () => {
    expect([...enlarge(real, size, 1).entries]).toEqual([...enlarged.entries]);
    expect([...enlarge(real, size, 2).entries]).not.toEqual([...enlarged.entries]);
  });

  it('begins with the smaller base', () => {
    const smaller = [...enlarge(real, real.entries.size + 20, 1).entries];
    expect([...enlarged.entries].slice(0, smaller.length)).toEqual(smaller);
  });

  it('keeps every real entry as it is', () => {
    for (const [id, entry] of real.entries) expect(enlarged.entries.get(id)).toBe(entry);
  });

  it('is left alone when it is big enough', () => {
    expect(enlarge(real, 10, 1)).toBe(real);
  });

  it('has no wording twice and none of the real ones', () => {
    const realKeys = new Set(wordingsOf(real).map(wordingKey));
    const own = distractors.flatMap((entry) =>
      languages.flatMap((language) => [entry[language].question, ...entry[language].alternates].map(wordingKey)),
    );
    expect(own.filter((key) => realKeys.has(key))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  });

  it('has texts in every language, as many as a real entry', () => {
    for (const entry of distractors) {
      for (const language of languages) {
        expect(entry[language].question).not.toBe('');
        expect(entry[language].answer).not.toBe('');
        expect(entry[language].alternates.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('knows the service of every entry', () => {
    for (const { service } of distractors) expect(enlarged.services.has(service)).toBe(true);
  });
});
