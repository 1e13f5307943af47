import fc from 'fast-check';
import { type Block, countLines, flow, linesOf, type Paragraph } from './flow';

const room = { width: 40, lines: 10, gap: 0.3, indent: 1 };
const block = (text: string, label = 'Kysymys:', goesOn = 'Kysymys jatkuu:'): Block => ({ label, goesOn, text });
const heightOf = (page: readonly Paragraph[]) =>
  page.reduce((sum, paragraph) => sum + linesOf(paragraph, room), 0) + room.gap * (page.length - 1);
const withoutSpace = (text: string) => text.replace(/\s/g, '');

it('a short question and its answer stand on one slide, with their labels', () => {
  expect(flow([block('Miksi?'), block('Siksi.\n- Toinen.', 'Vastaus:')], room)).toEqual([
    [
      { block: 0, label: 'Kysymys:', isBullet: false, text: 'Miksi?' },
      { block: 1, label: 'Vastaus:', isBullet: false, text: 'Siksi.' },
      { block: 1, label: null, isBullet: true, text: 'Toinen.' },
    ],
  ]);
});

it('a long text goes on after a sentence on the next slide, which says so', () => {
  const sentence = 'Tämä on lause, jossa on sanoja melkein yhden rivin verran.';
  const [first, second, ...more] = flow([block(Array(14).fill(sentence).join(' '))], room);
  expect(first?.[0]).toMatchObject({ label: 'Kysymys:', text: expect.stringMatching(/verran\.$/) });
  expect(second?.[0]).toMatchObject({ label: 'Kysymys jatkuu:', text: expect.stringMatching(/^Tämä/) });
  expect(more).toEqual([]);
});

it('an answer of which no sentence fits any more begins on the next slide', () => {
  const pages = flow([block('sana '.repeat(120)), block('toinen '.repeat(60), 'Vastaus:', 'Vastaus jatkuu:')], room);
  expect(pages.map((page) => page.map(({ label }) => label))).toEqual([['Kysymys:'], ['Vastaus:']]);
});

it('a sentence longer than a slide is cut after a word, a word longer than a slide within it', () => {
  const words = flow([block('sana '.repeat(300))], room);
  expect(words.length).toBeGreaterThan(1);
  for (const [{ text }] of words as [Paragraph][]) expect(text).toMatch(/^(sana )*sana$/);
  const letters = flow([block('ä'.repeat(2000))], room);
  expect(letters.length).toBeGreaterThan(2);
});

it('a wide text takes more lines than a narrow one', () => {
  expect(countLines('WWWW '.repeat(40), 40)).toBeGreaterThan(countLines('illi '.repeat(40), 40));
});

const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'aeiklmnstäöWM0') },
  { weight: 3, arbitrary: fc.constantFrom(' ', ' ', '. ', '\n', '\n- ', '? ', ', ') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const text = fc
  .array(sign, { minLength: 1, maxLength: 1500 })
  .map((signs) => signs.join(''))
  .filter((written) => written.trim() !== '');

it('whatever is written, nothing of it is lost and no slide is too full', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 2 }), (texts) => {
      const pages = flow(
        texts.map((each) => block(each)),
        room,
      );
      for (const [nth, written] of texts.entries()) {
        const shown = pages.flat().filter((paragraph) => paragraph.block === nth);
        const lines = written.split('\n').map((line) => line.trim().replace(/^[-•]\s+(?=\S)/, ''));
        expect(withoutSpace(shown.map((paragraph) => paragraph.text).join(''))).toBe(withoutSpace(lines.join('')));
      }
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0);
        expect(heightOf(page)).toBeLessThanOrEqual(room.lines);
      }
    }),
    { numRuns: 150 },
  );
});
