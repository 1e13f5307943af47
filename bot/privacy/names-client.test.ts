import { createHasWord } from '../../knowledge/has-word';
import { loadKnowledge } from '../../knowledge/load';
import { knowledgeFolder } from '../project-root';
import { createNamesClient } from './names-client';
import { createIsPersonName } from './person-name';
import { ourTestWords, testNames } from './support/test-names';

const isAboutCase = createHasWord(loadKnowledge(knowledgeFolder()).caseWords);
const namesClient = createNamesClient(createIsPersonName(testNames, ourTestWords), isAboutCase);

describe('a client is named by a name', () => {
  it.each([
    ['with a word of a case', 'Miten Antti Virtasen hakemus etenee?'],
    ['with a word of health', 'Virtasen diagnoosi on muuttunut'],
    ['in small letters', 'virtasen antti oli poissa'],
    ['in another sentence than the word', 'Asiakas ei tullut. Hän on Toivo Virtanen.'],
    ['with a word in Swedish', 'När kommer beslutet för Virtanen?'],
    ['with a word in English', 'Was the application of Virtanen rejected?'],
    ['of letters that a Mac takes apart', 'väinön hakemus'.normalize('NFD')],
  ])('%s', (_, text) => {
    expect(namesClient(text)).toBe(true);
  });
});

describe('nobody is taken for a client by', () => {
  it.each([
    ['a name alone', 'Terveisin Antti Virtanen'],
    ['a word of a case alone', 'Milloin asiakkaan hakemus raukeaa?'],
    ['an inquiry that is called like a person', 'Täyttääkö asiakas lomakkeen Kaari?'],
    ['a word that is a name too, where a sentence begins', 'Toivo on, että asiakas tulee.'],
    ['a word that is a name too, where a line begins', 'Hei\nToivo on, että asiakas tulee.'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(namesClient(text)).toBe(false);
  });
});

it('without the dictionary nobody is', () => {
  const without = createNamesClient(createIsPersonName(null, ourTestWords), isAboutCase);
  expect(without('Miten Antti Virtasen hakemus etenee?')).toBe(false);
});
