import fc from 'fast-check';
import type { Decision } from './decide';
import { realDecide } from './support/real-decide';

const { knowledge, decide } = realDecide();

/** What holds of every decision, whatever was written. */
function expectWellFormed(decision: Decision): void {
  const ids = decision.entries.map(({ id }) => id);
  const scores = decision.entries.map(({ score }) => score);
  expect(['answer', 'suggest', 'none', 'contact', 'client-matter', 'command']).toContain(decision.outcome);
  expect(['fi', 'sv', 'en']).toContain(decision.language);
  expect(ids.length).toBeLessThanOrEqual(5);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(knowledge.entries.has(id)).toBe(true);
  expect(scores).toEqual([...scores].sort((left, right) => right - left));
  for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
  expect(decision.contacts.length).toBeGreaterThan(0);
  for (const id of decision.contacts) expect(knowledge.contacts.has(id)).toBe(true);
  if (decision.outcome === 'answer') expect(decision.entry).toBe(ids[0]);
  if (decision.outcome === 'suggest') {
    expect(decision.suggestions.length).toBeGreaterThan(0);
    expect(decision.suggestions.length).toBeLessThanOrEqual(3);
    expect(decision.suggestions[0]).toBe(ids[0]);
    for (const id of decision.suggestions) expect(knowledge.entries.has(id)).toBe(true);
    // What asks for the service skips entries of the same one.
    if (!decision.asksService) expect(decision.suggestions).toEqual(ids.slice(0, decision.suggestions.length));
  }
}

describe('any text at all', () => {
  it.each([
    ['of our own words', 'LAKU palaute kysymys laskutus'],
    ['that is very long', 'Voiko KU117-lomakkeen lähettää? '.repeat(5000)],
    ['of one endless word', 'kuntoutus'.repeat(2000)],
    ['of emoji', '👩‍👩‍👧‍👦'.repeat(600)],
    ['of lone surrogates', '\ud83d\udc69\ud83d LAKU \ude42'],
    ['of words that objects know', 'constructor __proto__ toString hasOwnProperty'],
  ])('%s is decided', (_what, text) => {
    expectWellFormed(decide(text, {}));
  });

  it('is decided', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => expectWellFormed(decide(text, {}))),
    );
  });

  it('made of the words of the knowledge is decided, the same each time', () => {
    const words = [...knowledge.entries.values()].flatMap(({ fi, sv, en }) =>
      [fi, sv, en].flatMap(({ question }) => question.split(' ')),
    );
    const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((chosen) => chosen.join(' '));
    fc.assert(
      fc.property(text, (question) => {
        expectWellFormed(decide(question, {}));
        expect(decide(question, {})).toEqual(decide(question, {}));
      }),
      { numRuns: 50 },
    );
  });
});
