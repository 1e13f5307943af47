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
const betweenPairs = `${gap}[./-]?${gap}`;
const date = `(?<day>${pair})${betweenPairs}(?<month>${pair})${betweenPairs}(?:(?:19|20)(?=${pair}))?(?<year>${pair})`;
const ending = `(?<individual>${digit}${gap}${digit}${gap}${digit})(?<before>${gap})(?<check>[0-9\\p{L}])`;
const start = '(?<![0-9])(?<![0-9][.,/])';
const after = '(?<after>[0-9\\p{L}]?)';

/** With a century sign: a sign of the standard. */
const signed = new RegExp(`${start}${date}${gap}(?:-{1,3}|[+A-FU-Y])${gap}${ending}${after}`, 'gu');
/** Without one, or with another mark in its place: only a valid code with a letter at its end is taken for one. */
const unsigned = new RegExp(`${start}${date}${gap}[_/.:,*~=]?${gap}${ending}${after}`, 'gu');

/** Whether a text holds a personal identity code, right or mistyped. */
export function hasIdentityCode(text: string): boolean {
  const line = simplify(text);
  return scan(line, signed, isSignedCode) || scan(line, unsigned, isUnsignedCode);
}

/** One alphabet: no markup, no invisible characters, one kind of dash, upper case. */
function simplify(text: string): string {
  return text
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&(nbsp|ensp|emsp|thinsp);/gi, ' ')
    .replace(/&(shy|zwj|zwnj);/gi, '')
    .replace(/&(ndash|mdash|minus|hyphen|dash);/gi, '-')
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, code: string) =>
      character(Number.parseInt(code, hex ? 16 : 10)),
    )
    .normalize('NFKC')
    .replace(/(?:\p{Cf}|\u034f|\ufe0e|\ufe0f)/gu, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\p{Pd}\u2212\u2043\u00af\u02d7]/gu, '-')
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
  const { day, individual, after, before, check } = match.groups as Record<string, string>;
  if (!hasDate(match)) return false;
  // More digits right behind it make it a range of dates or a longer number.
  if (/[0-9]/.test(after as string)) return false;
  const endsInDigit = /[0-9]/.test(check as string);
  // "01 12 25 - 31 12 25": digits in groups are a code only when all of them stand apart, or a line ends between.
  if (endsInDigit && /[^\S\n]/.test(individual as string) && !/\s/.test(day as string)) return false;
  if (isValid(match)) return true;
  // A number after a gap, or letters behind a digit: "26.11.25 - 100 5" and "011225-3112kpl" are no codes.
  if (endsInDigit) return before === '' && after === '' && !isPhone(match);
  // A letter after a gap begins the next word, unless it stands alone.
  return before === '' ? true : after === '';
}

function isUnsignedCode(match: RegExpExecArray): boolean {
  const { check, after, before } = match.groups as Record<string, string>;
  return hasDate(match) && /\p{L}/u.test(check as string) && isValid(match) && (after === '' || before === '');
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

/** "puh. 040123-4567": a mobile number split after six digits looks like a code with a wrong check digit. */
function isPhone(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 20), match.index);
  return (
    /^0(4\d|50)/.test(match[0]) &&
    /(PUH|TEL|NUMERO|NRO|SOITA|RING|CALL|PHONE|MOBIL|GSM|KÄNNYKK|NUMMER)[^0-9]*$/.test(before)
  );
}

function digitsOf(text: string): string {
  return text.replace(/\s/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
