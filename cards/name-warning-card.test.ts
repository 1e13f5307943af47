import { languages } from '../knowledge/schema';
import { nameWarningCard } from './name-warning-card';
import { textsOf } from './support/texts-of';

const held = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';

describe('the warning of a name', () => {
  const warning = nameWarningCard({ language: 'fi', held });

  it('asks in a frame whether a client was named, and says it aloud too', () => {
    expect(warning.body[0]).toMatchObject({ type: 'Container', style: 'warning' });
    expect(textsOf(warning)[0]).toBe('Nimesitkö asiakkaan?');
    expect(warning.speak).toContain('Nimesitkö asiakkaan?');
  });

  it('tells that nothing was answered yet, and how long the message waits', () => {
    expect(textsOf(warning).at(-1)).toMatch(/En ole vielä etsinyt vastausta.*enintään 10 minuuttia/);
  });

  it.each(languages)('offers to send the message or to write it anew, in %s', (language) => {
    const { lang, actions } = nameWarningCard({ language, held });
    expect(lang).toBe(language);
    expect(actions?.map(({ data }) => data)).toEqual([
      { v: 1, do: 'send-anyway', language, held },
      { v: 1, do: 'rewrite', language, held },
    ]);
  });
});
