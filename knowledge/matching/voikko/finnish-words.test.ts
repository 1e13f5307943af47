import { createFinnishWords } from './finnish-words';

const readings: Record<string, string[]> = {
  kuntoutuksen: ['[Ln][Xp]kuntoutus[X]kuntoutu[Sg][Ny]ksen', '[Lt][Xp]kuntouttaa[X]kuntout[Ln][Xj]us[X]u[Sg][Ny]ksen'],
  yksilökurssilla: ['[Ln][Xp]yksilö[X]yksilö[Sn][Ny][Bh][Bc][Ln][Xp]kurssi[X]kurss[Sade][Ny]illa'],
  ohjaajan: [
    '[Ln][Xp]ohja[X]ohj[Sn][Ny]a[Bh][Bc][Ln][Xp]aika[X]aj[Sg][Ny]an',
    '[Lt][Xp]ohjata[X]ohja[Ln]a[Ln][Xj]ja[X][Sg][Ny]jan',
  ],
  alihankkijan: ['[Lp]ali[Bh][Bc][Lt][Xp]hankkia[X]hankki[Ln][Xj]ja[X][Sg][Ny]jan'],
  vastaanottaa: ['[Lt][Xp]vastaan=ottaa[X]vastaan[Bm]otta[Tn1]a'],
  helsingissä: ['[Lep][Xp]Helsinki[X]helsingi[Sine][Ny]ssä'],
};
const follow = jest.fn((word: string) => readings[word] ?? []);
const words = createFinnishWords({ follow });
beforeEach(() => follow.mockClear());

describe('a Finnish word', () => {
  it.each([
    ['gives every base form it may have', 'kuntoutuksen', [['kuntoutus', 'kuntouttaa']]],
    ['gives the parts of a compound', 'yksilökurssilla', [['yksilö'], ['kurssi']]],
    ['that can be read as one word is no compound', 'ohjaajan', [['ohjata']]],
    ['keeps what stands before its base', 'alihankkijan', [['ali'], ['hankkia']]],
    ['has no marks in its base', 'vastaanottaa', [['vastaanottaa']]],
    ['is in lower case', 'helsingissä', [['helsinki']]],
    ['is null when the dictionary does not know it', 'xyzzy', null],
  ])('%s (%s)', (_what, word, expected) => {
    expect(words(word)).toEqual(expected);
  });

  it('is looked up once', () => {
    words('kuntoutuksella');
    words('kuntoutuksella');
    expect(follow).toHaveBeenCalledTimes(1);
  });
});
