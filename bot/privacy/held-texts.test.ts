import { createHeldTexts } from './held-texts';

const start = new Date('2025-12-01T10:00:00Z');
const minutesLater = (minutes: number, ms = 0) => new Date(start.getTime() + minutes * 60_000 + ms);
const text = { kind: 'message', text: 'Miten Antti Virtasen hakemus etenee?' } as const;
const other = { kind: 'message', text: 'toinen' } as const;

describe('a text that waits', () => {
  it('is given out once', () => {
    const held = createHeldTexts();
    held.hold('id', 'chat', text, start);
    expect(held.take('id', 'chat', start)).toBe(text);
    expect(held.take('id', 'chat', start)).toBeNull();
  });

  it('waits for ten minutes and no longer', () => {
    const held = createHeldTexts();
    held.hold('first', 'chat', text, start);
    held.hold('second', 'chat', text, start);
    expect(held.take('first', 'chat', minutesLater(10))).toBe(text);
    expect(held.take('second', 'chat', minutesLater(10, 1))).toBeNull();
  });

  it('that was asked for too late does not come back', () => {
    const held = createHeldTexts();
    held.hold('id', 'chat', text, start);
    held.take('id', 'chat', minutesLater(11));
    expect(held.take('id', 'chat', start)).toBeNull();
  });

  it('too long goes when another comes, wherever that is', () => {
    const held = createHeldTexts();
    held.hold('old', 'chat', text, start);
    held.hold('new', 'other', text, minutesLater(11));
    expect(held.take('old', 'chat', start)).toBeNull();
  });

  it('is not given to another, and still waits for its writer', () => {
    const held = createHeldTexts();
    held.hold('id', 'chat', text, start);
    expect(held.take('id', 'other', start)).toBeNull();
    expect(held.take('id', 'chat', start)).toBe(text);
  });

  it('is not given by the id of another', () => {
    const held = createHeldTexts();
    held.hold('first', 'chat', text, start);
    held.hold('second', 'chat', other, start);
    expect(held.take('second', 'chat', start)).toBe(other);
    expect(held.take('third', 'chat', start)).toBeNull();
  });

  it('for longest goes first when there are too many', () => {
    const held = createHeldTexts();
    for (let nth = 0; nth <= 1000; nth++) held.hold(`id-${nth}`, 'chat', text, start);
    expect(['id-0', 'id-1', 'id-1000'].map((id) => held.take(id, 'chat', start))).toEqual([null, text, text]);
  });
});

it('of a person who is forgotten nothing waits, and what others wrote still does', () => {
  const held = createHeldTexts();
  for (const chat of ['chat|me', 'group|me', 'group|other']) held.hold(chat, chat, text, start);
  held.forget((chat) => chat.endsWith('|me'));
  const left = ['chat|me', 'group|me', 'group|other'].map((chat) => held.take(chat, chat, start));
  expect(left).toEqual([null, null, text]);
});
