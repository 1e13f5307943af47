import path from 'node:path';
import fc from 'fast-check';
import { createClientMatter } from './client-matter';
import { loadClientMatterData } from './schema';
import { loadClientMatterWeights } from './weights';

const knowledgeFolder = path.resolve(__dirname, '..');
const data = loadClientMatterData(knowledgeFolder);
const weights = loadClientMatterWeights(knowledgeFolder);
const clientMatter = createClientMatter(data, weights);
const { possibly, surely } = weights.thresholds;
const isTaken = (text: string) => clientMatter(text).probability >= possibly;

describe('a client matter is known', () => {
  it.each([
    ['by its state', 'Missä vaiheessa asiakkaani hakemus on?'],
    ['by its state, with a name', 'onko Antin B-lausunto tullut perille'],
    ['by its state, without dots', 'onko asiakkaani jatkopaatos jo tehty'],
    ['with a letter wrong', 'Missä vaiheesa asiakkaani hakemus on?'],
    ['by a visit that is not paid', 'Asiakkaamme käynnistä ei ole tullut maksua'],
    ['by a wish', 'yksi meidän lapsi sai hylkäävän, voitteko katsoa uudestaan'],
    ['by a correction', 'Kuntoutujan sukunimi on muuttunut, päivitättekö sen päätökselle?'],
    ['by an order', 'Kiirehtikää nuoren Oma väylä -päätöstä, opinnot alkaa'],
    ['by visits left', 'Kuinka monta verkostokäyntiä Emilialla on vielä käyttämättä?'],
    ['by a transport', 'Onko taksikyydit myönnetty tälle meidän nuorelle?'],
    ['by a guardian', 'Edunvalvoja ei ole saanut päätöstä, lähetättekö sen hänelle?'],
    ['in Swedish, by its reason', 'Varför fick vår klient bara fem dygn fast läkaren skrev femton?'],
    ['in Swedish, by its state', 'Har ni fått B-utlåtandet för Linnea?'],
    ['in Swedish, by a correction', 'Beslutet för vår klient har fel adress, kan ni rätta det?'],
    ['in English, by its state', "Where is my client's decision? We applied in August"],
    ['in English, by an action', 'One of my clients moved to Oulu, can you transfer the decision?'],
  ])('%s ("%s")', (_how, text) => {
    expect(isTaken(text)).toBe(true);
  });
});

describe('not a client matter is', () => {
  it.each([
    ['a rule illustrated by a client', 'Asiakas on käynyt Oma väylän jo, voiko sen saada uudelleen?'],
    ['who tells of a break', 'Perhe lähtee talveksi Espanjaan, kuka ilmoittaa tauosta?'],
    ['billing an absence', 'Asiakkaamme ei tullut Oma väylän ryhmään, saako laskuttaa?'],
    ['who decides', 'Kuka päättää, saako läheinen osallistua?'],
    ['the state of a reform', 'Missä vaiheessa uusi kilpailutus on?'],
    ['a wish that is of no client', 'Voisitteko lähettää tilaisuuden materiaalit?'],
    ['a general time', 'Miksi hakemuksia hylätään paljon?'],
    ['a Swedish rule', 'Klienten flyttar till en annan kommun, vem meddelar FPA?'],
    ['an English rule', 'A client misses a session. May we invoice it?'],
    ['a greeting', 'Hyvää huomenta!'],
    ['nothing', ''],
  ])('%s ("%s")', (_what, text) => {
    expect(isTaken(text)).toBe(false);
  });
});

it.each([
  ['whom to call', 'Kenelle soitan yhden asiakkaan päätöksestä?'],
  ['a rule told of one client', "My client's wife wants to join the period. Who decides?"],
])('where a sure answer would win, %s is not surely one ("%s")', (_what, text) => {
  expect(clientMatter(text).probability).toBeLessThan(surely);
});

describe('any text', () => {
  const words = [
    'asiakkaani',
    'päätös',
    'onko',
    'tullut',
    'Maijan',
    'voitteko',
    'korjata',
    'saako',
    'klient',
    '?',
    '.',
    '\n',
  ];
  it.each([
    ['of any characters', fc.string({ unit: 'grapheme', maxLength: 400 })],
    ['of broken characters', fc.string({ unit: 'binary', maxLength: 400 })],
    ['of our cues in any order', fc.array(fc.constantFrom(...words), { maxLength: 200 }).map((list) => list.join(' '))],
  ])('%s gets a probability', (_what, text) => {
    fc.assert(
      fc.property(text, (any) => {
        const { probability } = clientMatter(any);
        expect(probability >= 0 && probability <= 1).toBe(true);
      }),
    );
  });

  it.each([
    ['of one endless word', 'asiakkaani'.repeat(20_000)],
    ['of the same cue over and over', 'onko asiakkaani päätös jo tullut '.repeat(10_000)],
    ['of words that objects know', 'constructor __proto__ toString hasOwnProperty'],
  ])('%s is judged at once', (_what, text) => {
    const startedAt = performance.now();
    clientMatter(text);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });

  it('says why by cues, never by words of the text', () => {
    const { cues } = clientMatter('Onko Maijan päätös tullut?');
    expect(cues).toContain('client-name: <name>');
    expect(cues.join(' ')).not.toMatch(/maija/i);
  });
});
