import { plainText } from './plain-text';

it('what no office file can hold is left out, and lines end in one way', () => {
  expect(plainText('a\r\nb\rc\u2028d\ve\tf\u0000\u001b\u0007g\ud800h\ufffei')).toBe('a\nb\nc\nd\ne fghi');
});

it('letters, signs and emoji stay', () => {
  expect(plainText('Åbo – ”ehkä” <b> & 👩‍🦽')).toBe('Åbo – ”ehkä” <b> & 👩‍🦽');
});
