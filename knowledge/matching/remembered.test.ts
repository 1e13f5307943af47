import { remembered } from './remembered';

const workOut = jest.fn((word: string) => (word === '' ? null : word.length));
const lengthOf = remembered(workOut, 2);

it('works a word out once, and begins anew when it remembers too many', () => {
  expect(['a', 'bb', 'a', 'bb'].map(lengthOf)).toEqual([1, 2, 1, 2]);
  expect(workOut).toHaveBeenCalledTimes(2);
  expect(['ccc', 'a', 'ccc'].map(lengthOf)).toEqual([3, 1, 3]);
  expect(workOut).toHaveBeenCalledTimes(4);
});

it('remembers that there is nothing', () => {
  workOut.mockClear();
  expect([lengthOf(''), lengthOf('')]).toEqual([null, null]);
  expect(workOut).toHaveBeenCalledTimes(1);
});
