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
const separator = `${gap}[./-]?${gap}`;
const date = `(?<day>${pair})(?<first>${separator})(?<month>${pair})(?<second>${separator})(?:(?<century>19|20)(?=${pair}))?(?<year>${pair})`;
const individual = `(?<individual>${digit}${gap}${digit}${gap}${digit})`;
const start = '(?<![0-9])(?<![0-9][.,/])';
const after = '(?<after>[0-9\\p{L}]?)';

/** With a century sign: a sign of the standard. */
const signed = new RegExp(
  `${start}${date}(?<joint>${gap}(?<sign>-{1,3}|[+A-FU-Y])${gap})${individual}(?<before>${gap})(?<check>[0-9\\p{L}])${after}`,
  'gu',
);
/** With other marks, or none, where the sign stands: only a valid code with a letter at its end is taken for one. */
const marked = new RegExp(
  `${start}${date}[^0-9\\p{L}]{0,6}[A-FU-Y]?[^0-9\\p{L}]{0,6}${individual}(?<before>[^0-9\\p{L}]{0,3})(?<check>\\p{L})${after}`,
  'gu',
);
/** Whole, with digits beside it ("1,131052-928T"): again only a valid one with a letter at its end. */
const embedded = /(?<day>\d\d)(?<month>\d\d)(?<year>\d\d)[-+A-FU-Y](?<individual>\d{3})(?<check>[A-Z])/g;

/**
 * Whether a text holds a personal identity code, right or mistyped. It is read with its tags and without: "<b>131052</b>-928T"
 * is a code in markup, "<hetu 131052-928T>" one in brackets that only look like it.
 */
export function hasIdentityCode(text: string): boolean {
  return [text, text.replace(/<\/?[a-z][^<>]{0,200}>/gi, '')].some((reading) => isFoundIn(simplify(reading)));
}

function isFoundIn(line: string): boolean {
  return (
    scan(line, signed, isSignedCode) ||
    scan(line, marked, isMarkedCode) ||
    scan(line, embedded, (match) => hasDate(match) && isValid(match))
  );
}

/** One alphabet: no entities, no invisible characters, one kind of dash, upper case. */
function simplify(text: string): string {
  return text
    .replace(/&amp;/gi, '&')
    .replace(/&(nbsp|ensp|emsp|thinsp);|%20/gi, ' ')
    .replace(/&(shy|zwj|zwnj);/gi, '')
    .replace(/&(ndash|mdash|minus|hyphen|dash);|%2d/gi, '-')
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, code: string) =>
      character(Number.parseInt(code, hex ? 16 : 10)),
    )
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}*`\\_~]/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\p{Pd}\u2212\u2043\u02d7]/gu, '-')
    .toUpperCase();
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
  const { day, first, joint, sign, individual, before, check, after } = match.groups as Record<string, string>;
  // More digits right behind it make it a range of dates or a longer number.
  if (!hasDate(match) || /[0-9]/.test(after as string)) return false;
  const endsInDigit = /[0-9]/.test(check as string);
  const standApart = /\s/.test(day as string);
  const isDated = /[./-]/.test(first as string);
  // Phone numbers and amounts are grouped otherwise than a code: "040 123-4567", "09 1234-5678", "26.11.25 - 100 e".
  const isIrregular = !isEvenlySpaced(match) || (isDated && before !== '' && !standApart);
  if (isIrregular) return isValid(match) && !endsInDigit;
  // "01 12 25 - 31 12 25": digits in groups are a code only when all of them stand apart, or a line ends between.
  if (endsInDigit && hasSpace(individual as string) && !standApart) return false;
  if (isValid(match)) return true;
  // Not valid: a mistyped code, or a date with its dots and a number behind it: "26.11.25 - 1500", "26.11.25-1230".
  if (isDated && endsInDigit) {
    const isClockTime = /^([01]\d|2[0-3])[0-5]\d$/.test(digitsOf(`${individual}${check}`));
    return !match.groups?.century && !/\s/.test(joint as string) && !isClockTime && after === '';
  }
  // "26.11.2025 a 150e", "26.11.2025 C304b"
  if (isDated && /[A-Z]/.test(sign as string)) return false;
  // A number after a gap, or letters behind a digit: "011225-3112kpl".
  if (endsInDigit) return before === '' && after === '' && !isPhone(match);
  // A letter after a gap begins the next word, unless it stands alone.
  return before === '' || after === '';
}

function isMarkedCode(match: RegExpExecArray): boolean {
  const { first, after, before } = match.groups as Record<string, string>;
  if (!hasDate(match) || !isValid(match)) return false;
  const isDated = /[./-]/.test(first as string);
  return before === '' || (after === '' && !isDated);
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
  const { day, month, year, individual, check } = match.groups as Record<string, string>;
  const number = Number(digitsOf(`${day}${month}${year}${individual}`));
  const expected = checkCharacters[number % 31];
  return (
    expected === check || (expected === '0' && check === 'O') || (expected === '1' && /[IL]/.test(check as string))
  );
}

/** "puh. 040123-4567": a number split after six digits looks like a code with a wrong check digit. */
function isPhone(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 20), match.index);
  const words = /(PUH|TEL|TFN|NUMERO|NRO|SOIT|RING|CALL|PHONE|MOBIL|GSM|KANNYKK|NUMMER|\bP\.)[^0-9]*$/;
  return match[0].startsWith('0') && words.test(before);
}

function digitsOf(text: string): string {
  return text.replace(/\s/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
