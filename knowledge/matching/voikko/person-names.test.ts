import { createPersonNames } from './person-names';

const readings: Record<string, string[]> = {
  antin: ['[Lee][Xp]Antti[X]anti[Sg][Ny]n'],
  virtasen: ['[Les][Xp]Virtanen[X]virtase[Sg][Ny]n'],
  toivo: ['[Lt][Xp]toivoa[X]toivo', '[Lee][Xp]Toivo[X]toivo[Sn][Ny]', '[Ln][Xp]toivo[X]toivo[Sn][Ny]'],
  oulussa: ['[Lep][Xp]Oulu[X]oulu[Sine][Ny]ssa'],
  pirkanmaalta: ['[Lee][Xp]Pirkka[X]pirkan[Sg][Ny][Bh][Bc][Ln][Xp]maa[X]maa[Sablt][Ny]lta'],
  hakemus: ['[Ln][Xp]hakemus[X]hakemus[Sn][Ny]'],
};
const names = createPersonNames({ follow: (word) => readings[word] ?? [] });

it.each([
  ['Antin', 'only'],
  ['virtasen', 'only'],
  ['Toivo', 'also'],
  ['Oulussa', 'no'],
  ['Pirkanmaalta', 'no'],
  ['hakemus', 'no'],
  ['xyz', 'no'],
])('%s is a name: %s', (word, is) => {
  expect(names(word)).toBe(is);
});
