import { createHasWord } from './has-word';
import { loadKnowledge } from './load';
import { languages } from './schema';

describe('a text asks whom to ask', () => {
  const asks = createHasWord({ fi: ['kuka', 'sähköpost*'], sv: ['vem'], en: ['phone*'] });

  it.each([
    ['by a word', 'kuka vastaa tästä'],
    ['in capitals and with a mark after it', 'KUKA?'],
    ['by any word that begins so', 'mikä on sähköpostiosoite'],
    ['by the beginning alone', 'sähköpost'],
    ['in another language than its own', 'phones, kiitos'],
  ])('%s ("%s")', (_how, text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    ['a word that only begins as a whole one', 'kukaan ei vastannut'],
    ['a word that only ends so', 'turvasähköposti'],
    ['no word at all', '?! '],
    ['nothing', ''],
  ])('not by %s ("%s")', (_what, text) => {
    expect(asks(text)).toBe(false);
  });
});

describe('the words in use', () => {
  const knowledge = loadKnowledge(__dirname);
  const asks = createHasWord(knowledge.contactWords);

  it.each([
    'Kenelle ilmoitan alihankkijan vaihtumisesta?',
    'Keneen otan yhteyttä?',
    'terapioiden sposti',
    'mihin numeroon soitetaan',
    'viranomaislinjan aukioloajat',
    'Vem kontaktar jag om tolkning?',
    'Vilken e-postadress gäller?',
    'Myndighetslinjens öppettider',
    'Who do I contact?',
    'What is the phone number?',
    'opening hours',
  ])('know "%s"', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'Milloin hinnat nousevat?',
    'Onko KU148 pakollinen?',
    'När höjs priserna?',
    'Ska SDQ-blanketterna bifogas?',
    'Can KU117 be sent electronically?',
    'Do the forms have to be attached?',
  ])('do not take "%s" for such a question', (text) => {
    expect(asks(text)).toBe(false);
  });

  it('are words that a text can have: one word each, in small letters, nothing after the star', () => {
    const { contactWords, pageWords } = knowledge;
    const words = languages.flatMap((language) => [...contactWords[language], ...pageWords[language]]);
    expect(words.filter((word) => !/^[a-zåäö]+\*?$/.test(word))).toEqual([]);
  });
});
