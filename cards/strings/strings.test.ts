import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, languages } from '../../knowledge/schema';
import { stringsOf } from '.';

type Text = { readonly path: string; readonly text: string };
type Writer = (...given: string[]) => string;

/** Dates and clocks take numbers; cards/format.test.ts reads them. */
const takeNumbers = ['date', 'clock'];
const given = ['«1»', '«2»', '«3»'];

function textsOf(value: unknown, path: string): Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    return takeNumbers.includes(path) ? [] : [{ path, text: (value as Writer)(...given.slice(0, value.length)) }];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}
function shapeOf(value: unknown): unknown {
  if (typeof value === 'function') return `takes ${value.length}`;
  if (typeof value === 'string') return 'text';
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shapeOf(inner)]));
}

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsOf(stringsOf(language), '');
  const bad = (isBad: (text: Text) => boolean) => texts.filter(isBad);

  it('are the same ones as in Finnish', () => {
    expect(shapeOf(stringsOf(language))).toEqual(shapeOf(stringsOf('fi')));
  });

  it('are never empty, save those about translations in the original language', () => {
    const empty = bad(({ text }) => text.trim() === '').map(({ path }) => path);
    expect(empty).toEqual(language === 'fi' ? ['answer.translation', 'answer.showOriginal'] : []);
  });

  it('have no spaces too many', () => {
    expect(bad(({ text }) => /\s\s|^\s|\s$/.test(text))).toEqual([]);
  });

  it('have no placeholder or note left in them', () => {
    expect(bad(({ text }) => /[{}$]|\[|TODO|FIXME|XXX|undefined|null\b|lorem/i.test(text))).toEqual([]);
  });

  it('say everything they are given', () => {
    const writers = Object.entries(stringsOf(language)).flatMap(([group, inner]) =>
      Object.entries(inner)
        .filter(([, value]) => typeof value === 'function' && typeof inner === 'object')
        .map(([key, value]) => ({ path: `${group}.${key}`, write: value as Writer })),
    );
    expect(writers.length).toBeGreaterThan(0);
    const silent = writers.filter(({ write }) => {
      const said = write(...given);
      return given.slice(0, write.length).some((part) => !said.includes(part));
    });
    expect(silent).toEqual([]);
  });

  it('name the seven days of the week, each differently', () => {
    expect(new Set(stringsOf(language).days).size).toBe(7);
  });
});

it('the three languages name themselves differently', () => {
  expect(new Set(languages.map((language) => stringsOf(language).languageName)).size).toBe(languages.length);
});

it('English has no Finnish or Swedish letters outside proper names', () => {
  const foreign = textsOf(stringsOf('en'), '').filter(({ text }) => /[åäö]/i.test(text.replaceAll('Oma väylä', '')));
  expect(foreign).toEqual([]);
});

it('a full hour is written with its minutes in English only', () => {
  expect(languages.map((language) => stringsOf(language).clock(9, 0))).toEqual(['9', '9', '9:00']);
  expect(languages.map((language) => stringsOf(language).clock(9, 5))).toEqual(['9.05', '9.05', '9:05']);
});

it.each([
  ['fi', /vanhempaa|vastausta|muuta|yhdistettyä/],
  ['en', /questions/],
] as const)('one that is left is told as one: %s', (language, many) => {
  const { myQuestions, publishing, staffMeetings, staffQuestion, staffDesk } = stringsOf(language);
  const left = [myQuestions.more, publishing.translations.more, staffMeetings.more, staffQuestion.moreMerged];
  expect([...left, staffDesk.more].map((told) => told(1)).filter((told) => many.test(told))).toEqual([]);
});

describe('one thing has one name', () => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(__dirname, '../../manifest', file), 'utf8'));
  const { commands } = read('manifest.json').bots[0].commandLists[0];
  const menus: Record<Language, readonly string[]> = {
    fi: commands.map(({ title }: { title: string }) => title),
    sv: Object.values(read('localization/sv.json')),
    en: Object.values(read('localization/en.json')),
  };

  it.each(languages)('in the menu of Teams and on the cards: %s', (language) => {
    const { meetingList, myQuestions } = stringsOf(language);
    expect(menus[language]).toEqual(expect.arrayContaining([meetingList.title, myQuestions.title]));
  });

  it.each(languages)('the queue of staff, wherever a button leads to it: %s', (language) => {
    const { staffQuestion, staffQueue } = stringsOf(language);
    expect(staffQuestion.queue).toBe(staffQueue.title);
  });

  it.each(languages)('the desk of staff, wherever a button leads to it: %s', (language) => {
    const { publishing, staffMeetings } = stringsOf(language);
    expect(publishing.toDesk).toBe(staffMeetings.toDesk);
  });
});
