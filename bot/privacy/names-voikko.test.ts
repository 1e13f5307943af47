import { loadKnowledge } from '../../knowledge/load';
import { loadDecide } from '../../knowledge/load-decide';
import { openMorphology } from '../../knowledge/matching/morphology';
import { languages } from '../../knowledge/schema';
import { knowledgeFolder } from '../project-root';
import { createPrivacy } from './privacy';

// With the real dictionary and our real texts. Where Voikko is not installed jest.config.js leaves this out, except in CI.

const knowledge = loadKnowledge(knowledgeFolder());
const morphology = openMorphology('auto');
const { matcher } = loadDecide(knowledge, knowledgeFolder(), morphology);
const { namesClient, mask } = createPrivacy(knowledge, morphology.names, (word) => matcher.knows(word));

it.each([
  ['Miten Antti Virtasen hakemus etenee?', '[…] hakemus etenee?'],
  ['virtasen antin hakemus', '[…] […] hakemus'],
  ['Työhönvalmennus: Mikko sai päätöksen', '[…] sai päätöksen'],
  ['Asiakkaan Matin kuntoutus jatkuu', 'Asiakkaan […] kuntoutus jatkuu'],
  ['väinön hakemus'.normalize('NFD'), '[…] hakemus'],
])('"%s" names a client, and is kept without the name', (text, masked) => {
  expect(namesClient(text)).toBe(true);
  expect(mask(text)).toContain(masked);
});

it.each([
  'Onko Kela myöntänyt asiakkaalle kuntoutusta Oulussa?',
  'Täyttääkö asiakas Kaari-kyselyn?',
  'Milloin Antin kurssi alkaa?',
])('"%s" names no client', (text) => {
  expect(namesClient(text)).toBe(false);
});

it('no question of ours is taken for one that names a client', () => {
  const questions = [...knowledge.entries.values()].flatMap((entry) =>
    languages.map((language) => entry[language].question),
  );
  expect(questions.filter(namesClient)).toEqual([]);
});
