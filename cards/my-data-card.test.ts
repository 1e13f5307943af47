import { languages } from '../knowledge/schema';
import { forgetMeCard, forgottenCard, type MyDataCardData, myDataCard } from './my-data-card';
import { textsOf } from './support/texts-of';

const privacyUrl = 'https://example.com/tietosuoja';
const show = (change: Partial<MyDataCardData> = {}) => {
  const chosen = { chosenLanguage: 'sv', district: 'Itäinen vakuutuspiiri' } as const;
  return myDataCard({
    language: 'fi',
    ...chosen,
    answers: 0,
    handoffs: [],
    questions: [],
    joined: 0,
    privacyUrl,
    ...change,
  });
};

describe('what is kept about the reader', () => {
  it('is shown first, each on its line, and said aloud', () => {
    expect(textsOf(show()).slice(0, 3)).toEqual([
      'Tämä sinusta on tallessa',
      'Valitsemasi kieli: ruotsi',
      'Valitsemasi vakuutuspiiri: Itäinen vakuutuspiiri',
    ]);
    expect(show().speak).toContain('Valitsemasi kieli: ruotsi Valitsemasi vakuutuspiiri: Itäinen vakuutuspiiri');
  });

  it.each<[string, Partial<MyDataCardData>, string]>([
    ['language', { chosenLanguage: null }, 'Valitsemasi kieli: et ole valinnut'],
    ['district', { district: null }, 'Valitsemasi vakuutuspiiri: et ole valinnut'],
  ])('is told to be nothing where no %s was chosen', (_, change, line) => {
    expect(textsOf(show(change))).toContain(line);
  });

  it('tells how many answers are remembered, and which questions to a person are kept in which state', () => {
    const handoffs = [
      { number: 'H-2025-0001', state: 'answered' },
      { number: 'H-2025-0002', state: 'waiting' },
    ] as const;
    const texts = textsOf(show({ answers: 3, handoffs })).join('\n');
    expect(texts).toContain('vastauksia muistissa: 3.');
    expect(texts).toContain('Kysymyksesi ihmiselle: H-2025-0001 (vastattu), H-2025-0002 (odottaa).');
    expect(textsOf(show())).toContain('Kysymyksiä ihmiselle: ei tallessa');
  });

  it('comes with what is remembered for a while, what is kept without the reader, and what Teams keeps', () => {
    const texts = textsOf(show()).join('\n');
    expect(texts).toContain('enintään 10 minuuttia');
    expect(texts).toContain('90 päiväksi');
    expect(texts).toContain('Teams säilyttää keskustelumme');
  });

  it('links the privacy notice, where it has an address', () => {
    expect(textsOf(show()).at(-1)).toBe(`[Tietosuojaseloste](${privacyUrl})`);
    expect(textsOf(show({ privacyUrl: null })).join('\n')).not.toContain('seloste');
  });

  it.each(languages)('can be forgotten by a button, in %s', (language) => {
    const { lang, actions } = show({ language });
    expect(lang).toBe(language);
    expect(actions?.map(({ data }) => data)).toEqual([{ v: 1, do: 'ask-forget-me', language }]);
  });
});

describe.each(languages)('being forgotten, in %s,', (language) => {
  it('is confirmed or taken back by a button', () => {
    const { lang, actions } = forgetMeCard(language);
    expect(lang).toBe(language);
    expect(actions?.map(({ data }) => data)).toEqual([
      { v: 1, do: 'forget-me', language },
      { v: 1, do: 'keep-me', language },
    ]);
  });

  it('is told of with what stays, before as after', () => {
    const stays = textsOf(forgetMeCard(language)).at(-1);
    expect(textsOf(forgottenCard(language)).at(-1)).toBe(stays);
    expect(textsOf(forgottenCard(language))).toHaveLength(3);
  });

  it('leaves no button once it is done', () => {
    expect(forgottenCard(language).actions).toBeUndefined();
  });
});
