import { readSearch } from './compose-search';

const search = (change: object) => readSearch({ commandId: 'search', ...change });

it('what is typed is read, with the part of the results that is wanted', () => {
  const parameters = [{ name: 'query', value: 'SDQ' }];
  expect(search({ parameters, queryOptions: { skip: 8, count: 25 } })).toEqual({ text: 'SDQ', skip: 8, count: 25 });
});

it('what the Playground sends is read, with no name of anything', () => {
  const value = { parameters: [{ value: 'SDQ' }], queryOptions: { skip: 0, count: 25 }, commandContext: 'compose' };
  expect(readSearch(value)).toEqual({ text: 'SDQ', skip: 0, count: 25 });
});

it('the box that was just opened has an empty text', () => {
  const parameters = [{ name: 'initialRun', value: 'true' }];
  expect(search({ parameters, queryOptions: { skip: 0, count: 25 } })).toMatchObject({ text: '' });
});

it.each<[string, object]>([
  ['no parameters', {}],
  ['parameters that are none', { parameters: 'query' }],
  ['a parameter that is none', { parameters: [null, 7] }],
  ['a value that is no text', { parameters: [{ name: 'query', value: { $ne: 1 } }] }],
  ['options that are none', { queryOptions: 'all' }],
  ['numbers that are none', { queryOptions: { skip: 'x', count: null } }],
  ['numbers out of reach', { queryOptions: { skip: -1, count: 0 } }],
])('%s is an empty search', (_, change) => {
  expect(search(change)).toEqual({ text: '', skip: 0, count: 8 });
});

it('too much is asked for: no more than Teams shows is given', () => {
  const found = search({
    parameters: [{ name: 'query', value: 'a'.repeat(10_000) }],
    queryOptions: { skip: 1e12, count: 1e9 },
  });
  expect(found).toEqual({ text: 'a'.repeat(500), skip: 10_000, count: 25 });
});

it.each([[null], [undefined], ['search'], [{ commandId: 'other' }], [{ commandId: 7 }], [[]]])(
  '%j is no search of ours',
  (value) => {
    expect(readSearch(value)).toBeNull();
  },
);
