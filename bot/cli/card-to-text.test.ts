import { answerCard } from '../../cards/answer-card';
import { button, card, type Element, heading, questionButtons, text, verbatim } from '../../cards/elements';
import { loadKnowledge } from '../../knowledge/load';
import { presentAnswer } from '../present';
import { knowledgeFolder } from '../project-root';
import { cardToText } from './card-to-text';

const press = { v: 1, do: 'set-language', language: 'sv' } as const;
const toText = (...body: Element[]) => cardToText(card('fi', 'Ei sanota', body, [button('Suomeksi', press)]));

describe('a card in the terminal', () => {
  it('is its texts, one below the other, without its buttons', () => {
    expect(toText(heading('Otsikko'), text('Sisältö'), verbatim('a_b@example.com'))).toBe(
      'Otsikko\nSisältö\na_b@example.com',
    );
  });

  it('writes links out', () => {
    const links = 'Lue: [Ohje](https://example.com/ohje) · [Soita](tel:020000000)';
    expect(toText(text(links))).toBe('Lue: Ohje: https://example.com/ohje · Soita: tel:020000000');
  });

  it('shows lists with bullets', () => {
    expect(toText(text('Muista:\n- yksi\n- kaksi - ja puoli'))).toBe('Muista:\n  • yksi\n  • kaksi - ja puoli');
  });

  it('shows questions to press with an arrow', () => {
    expect(toText(text('Näitä:'), ...questionButtons([{ title: 'Mikä on hinta?', data: press }]))).toBe(
      'Näitä:\n> Mikä on hinta?',
    );
  });

  it('sets parts apart by one empty line, never more', () => {
    const frame: Element = { type: 'Container', separator: true, items: [text('kaksi', { separator: true })] };
    expect(toText(text('yksi', { spacing: 'medium' }), frame, text('kolme', { spacing: 'medium' }))).toBe(
      'yksi\n\nkaksi\n\nkolme',
    );
  });
});

it('every answer reads in the terminal as question, answer and source', () => {
  const knowledge = loadKnowledge(knowledgeFolder());
  const around = { knowledge, now: new Date('2025-12-01'), district: null };
  const unread = [...knowledge.entries.values()].filter((entry) => {
    const data = presentAnswer(around, entry, 'fi', 'card');
    const lines = cardToText(answerCard(data)).split('\n');
    const [point] = data.answer.split('\n');
    return lines[0] !== data.question || !lines.some((line) => line === point) || !lines.join().includes('Lähde: ');
  });
  expect(unread.map(({ id }) => id)).toEqual([]);
});
