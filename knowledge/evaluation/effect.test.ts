import type { Decide, Decision } from '../decide';
import { effectOf, verdictsOf } from './effect';
import type { LabelledQueries } from './queries';

const queries: LabelledQueries = {
  answerable: [{ q: 'answerable', lang: 'fi', kind: 'plain', expect: 'right', also: ['as-right'] }],
  negative: [
    { q: 'negative', lang: 'fi', kind: 'off-topic', want: 'none', near: [] },
    { q: 'open', lang: 'fi', kind: 'open', want: 'none', near: [], open: 'known-open' },
    { q: 'case', lang: 'fi', kind: 'client', want: 'client-matter', near: [] },
  ],
  contacts: [{ q: 'contact', lang: 'fi', expect_contact: 'mailbox', also_contacts: [] }],
  commands: [{ q: 'command', lang: 'fi', intent: 'help' }],
};

const found = { asked: '', services: new Set<string>(), language: 'fi', entries: [], contacts: [] } as const;
const none: Decision = { ...found, outcome: 'none', open: null, isGeneral: false };
const answer = (entry: string): Decision => ({ ...found, outcome: 'answer', asksContact: false, entry });
const suggest = (...suggestions: string[]): Decision => ({
  ...found,
  outcome: 'suggest',
  suggestions,
  asksService: false,
  open: null,
});

/** Decides as told for one query, and `none` for the others. */
function changing(query: string, before: Decision, after: Decision) {
  const round =
    (decision: Decision): Decide =>
    (text) =>
      text === query ? decision : none;
  return effectOf(verdictsOf(round(before), [queries]), verdictsOf(round(after), [queries]));
}

describe('a labelled query gets', () => {
  it.each([
    ['better', 'answerable', suggest('wrong', 'right'), answer('as-right')],
    ['better', 'answerable', none, suggest('wrong', 'right')],
    ['better', 'answerable', answer('wrong'), none],
    ['worse', 'answerable', suggest('right'), suggest('wrong')],
    ['worse', 'answerable', suggest('wrong', 'right'), suggest('wrong', 'other')],
    ['worse', 'answerable', answer('right'), answer('wrong')],
    ['worse', 'negative', none, answer('wrong')],
    ['worse', 'negative', none, suggest('wrong')],
    ['better', 'open', none, { ...none, open: 'known-open' }],
    ['better', 'case', none, { ...found, outcome: 'client-matter', general: [] }],
    ['better', 'contact', none, { ...found, outcome: 'contact', related: [], contacts: ['mailbox'] }],
    ['worse', 'command', { ...found, outcome: 'command', intent: 'help', wanted: null }, answer('wrong')],
    ['other', 'answerable', suggest('wrong'), none],
    ['other', 'answerable', answer('right'), answer('as-right')],
  ] as const)('%s: %s', (effect, query, before, after) => {
    const changed = changing(query, before, after);
    expect(changed).toMatchObject({ queries: 6, [effect]: 1, changed: [{ query, effect }] });
    expect(changed.better + changed.worse + changed.other).toBe(1);
  });

  it('no better or worse when only later suggestions differ', () => {
    expect(changing('answerable', suggest('right', 'one'), suggest('right', 'other')).changed).toEqual([]);
  });
});
