import { covers } from './covers';

describe('a target says enough of a message', () => {
  it('the sooner, the longer the message is', () => {
    const story = 'eilen meille tuli uusi perhe ja jäimme miettimään tätä asiaa';
    expect(covers(0.2, story)).toBe(true);
    expect(covers(0.2, 'paljonko bensa maksaa')).toBe(false);
    expect(covers(0.4, 'paljonko bensa maksaa')).toBe(true);
    expect(covers(0.38, 'mihin mennessä auto pitää katsastaa tänä')).toBe(false);
    expect(covers(0.3, 'mihin mennessä auto pitää katsastaa tänä vuonna täällä')).toBe(true);
    expect(covers(0.4, 'bensan hinta')).toBe(false);
    expect(covers(0.6, 'bensan hinta')).toBe(true);
  });

  it('never for one word', () => {
    expect(covers(1, 'bensa?')).toBe(false);
  });
});
