import { createRecentTalk } from './recent-talk';

const start = new Date('2025-12-01T10:00:00Z');
const minutesLater = (minutes: number, seconds = 0) => new Date(start.getTime() + (minutes * 60 + seconds) * 1000);

describe('the language of a conversation', () => {
  it('is not known before the first message', () => {
    expect(createRecentTalk().get('chat', start)).toBeUndefined();
  });

  it('is remembered for ten minutes and no longer', () => {
    const recent = createRecentTalk();
    recent.set('chat', { language: 'sv' }, start);
    expect(recent.get('chat', minutesLater(10))?.language).toBe('sv');
    expect(recent.get('chat', minutesLater(10, 1))).toBeUndefined();
  });

  it('is the one last written, for ten minutes from then', () => {
    const recent = createRecentTalk();
    recent.set('chat', { language: 'sv' }, start);
    recent.set('chat', { language: 'en' }, minutesLater(9));
    expect(recent.get('chat', minutesLater(18))?.language).toBe('en');
  });

  it('is not that of another conversation', () => {
    const recent = createRecentTalk();
    recent.set('chat', { language: 'sv' }, start);
    expect(recent.get('other', start)).toBeUndefined();
  });

  it('is forgotten first where nothing was written for longest, when there are too many', () => {
    const recent = createRecentTalk();
    recent.set('busy', { language: 'sv' }, start);
    recent.set('quiet', { language: 'sv' }, start);
    recent.set('busy', { language: 'en' }, start);
    for (let nth = 0; nth < 9_999; nth++) recent.set(`chat-${nth}`, { language: 'fi' }, start);
    expect(recent.get('quiet', start)).toBeUndefined();
    expect(recent.get('busy', start)?.language).toBe('en');
    expect(recent.get('chat-9998', start)?.language).toBe('fi');
  });
});

describe('the last question of a conversation', () => {
  const services = new Set(['laku-perhekuntoutus']);

  it('is remembered beside the language, until another is asked', () => {
    const recent = createRecentTalk();
    recent.set('chat', { language: 'fi', question: 'Milloin hinnat nousevat?', services }, start);
    recent.set('chat', { language: 'sv' }, start);
    expect(recent.get('chat', start)).toEqual({ language: 'sv', question: 'Milloin hinnat nousevat?', services });
    recent.set('chat', { language: 'sv', question: 'Och gruppen?' }, start);
    expect(recent.get('chat', start)).toMatchObject({ question: 'Och gruppen?', services });
  });

  it('is forgotten with the rest after ten minutes, also when something new is said then', () => {
    const recent = createRecentTalk();
    recent.set('chat', { language: 'fi', question: 'Milloin?', services }, start);
    recent.set('chat', { language: 'fi' }, minutesLater(11));
    expect(recent.get('chat', minutesLater(11))).toEqual({ language: 'fi' });
  });
});

describe('what was asked and shown', () => {
  it('is remembered until something else was', () => {
    const recent = createRecentTalk();
    recent.set('chat', { language: 'fi', asked: 'Mikä on hinta?', shown: ['hinnat'] }, start);
    recent.set('chat', { language: 'fi', shown: ['hinnat-oma'] }, start);
    expect(recent.get('chat', start)).toEqual({ language: 'fi', asked: 'Mikä on hinta?', shown: ['hinnat-oma'] });
    recent.set('chat', { language: 'fi', asked: 'Milloin?', shown: [] }, start);
    expect(recent.get('chat', start)).toEqual({ language: 'fi', asked: 'Milloin?', shown: [] });
  });
});

describe('a person who is forgotten', () => {
  it('has nothing left in any conversation, and the others all they had', () => {
    const recent = createRecentTalk();
    for (const chat of ['chat|me', 'group|me', 'group|other']) {
      recent.set(chat, { language: 'sv', question: 'Mikä on hinta?' }, start);
    }
    recent.forget((chat) => chat.endsWith('|me'));
    expect(['chat|me', 'group|me'].map((chat) => recent.get(chat, start))).toEqual([undefined, undefined]);
    expect(recent.get('group|other', start)).toEqual({ language: 'sv', question: 'Mikä on hinta?' });
  });

  it('may begin anew, from nothing', () => {
    const recent = createRecentTalk();
    recent.set('chat', { language: 'sv', question: 'Mikä on hinta?' }, start);
    recent.forget(() => true);
    recent.set('chat', { language: 'fi' }, start);
    expect(recent.get('chat', start)).toEqual({ language: 'fi' });
  });
});
