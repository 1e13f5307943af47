import type { Language } from '../schema';
import { detectLanguage, namedLanguage } from './detect-language';

const knowsNothing = () => false;

describe('the language of a text', () => {
  it.each<[Language, string]>([
    ['fi', 'Saako asiakkaan poissaolon laskuttaa?'],
    ['fi', 'onks pakko et joku meist tulee mukaan'],
    ['fi', 'kuntoutuspalautteen lähettäminen'],
    ['sv', 'Får vi fakturera när klienten inte kommer?'],
    ['sv', 'ska man skicka blanketten till FPA'],
    ['sv', 'ersättning för frånvaro'],
    ['en', 'May we invoice when the client does not come?'],
    ['en', 'where can I find the form'],
  ])('is %s in "%s"', (language, text) => {
    expect(detectLanguage(text, knowsNothing)).toEqual({ language, sure: true });
  });

  it.each(['', '?', '2025', 'KU117', 'SDQ', '🙂'])('is not told by "%s"', (text) => {
    expect(detectLanguage(text, knowsNothing).sure).toBe(false);
  });

  it('is told by a word that only one language of our own texts has', () => {
    const knows = (word: string, language: Language) => word === 'respons' && language === 'sv';
    expect(detectLanguage('SDQ respons', knows)).toEqual({ language: 'sv', sure: true });
  });

  it('is not told by a word that two of them have', () => {
    const knows = (word: string, language: Language) => word === 'sdq' && language !== 'en';
    expect(detectLanguage('SDQ', knows).sure).toBe(false);
  });

  it('is not told by a text that is half one and half the other', () => {
    expect(detectLanguage('ja och', knowsNothing).sure).toBe(false);
  });
});

describe('the language that a message asks for', () => {
  it.each([
    ['på svenska tack', 'sv'],
    ['Ruotsiksi, kiitos!', 'sv'],
    ['answer in Swedish please', 'sv'],
    ['puhutaan suomea', 'fi'],
    ['suomenkielisenä', 'fi'],
    ['kan du ta det på finska', 'fi'],
    ['switch to Finnish', 'fi'],
    ['englanninkielellä kiitos', 'en'],
    ['byt till engelska', 'en'],
    ['ENGLISH PLEASE', 'en'],
  ])('is known by its name ("%s": %s)', (text, language) => {
    expect(namedLanguage(text)).toBe(language);
  });

  it.each(['vaihda kieli', 'change language', 'Suomessa', 'ruotsalainen kuntoutus', ''])('is none in "%s"', (text) => {
    expect(namedLanguage(text)).toBeNull();
  });
});
