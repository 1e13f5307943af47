import path from 'node:path';
import { loadKnowledge } from '../load';
import { createAsYouType } from './as-you-type';

const knowledge = loadKnowledge(path.resolve(__dirname, '..'));
const find = createAsYouType(knowledge);
const questionOf = (id: string | undefined) => knowledge.entries.get(id ?? '')?.fi.question ?? '';

describe('an unfinished word', () => {
  it.each([
    ['in Finnish', 'sdq-lomak'],
    ['in Swedish', 'sdq-blank'],
    ['in English', 'sdq for'],
    ['in capitals', 'SDQ-LOM'],
    ['as the end of more', 'lähetetäänkö sdq'],
  ])('%s finds its entry', (_, text) => {
    expect(find(text).entries[0]).toBe('laku-sdq-form');
  });

  it('that begins nothing is taken for the inside of a compound, or for a slip', () => {
    expect(questionOf(find('vammaisuus').entries[0])).toBe(questionOf(find('vammaisuus ').entries[0]));
    expect(find('laskutuksne').entries).toEqual(expect.arrayContaining([find('laskutuksen').entries[0]]));
  });

  it('finds words with dots when it is written without any, and not the other way', () => {
    expect(find('oma vayla').entries).toEqual(find('oma väylä').entries);
    expect(find('säako').entries).not.toEqual(find('saako').entries);
  });

  it('of one letter finds what begins with it', () => {
    expect(find('k').entries.length).toBeGreaterThan(0);
  });
});

it.each(['', '   ', '?!', 'zzzzzzzz'])('nothing is found for %j', (text) => {
  expect(find(text)).toEqual({ entries: [], language: null });
});

it.each([
  ['laskutta', 'fi'],
  ['faktur', 'sv'],
  ['invoic', 'en'],
  ['sdq', null],
])('the words of "%s" tell the language %s', (text, language) => {
  expect(find(text).language).toBe(language);
});

it('only the entries that are there are found', () => {
  const [hidden] = find('sdq').entries;
  const entries = new Map([...knowledge.entries].filter(([id]) => id !== hidden));
  expect(createAsYouType({ ...knowledge, entries })('sdq').entries).not.toContain(hidden);
});
