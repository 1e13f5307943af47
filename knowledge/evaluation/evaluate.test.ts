import type { Decide, Decision } from '../decide';
import { evaluate, isRight } from './evaluate';
import type { AnswerableQuery, ContactQuery, LabelledQueries } from './queries';

const found = { asked: '', services: new Set<string>(), language: 'fi', contacts: [] } as const;
const entries = (...ids: string[]) => ids.map((id, rank) => ({ id, score: 0.9 - rank / 10 }));
const decisions: Record<string, Decision> = {
  sure: { ...found, outcome: 'answer', asksContact: false, entry: 'a', entries: entries('a', 'b') },
  wrong: { ...found, outcome: 'answer', asksContact: false, entry: 'b', entries: entries('b', 'a') },
  unsure: {
    ...found,
    outcome: 'suggest',
    suggestions: ['b', 'c', 'a'],
    asksService: false,
    open: null,
    entries: entries('b', 'c', 'a'),
  },
  lost: { ...found, outcome: 'none', open: null, isGeneral: true, entries: entries('b', 'c', 'd', 'a') },
  open: { ...found, outcome: 'none', open: 'avoin', isGeneral: false, entries: entries('b') },
  line: { ...found, outcome: 'contact', related: [], contacts: ['line', 'page'], entries: entries('b') },
  leading: { ...found, outcome: 'answer', asksContact: false, entry: 'a', contacts: ['line'], entries: entries('a') },
  order: { ...found, outcome: 'command', intent: 'help', wanted: null, entries: [] },
};
const decide: Decide = (text) => decisions[text] as Decision;

const query = (q: string, more: Partial<AnswerableQuery> = {}): AnswerableQuery => ({
  q,
  lang: 'fi',
  kind: 'plain',
  expect: 'a',
  also: [],
  ...more,
});
const queries = (some: Partial<LabelledQueries>): LabelledQueries => ({
  answerable: [],
  negative: [],
  commands: [],
  contacts: [],
  ...some,
});

describe('queries that have an answer', () => {
  it.each([
    ['answered right', 'sure', { first: 1, inThree: 1, answered: 1, answeredRight: 1, helped: 1 }],
    ['answered wrong', 'wrong', { first: 0, inThree: 1, answered: 1, answeredRight: 0, helped: 0 }],
    ['helped by a suggestion', 'unsure', { first: 0, inThree: 1, answered: 0, answeredRight: 0, helped: 1 }],
    ['not helped', 'lost', { first: 0, inThree: 0, answered: 0, answeredRight: 0, helped: 0 }],
    ['taken for a command', 'order', { first: 0, inThree: 0, answered: 0, answeredRight: 0, helped: 0 }],
  ])('are counted when %s', (_how, q, counts) => {
    const { rows } = evaluate(decide, queries({ answerable: [query(q)] }));
    expect(rows).toContainEqual({ group: 'all', queries: 1, ...counts });
  });

  it('are counted together, by language, and by language and kind', () => {
    const answerable = [query('sure'), query('lost', { lang: 'sv' }), query('wrong', { kind: 'jargon' })];
    const { rows } = evaluate(decide, queries({ answerable }));
    expect(Object.fromEntries(rows.map((row) => [row.group, row.queries]))).toEqual({
      all: 3,
      fi: 2,
      'fi plain': 1,
      'fi jargon': 1,
      sv: 1,
      'sv plain': 1,
    });
  });

  it('are listed as misses when the first candidate is not right', () => {
    const { misses } = evaluate(decide, queries({ answerable: [query('sure'), query('unsure')] }));
    expect(misses).toEqual([{ query: 'unsure', wanted: 'a', got: expect.stringMatching(/^suggest: b 0\.9, c/) }]);
  });

  it('are right also with an entry that is equally right', () => {
    expect(isRight(query('wrong', { also: ['b'] }), 'b')).toBe(true);
    expect(isRight(query('wrong'), 'b')).toBe(false);
    expect(isRight(query('wrong'), undefined)).toBe(false);
  });
});

describe('queries that must not be answered', () => {
  it('are counted by kind, wrong answers and suggestions apart', () => {
    const negative = (['sure', 'unsure', 'lost'] as const).map((q) => {
      return { q, lang: 'fi' as const, kind: 'off-topic', want: 'none' as const, near: [] };
    });
    const { negative: rows, misses } = evaluate(decide, queries({ negative }));
    expect(rows).toEqual([{ group: 'off-topic', queries: 3, wronglyAnswered: 1, suggested: 1 }]);
    expect(misses.map((miss) => miss.query)).toEqual(['sure']);
  });
});

describe('questions that the materials leave open', () => {
  it('are right only when known as such, as that very question', () => {
    const open = (q: string, id: string) => {
      return { q, lang: 'fi' as const, kind: 'near-domain', want: 'none' as const, near: [], open: id };
    };
    const evaluation = evaluate(
      decide,
      queries({ negative: [open('open', 'avoin'), open('open', 'toinen'), open('lost', 'avoin')] }),
    );
    expect(evaluation.open).toEqual({ queries: 3, right: 1 });
    expect(evaluation.misses.map(({ wanted, got }) => [wanted, got.split(':')[0]])).toEqual([
      ['toinen', 'open avoin'],
      ['avoin', 'none'],
    ]);
  });
});

describe('questions of whom to ask', () => {
  const asking = (q: string, wanted: string, also: string[] = []): ContactQuery => {
    return { q, lang: 'fi', expect_contact: wanted, also_contacts: also };
  };

  it('are right when the contact, or one as good, is shown first, in an answer or without', () => {
    const contacts = [asking('line', 'line'), asking('line', 'mailbox', ['line']), asking('leading', 'line')];
    expect(evaluate(decide, queries({ contacts }))).toMatchObject({ contacts: { queries: 3, right: 3 }, misses: [] });
  });

  it('are missed when it is shown second or not at all', () => {
    const contacts = [asking('line', 'page'), asking('lost', 'line')];
    const evaluation = evaluate(decide, queries({ contacts }));
    expect(evaluation.contacts).toEqual({ queries: 2, right: 0 });
    expect(evaluation.misses.map(({ wanted, got }) => [wanted, got.split(':')[0]])).toEqual([
      ['page', 'line, contact line'],
      ['line', 'undefined, none'],
    ]);
  });
});

describe('commands', () => {
  it('are right only with their own intent', () => {
    const command = (q: string, intent: 'help' | 'thanks') => ({ q, lang: 'fi' as const, intent });
    const commands = [command('order', 'help'), command('order', 'thanks'), command('lost', 'help')];
    const evaluation = evaluate(decide, queries({ commands }));
    expect(evaluation.commands).toEqual({ queries: 3, right: 1 });
    expect(evaluation.misses.map(({ wanted, got }) => [wanted, got.split(':')[0]])).toEqual([
      ['thanks', 'command help'],
      ['help', 'none'],
    ]);
  });
});
