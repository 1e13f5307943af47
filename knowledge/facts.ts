import { type EntryFile, type Language, languagesOf } from './schema';

const monthNames: Record<Language, readonly string[]> = {
  fi: ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu'],
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Web and e-mail addresses, without the point that ends their sentence. */
const addressForm = /(?:https?:\/\/|www\.)[^\s)]*[^\s).,;:?!]|[\w.-]+@[\w.-]*\w/g;

/**
 * What must be the same in every language of an answer: numbers, dates, form codes, addresses.
 * Dates and thousands are brought to one form first, because each language writes them its own way.
 * @returns the facts sorted, repeats kept once
 */
export function factsOf(text: string, language: Language): string[] {
  const addresses = text.match(addressForm) ?? [];
  let rest = text.replace(addressForm, ' ');
  monthNames[language].forEach((name, index) => {
    const month = index + 1;
    // "tammi–lokakuussa" names two months.
    const word = language === 'fi' ? `${name}(?:kuu[a-zåäö]*|(?=[–-][a-zåäö]+kuu))` : name;
    // "May we invoice?" is no month: alone it counts inside a sentence or before a year.
    const alone = name === 'May' ? '(?:(?<=[a-z,] )May|May(?= \\d{4}))' : word;
    rest = rest
      .replace(new RegExp(`(\\d{1,2})\\.? ${word} (\\d{4})`, 'g'), `$1.${month}.$2`)
      .replace(new RegExp(`(\\d{1,2})\\.? ${word}(?![a-zåäö])`, 'g'), `$1.${month}.`)
      .replace(new RegExp(`(?<![a-zåäö])${alone}(?![a-zåäö])`, language === 'en' ? 'g' : 'gi'), ` ${month}. `);
  });
  rest = rest.replace(/(?<!\d)\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)/g, (number) => number.replace(/\D/g, ''));
  if (language === 'en')
    rest = rest.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/(\d)\.(?=\d{1,2}(?!\d)(?!\.))/g, '$1,');
  const codes = rest.match(/\b[A-Z]{2,}[ -]?\d+[a-z]?\b/g)?.map((code) => code.replace(/[ -]|r$/g, '')) ?? [];
  const numbers = rest.match(/\d+/g)?.map((digits) => String(Number(digits))) ?? [];
  return [...new Set([...addresses, ...codes, ...numbers])].sort();
}

/** A translation that says other facts than the original. */
export interface FactDifference {
  readonly original: Language;
  readonly language: Language;
  readonly field: 'question' | 'answer';
  /** Facts of the original that it lacks. */
  readonly missing: readonly string[];
  /** Facts that the original does not have. */
  readonly added: readonly string[];
}

/** Where the languages of an entry say different facts, one for each text that differs from the original. */
export function factDifferences(entry: Pick<EntryFile, 'missing' | Language>): FactDifference[] {
  const [first = 'fi', ...translations] = languagesOf(entry);
  return (['question', 'answer'] as const).flatMap((field) => {
    const original = factsOf(entry[first][field], first);
    return translations.flatMap((language) => {
      const translated = factsOf(entry[language][field], language);
      const missing = original.filter((fact) => !translated.includes(fact));
      const added = translated.filter((fact) => !original.includes(fact));
      return missing.length + added.length === 0 ? [] : [{ original: first, language, field, missing, added }];
    });
  });
}

/** The differences as lines for whoever edits the files. */
export function disagreements(entry: Pick<EntryFile, 'id' | 'missing' | Language>): string[] {
  return factDifferences(entry).map(({ original, language, field, missing, added }) => {
    const lacks = missing.length > 0 ? ` lacks ${missing.join(', ')}` : '';
    const adds = added.length > 0 ? ` adds ${added.join(', ')}` : '';
    return `${entry.id}: ${language}.${field}${lacks}${lacks && adds ? ' and' : ''}${adds} (against ${original})`;
  });
}
