import { createRandom } from './random';
import { Rewriter } from './rewriter';
import type { ContentWords } from './word-keys';

const content: ContentWords = { is: (word) => word.length > 5, all: ['lainattu'] };
const service = { name: { fi: 'Kipukoulu', sv: 'Smärtskola', en: 'Pain school' } };

function rewriter(seed = 1): Rewriter {
  return new Rewriter('fi', content, /laku\p{L}*/iu, service, new Map(), createRandom(seed));
}

describe('saying something else in the same frame', () => {
  it('names another service, with other numbers', () => {
    expect(rewriter().rewrite('Onko LAKUssa 12 vai 3?')).toMatch(/^Onko Kipukoulu (?!12)\d\d vai (?!3)\d\?$/);
  });

  it('keeps years years', () => {
    expect(rewriter().rewrite('2025')).toMatch(/^20[2-5]\d$/);
  });

  it('says the same for the same word all through', () => {
    const [first, second] = rewriter().rewrite('lomakkeet lomakkeet').split(' ');
    expect(second).toBe(first);
  });

  it('gives an invented word the ending of the one it stands for', () => {
    const words = Array.from({ length: 40 }, (_, seed) => rewriter(seed).rewrite('lomakkeessa'));
    const invented = words.filter((word) => word !== 'lomakkeessa' && word !== 'lainattu');
    expect(invented.length).toBeGreaterThan(10);
    for (const word of invented) expect(word).toMatch(/ss[aä]$/);
  });

  it('keeps the capital at the start', () => {
    expect(rewriter().rewrite('Lomakkeet')).toMatch(/^\p{Lu}\p{Ll}+$/u);
  });

  it('replaces acronyms but not those of the frame', () => {
    expect(rewriter().rewrite('FPA SDQ')).toMatch(/^FPA (?!SDQ)\p{Lu}{3}$/u);
  });
});
