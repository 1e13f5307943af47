import { beginningsOf } from './beginnings';

describe('the beginnings of a text', () => {
  it('are those of its words, and of two that follow each other', () => {
    expect(beginningsOf('Onko päätöksemme tullut?')).toEqual([
      'onko',
      'päätö',
      'tullu',
      '^ onko',
      'onko päätö',
      'päätö tullu',
    ]);
  });

  it('come once each, whatever the letters look like', () => {
    expect(beginningsOf('ONKO onko')).toEqual(['onko', '^ onko', 'onko onko']);
  });

  it('are none of nothing', () => {
    expect(beginningsOf(' ?!')).toEqual([]);
  });
});
