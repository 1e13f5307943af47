/**
 * Finnish personal identity codes in the forms people type them.
 *
 * A code is DDMMYY, a century sign, three digits and a check character (Digital and Population Data Services Agency:
 * signs + - Y X W V U A B C D E F; check character = the nine digits modulo 31). People space it, dot the date, use a
 * dash of another kind, lower case, O for 0, glue it to a word, break it over a line, or mistype the check character: a
 * typo in a real code is still personal data. Phone numbers, business ids, dates and amounts must pass.
 */

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

// A gap inside a code: spaces or a line break, with no text between.
const gap = '\\s{0,6}';
// O is often typed for 0, and l or I for 1.
const digit = '[0-9OIL]';
const pair = `${digit}${gap}${digit}`;
// "1.3.1952": only a dot or a slash lets a zero be left out.
const short = '[1-9](?=\\s?[./])';
const separator = `${gap}[./-]?${gap}`;
const date = `(?<day>${pair}|${short})(?<first>${separator})(?<month>${pair}|${short})(?<second>${separator})(?:(?<century>19|20)(?=${pair}))??(?<year>${pair})`;
const individual = `(?<individual>${digit}${gap}${digit}${gap}${digit})`;
const start = '(?<![0-9])(?<![0-9][.,/])';
const after = '(?<after>[0-9\\p{L}]?)';

/** With a century sign: a sign of the standard. */
const signed = new RegExp(
  `${start}${date}(?<joint>${gap}(?<sign>-{1,3}|[+A-FU-Y])${gap})${individual}(?<before>${gap})(?<check>[0-9\\p{L}])${after}`,
  'gu',
);
/** With other marks, or none, where the sign stands: only with a letter at its end. */
const marked = new RegExp(
  `${start}${date}(?<joint>[^0-9\\p{L}]{0,6}[A-FU-Y]?[^0-9\\p{L}]{0,6})${individual}(?<before>[^0-9\\p{L}]{0,3})(?<check>\\p{L})${after}`,
  'gu',
);
/** Whole, with digits beside it ("1,131052-928T"): again only a valid one with a letter at its end. */
const embedded = /(?<day>\d\d)(?<month>\d\d)(?<year>\d\d)[-+A-FU-Y](?<individual>\d{3})(?<check>[A-Z])/g;
/** Whole, with a mistyped date ("131352-928T") or behind a number: nothing else is written so but "150000-200e", "-200k". */
const shaped = /(?<!\d)\d{6}[-+]\d{3}[A-DFGI-JL-Z](?![\dA-Z])/g;

// Sums and numbers of things behind a date of 2020-2034 are no part of a code: "26.11.25 - 150e", "011225 - 1500 euroa".
// They are read before the text is put in upper case: the E of a code is seldom small.
const behindDate = (mark: string) =>
  `(?<=${mark}(?:20)?(?:2\\d|3[0-4])(?: {0,3}- {0,3}|[,:]? {1,3}(?:[-aA] )?\\(?))\\d{1,9}`;
const amounts = [
  `${behindDate('[./-]')} ?[eh]`,
  `${behindDate('\\d')} [eh]`,
  `${behindDate('[\\d./-]')} ?(?:€|(?:eur|EUR|Eur|kpl|hlo|pv|km|min)\\p{L}*)`,
  '(?<= - )\\d{4} (?:[e€]|eur\\p{L}*)',
  '\\d e(?= [-+] )',
].map((amount) => new RegExp(`${amount}(?!\\p{L}|\\s*\\d)`, 'gu'));

const phoneWords = /(PUH|TEL|TFN|NUMERO|NRO|SOIT|RING|CALL|PHONE|MOBIL|GSM|KANNYKK|NUMMER|\bP\.)[^0-9]*$/;
const codeWords = /HETU|TUNNU|HENKIL|PERSON|IDENTITY/;

/**
 * Whether a text holds a personal identity code, right or mistyped. It is read with its tags and without: "<b>131052</b>-928T"
 * is a code in markup, "<hetu 131052-928T>" one in brackets that only look like it.
 */
export function hasIdentityCode(text: string): boolean {
  const plain = simplify(text);
  const untagged = plain
    .replace(/<\/?(?:br|p|div|li|[uo]l|t[dhr]|h[1-6])\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '');
  return [plain, untagged].some((reading) => isFoundIn(withoutAmounts(reading).toUpperCase()));
}

function isFoundIn(line: string): boolean {
  return (
    scan(line, signed, isSignedCode) ||
    scan(line, marked, isMarkedCode) ||
    scan(line, embedded, (match) => hasDate(match) && isValid(match)) ||
    scan(line, shaped, (match) => !isPhone(match))
  );
}

function withoutAmounts(line: string): string {
  return amounts.reduce((rest, amount) => rest.replace(amount, ';'), line);
}

/** One alphabet: no entities, no invisible characters, one kind of dash. */
function simplify(text: string): string {
  return text
    .replace(/&amp;/gi, '&')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&(nbsp|ensp|emsp|thinsp);|%20/gi, ' ')
    .replace(/&(shy|zwj|zwnj);/gi, '')
    .replace(/&(ndash|mdash|minus|hyphen|dash);|%2d/gi, '-')
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, code: string) =>
      character(Number.parseInt(code, hex ? 16 : 10)),
    )
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}*`\\_~]/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\p{Pd}\u2212\u2043\u02d7]/gu, '-');
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** Digits of other scripts stand in blocks of ten, in order. */
function asciiDigit(character: string): string {
  if (character >= '0' && character <= '9') return character;
  let zero = character.codePointAt(0) as number;
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
  while (zero > 0x80 && isDigit(zero - 1) && (character.codePointAt(0) as number) - zero < 9) zero--;
  return String((character.codePointAt(0) as number) - zero);
}

function scan(line: string, form: RegExp, isCode: (match: RegExpExecArray) => boolean): boolean {
  const search = new RegExp(form.source, form.flags);
  for (let match = search.exec(line); match !== null; match = search.exec(line)) {
    if (isCode(match)) return true;
    search.lastIndex = match.index + 1;
  }
  return false;
}

function isSignedCode(match: RegExpExecArray): boolean {
  const { before, check, after } = match.groups as Record<string, string>;
  // More digits right behind it make it a range of dates or a longer number.
  if (!hasDate(match) || hasWords(match) || /[0-9]/.test(after as string) || isPhone(match)) return false;
  // A letter after a gap begins the next word: "26.11.25 - 100 asiakasta".
  if (before !== '' && /\p{L}/u.test(after as string) && !standsApart(match)) return false;
  if (/[0-9]/.test(check as string)) return isDated(match) ? isDatedNumber(match) : isNumber(match);
  return isValid(match) || isMistyped(match);
}

/** A code that ends in a digit, its date without dots; not "01 12 25 - 31 12 25" or "121 000 - 150 000". */
function isNumber(match: RegExpExecArray): boolean {
  const { joint, individual, before, after } = match.groups as Record<string, string>;
  const isGrouped = hasSpace(individual as string) || hasSpace(before as string);
  const next = match.input.slice(match.index + match[0].length);
  if ((isGrouped || standsApart(match)) && after === '' && /^\s*[0-9]/.test(next)) return false;
  const isThousands = /^\d{3} \d{3} ?- ?\d \d{3}$/.test(match[0]);
  if ((isValid(match) && !isThousands) || standsApart(match)) return true;
  // No phone number or amount has a letter in it.
  if (hasLetterSign(match) && !/\s/.test(joint as string)) return true;
  if (isGrouped) return false;
  // Phone numbers begin with 0 or +.
  const isForeign = /\+[0-9]{1,3}\s?$/.test(match.input.slice(Math.max(0, match.index - 5), match.index));
  return isEvenlySpaced(match) || (!/\s/.test(joint as string) && !match[0].startsWith('0') && !isForeign);
}

/** A dotted date and digits: "13.10.52-9280", or "26.11.25 - 1500", "26.11.2025-1230", "26.11.25 - 15 00". */
function isDatedNumber(match: RegExpExecArray): boolean {
  const { day, month, century, joint, individual, before, check } = match.groups as Record<string, string>;
  if (standsApart(match)) return true;
  const number = digitsOf(`${individual}${check}`);
  // "01.01.1992-1995"
  if (/^(19|20)\d\d$/.test(number) && (century || isOrdinaryDate(match) || !isValid(match))) return false;
  const isWhole = isEvenlySpaced(match) && !hasSpace(individual as string) && before === '';
  if (!isOrdinaryDate(match)) return isWhole || isValid(match);
  if (!isWhole) return false;
  const isSpaced = /\s/.test(joint as string);
  // "26.11.2025 C3041"
  if (hasLetterSign(match)) return isValid(match) ? !/\s[A-Z]$/.test(joint as string) : !isSpaced;
  const isShort = day?.length === 1 || month?.length === 1;
  const isClockTime = /^([01]\d|2[0-3])[0-5]\d$/.test(number);
  if (century) return false;
  return isValid(match) ? !(isShort && isSpaced) : !isShort && !isSpaced && !isClockTime;
}

/** Not valid, with a letter at its end: a mistyped code, or a date and a thing behind it. */
function isMistyped(match: RegExpExecArray): boolean {
  const { joint, before, after, check } = match.groups as Record<string, string>;
  if (standsApart(match)) return true;
  if (isDated(match) && isOrdinaryDate(match)) {
    // "26.11.2025 C304b"
    const isRoom = hasLetterSign(match) && /\s[A-Z]$/.test(joint as string);
    return before === '' && !isRoom;
  }
  if (isEvenlySpaced(match)) return before === '' || after === '';
  return before === '' || (after === '' && !match[0].startsWith('0') && !/[EH]/.test(check as string));
}

function isMarkedCode(match: RegExpExecArray): boolean {
  const { after, before, check } = match.groups as Record<string, string>;
  if (!hasDate(match) || hasWords(match)) return false;
  if (isValid(match)) return before === '' || (after === '' && !isDated(match));
  // "131052 928K", "13.10.52, 928K": not "121225 150e", "26.11.2025 304b"
  const isWhole = /^\d\d([./-]?\d\d){2}(\d\d)?[^0-9\p{L}]{0,2}\d{3}\p{L}$/u.test(match[0]);
  return isWhole && after === '' && !/[EH]/.test(check as string) && !(isDated(match) && isOrdinaryDate(match));
}

function isDated(match: RegExpExecArray): boolean {
  return /[./-]/.test(match.groups?.first as string);
}

function hasLetterSign(match: RegExpExecArray): boolean {
  return /[A-Z]/.test(match.groups?.joint as string);
}

/** A date that questions hold, 2020-2034; with a dash from 2000 on, for the dash is the sign of the 1900s. */
function isOrdinaryDate(match: RegExpExecArray): boolean {
  const { century, joint, year } = match.groups as Record<string, string>;
  if (century === '20' && /-/.test(joint as string)) return true;
  return (
    century !== '19' && (/-/.test(joint as string) ? /^([0-2]|3[0-4])/ : /^(2|3[0-4])/).test(digitsOf(year as string))
  );
}

/** Every character apart: "1 3 1 0 5 2 - 9 2 8 T". */
function standsApart(match: RegExpExecArray): boolean {
  const { day, month, year, individual } = match.groups as Record<string, string>;
  return [day, month, year, individual].every((part) => /^\S(\s+\S)+$/.test(part as string));
}

/** O, I and L stand for digits only beside one: "26.11.25 - oli 5", "26.11.2025 - liite 3" and "oli 2023-2024" hold words. */
function hasWords(match: RegExpExecArray): boolean {
  const { before, check, after } = match.groups as Record<string, string>;
  const digits = match[0].slice(0, match[0].length - `${before}${check}${after}`.length);
  return !standsApart(match) && digits.split(/[^0-9\p{L}]+/u).some((part) => /^[OIL]{1,5}$/.test(part));
}

/** Both separators of the date alike, and gaps inside its pairs only where every digit stands apart. */
function isEvenlySpaced(match: RegExpExecArray): boolean {
  const { day, first, month, second, year } = match.groups as Record<string, string>;
  const shape = (text: string) => `${text.trim()}${hasSpace(text) ? ' ' : ''}`;
  if (!hasSpace(day as string) && (hasSpace(month as string) || hasSpace(year as string))) return false;
  return shape(first as string) === shape(second as string) || /\n/.test(`${first}${second}`);
}

/** Space within a line: where a line ends, anything may be broken. */
function hasSpace(text: string): boolean {
  return /[^\S\n]/.test(text) && !/\n/.test(text);
}

function hasDate(match: RegExpExecArray): boolean {
  const { day, month } = match.groups as Record<string, string>;
  const [days, months] = [Number(digitsOf(day as string)), Number(digitsOf(month as string))];
  return days >= 1 && days <= 31 && months >= 1 && months <= 12;
}

function isValid(match: RegExpExecArray): boolean {
  const { day, month, year, individual, before, check } = match.groups as Record<string, string>;
  const date = [day, month, year].map((part) => digitsOf(part as string).padStart(2, '0')).join('');
  const expected = checkCharacters[Number(`${date}${digitsOf(individual as string)}`) % 31];
  if (expected === check) return true;
  // Behind a gap they are words: "13.2.2025 D669 i".
  return !before && ((expected === '0' && check === 'O') || (expected === '1' && /[IL]/.test(check as string)));
}

/** "puh. 040123-4567", "040 123-4567", "09 1234-5678": split so, a number looks like a code with a check digit. */
function isPhone(match: RegExpExecArray): boolean {
  if (/^0((4\d|50|[123]0|29|7[35]|1[3-9]) \d{3}|[235689][ -]\d{4}) ?- ?\d{4}$/.test(match[0])) return true;
  const before = match.input.slice(Math.max(0, match.index - 20), match.index);
  return /^0\d{5}\s?-\s?\d{3,4}/.test(match[0]) && phoneWords.test(before) && !codeWords.test(before);
}

function digitsOf(text: string): string {
  return text.replace(/\s/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
