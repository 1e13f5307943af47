import { halves, loadQueries } from './evaluation/queries';
import { gapsIn } from './gaps';
import { type Entry, loadKnowledge } from './load';

const knowledge = loadKnowledge(__dirname);
const queries = halves.map((half) => loadQueries(__dirname, half));
const written = knowledge.entries.get('laku-sdq-form') as Entry;
const published = { question: 'K-2026-0001', version: 1 };

/** The gaps of an entry that stands beside all others. */
function gapsOf(change: Partial<Entry>) {
  const entry = { ...written, published, ...change };
  return gapsIn({ ...knowledge, entries: new Map([...knowledge.entries, [entry.id, entry]]) }, queries);
}

describe('what editors have still to do', () => {
  it('is nothing about what they have written themselves, nor about a published entry that has all', () => {
    expect(gapsIn(knowledge, queries)).toEqual([]);
    expect(gapsOf({})).toEqual([]);
  });

  it('are the languages, alternates and labelled questions that a published entry lacks', () => {
    const id = 'k-2026-0001';
    const fi = { question: 'Mitä uutta?', answer: 'Ei mitään.', alternates: ['jotain uutta?'] };
    const sv = { ...fi, question: 'Vad nytt?', alternates: ['något nytt?', 'några nyheter?'], reviewed: null };
    const en = { ...fi, alternates: [], reviewed: null };
    const [found, ...others] = gapsOf({ id, fi, sv, en, missing: ['en'] });
    expect(others).toEqual([]);
    expect(found).toEqual({
      entry: expect.objectContaining({ id }),
      gaps: ['no en', '1 of 4 alternates in fi', 'no labelled question in fit', 'no labelled question in held'],
    });
  });

  it('is a labelled question that measures nothing once an entry asks the same', () => {
    const query = queries[1]?.answerable.find(({ lang, expect: wanted }) => lang === 'fi' && wanted === written.id);
    const question = query?.q as string;
    const [found] = gapsOf({ fi: { ...written.fi, question } });
    expect(found?.gaps).toEqual([`its question says what the labelled question "${question}" says`]);
  });
});
