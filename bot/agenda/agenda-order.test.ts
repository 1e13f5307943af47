import { agendaOf, inAgendaOrder, withMoved } from './agenda-order';
import { submitted } from './support/test-meetings';

const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 10, minute));
const numbers = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => Number(id.slice(-1)));

describe('the order of the agenda', () => {
  it('is that of staff, then that of coming in', () => {
    const questions = [
      submitted(1, { submittedAt: at(3) }),
      submitted(2, { submittedAt: at(1) }),
      submitted(3, { submittedAt: at(4), position: 2 }),
      submitted(4, { submittedAt: at(5), position: 1 }),
      submitted(5, { submittedAt: at(1) }),
    ];
    expect(numbers(inAgendaOrder(questions))).toEqual([4, 3, 2, 5, 1]);
    expect(numbers(questions)).toEqual([1, 2, 3, 4, 5]);
  });

  it('holds the accepted ones and those that are answered, not what is new, ended or hidden', () => {
    const states = [
      'submitted',
      'accepted',
      'drafted',
      'published',
      'hidden',
      'withdrawn',
      'declined',
      'merged',
    ] as const;
    expect(numbers(agendaOf(states.map((state, nth) => submitted(nth + 1, { state }))))).toEqual([2, 3, 4]);
  });

  it('changes by one place, and not beyond its ends', () => {
    const agenda = [submitted(1), submitted(2), submitted(3)];
    const moved = (number: number, by: -1 | 1) => {
      const after = withMoved(agenda, `question-${number}`, by);
      return after && numbers(after);
    };
    expect(moved(2, -1)).toEqual([2, 1, 3]);
    expect(moved(2, 1)).toEqual([1, 3, 2]);
    expect(moved(1, -1)).toBeNull();
    expect(moved(3, 1)).toBeNull();
    expect(moved(9, -1)).toBeNull();
  });
});
