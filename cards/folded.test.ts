import { type Element, text } from './elements';
import { folded } from './folded';
import { stringsOf } from './strings';

const draw = (lines: readonly string[]): Element[] => lines.map((line) => text(line));
const fold = (lines: readonly string[]) => folded(lines, draw, 'answer', stringsOf('fi'));
const textsIn = (elements: readonly Element[]) =>
  elements.flatMap((element) => (element.type === 'TextBlock' ? [element.text] : []));
const of = (length: number) => 'a'.repeat(length);

describe('a text', () => {
  it('of ordinary length stands open', () => {
    expect(fold([of(300), of(300)])).toEqual(draw([of(300), of(300)]));
  });

  it('that is long is folded between its lines, and both buttons turn the same parts', () => {
    const shown = fold([of(300), of(200), of(200), of(100)]);
    expect(textsIn(shown)).toEqual([of(300), of(200)]);
    const [more, rest, less] = shown.slice(2);
    const targetElements = ['answer-rest', 'answer-more', 'answer-less'];
    expect(more).toMatchObject({ actions: [{ title: 'Näytä koko vastaus', targetElements }] });
    expect(rest).toMatchObject({ id: 'answer-rest', isVisible: false, items: draw([of(200), of(100)]) });
    expect(less).toMatchObject({ isVisible: false, actions: [{ title: 'Näytä vähemmän', targetElements }] });
  });

  it('is not folded for a few words more', () => {
    expect(textsIn(fold([of(500), of(200), of(100)]))).toHaveLength(1);
    expect(textsIn(fold([of(500), of(50), of(149)]))).toHaveLength(3);
  });

  it('is never cut after a line that leads to the next, nor inside its first line', () => {
    expect(textsIn(fold([of(300), 'Ehdot ovat:', of(500)]))).toEqual([of(300)]);
    expect(textsIn(fold([of(900), of(200)]))).toEqual([of(900)]);
  });
});
