import { clientMatterCard } from './client-matter-card';
import { line, shown } from './support/test-contacts';
import { textsOf } from './support/texts-of';

const clientContacts = [shown(line)];
const general = [{ entry: 'oikaisu', question: 'Miten päätöksestä valitetaan?', service: 'Kaikki' }];

describe("a single client's matter", () => {
  it.each([
    ['fi', 'Yksittäisen asiakkaan asia', /enkä voi ottaa kantaa/, /^Älä kirjoita minulle asiakkaan nimeä/],
    ['sv', 'En enskild klients ärende', /kan inte ta ställning/, /^Skriv inte klientens namn/],
    ['en', 'A single client’s matter', /cannot .* take a stand/, /^Do not write a client’s name/],
  ] as const)('in %s is not taken a stand on, and leads to the line', (language, title, refusal, mind) => {
    const texts = textsOf(clientMatterCard({ language, clientContacts, general: [] }));
    expect(texts.slice(0, 2)).toEqual([title, expect.stringMatching(refusal)]);
    expect(texts).toEqual(expect.arrayContaining(['020 000 000', expect.stringMatching(mind)]));
  });

  it('shows the questions of a general rule after the line, as buttons', () => {
    const card = clientMatterCard({ language: 'fi', clientContacts, general });
    expect(textsOf(card).slice(-2)).toEqual([
      'Yleinen ohje, joka voi auttaa:',
      'Miten päätöksestä valitetaan? · Kaikki',
    ]);
    const pressed = card.body.flatMap((part) => ('selectAction' in part ? (part.selectAction?.data ?? []) : []));
    expect(pressed).toEqual([{ v: 1, do: 'show-entry', entry: 'oikaisu', language: 'fi' }]);
  });

  it('says nothing of a general rule when there is none', () => {
    const texts = textsOf(clientMatterCard({ language: 'fi', clientContacts, general: [] }));
    expect(texts).not.toContain('Yleinen ohje, joka voi auttaa:');
  });
});
