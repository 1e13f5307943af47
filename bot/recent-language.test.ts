import { createRecentLanguage } from './recent-language';

const start = new Date('2025-12-01T10:00:00Z');
const minutesLater = (minutes: number, seconds = 0) => new Date(start.getTime() + (minutes * 60 + seconds) * 1000);

describe('the language of a conversation', () => {
  it('is not known before the first message', () => {
    expect(createRecentLanguage().get('chat', start)).toBeUndefined();
  });

  it('is remembered for ten minutes and no longer', () => {
    const recent = createRecentLanguage();
    recent.set('chat', 'sv', start);
    expect(recent.get('chat', minutesLater(10))).toBe('sv');
    expect(recent.get('chat', minutesLater(10, 1))).toBeUndefined();
  });

  it('is the one last written, for ten minutes from then', () => {
    const recent = createRecentLanguage();
    recent.set('chat', 'sv', start);
    recent.set('chat', 'en', minutesLater(9));
    expect(recent.get('chat', minutesLater(18))).toBe('en');
  });

  it('is not that of another conversation', () => {
    const recent = createRecentLanguage();
    recent.set('chat', 'sv', start);
    expect(recent.get('other', start)).toBeUndefined();
  });

  it('is forgotten first where nothing was written for longest, when there are too many', () => {
    const recent = createRecentLanguage();
    recent.set('busy', 'sv', start);
    recent.set('quiet', 'sv', start);
    recent.set('busy', 'en', start);
    for (let nth = 0; nth < 9_999; nth++) recent.set(`chat-${nth}`, 'fi', start);
    expect(recent.get('quiet', start)).toBeUndefined();
    expect(recent.get('busy', start)).toBe('en');
    expect(recent.get('chat-9998', start)).toBe('fi');
  });
});
