import { plainCalibration, target } from '../support/small-targets';
import { Matcher } from './matcher';

const targets = [
  target(
    'hinnat',
    {
      fi: { phrases: ['Milloin hinnat nousevat?'], body: 'Uudet hinnat tulevat tammikuussa.' },
      sv: { phrases: ['När stiger priserna?'] },
      en: { phrases: ['When do prices rise?'] },
    },
    { services: ['laku'] },
  ),
  target('hinnat-terapia', { fi: { phrases: ['Milloin hinnat nousevat?'] } }, { services: ['terapia'] }),
  target('lasku', { fi: { phrases: ['Miten laskutetaan poissaolosta?', 'yksilökuntoutuksen lasku'] } }),
  target('vayla', { fi: { phrases: ['Mikä on väylä?'] } }),
  target('kiitos', { fi: { phrases: ['Kiitos avusta'] }, en: { phrases: ['Thanks'] } }, { kind: 'intent' }),
];
const services = {
  in: (text: string) => new Set(['laku', 'terapia'].filter((name) => text.toLowerCase().includes(name))),
  without: (text: string) => text.replace(/laku|terapia/gi, ''),
};
const matcher = new Matcher(targets, plainCalibration(), services, null);
const first = (text: string) => matcher.find(text)[0]?.target.id;

describe('the candidates', () => {
  it.each([
    ['in Finnish', 'uusista hinnoista', 'hinnat'],
    ['in Swedish', 'stiger priset', 'hinnat'],
    ['in English', 'are prices rising', 'hinnat'],
    ['of another kind', 'kiitos', 'kiitos'],
    ['misspelt', 'poisaolosta', 'lasku'],
    ['without its dots', 'vayla', 'vayla'],
    ['written apart', 'yksilö kuntoutuksen', 'lasku'],
  ])('begin with what is asked for %s ("%s")', (_how, text, id) => {
    expect(first(text)).toBe(id);
  });

  it('are none for a text without words', () => {
    expect(matcher.find('?!')).toEqual([]);
  });

  it('are none for words that nobody knows', () => {
    expect(matcher.find('xqzwvxq')).toEqual([]);
  });

  it('come once each, however many languages find them', () => {
    const ids = matcher.find('hinnat priserna prices').map(({ target }) => target.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are at most as many as wanted, the same first ones', () => {
    const all = matcher.find('milloin hinnat ja lasku').map(({ target }) => target.id);
    expect(all.length).toBeGreaterThan(1);
    expect(matcher.find('milloin hinnat ja lasku', 1).map(({ target }) => target.id)).toEqual(all.slice(0, 1));
  });

  it('have a lead that only the first has above the others', () => {
    const [winner, ...rest] = matcher.find('miten laskutetaan hinnat');
    expect(winner?.evidence.margin).toBeGreaterThan(0);
    for (const { evidence } of rest) expect(evidence.margin).toBeLessThan(0);
  });

  it('of a service that the text does not name stand behind', () => {
    expect(first('milloin hinnat nousevat LAKU')).toBe('hinnat');
    expect(first('milloin hinnat nousevat terapia')).toBe('hinnat-terapia');
  });

  it('of a service that is told besides stand before, whatever the text names', () => {
    const told = (text: string, service: string) =>
      matcher.find(text, 1, matcher.analyse(text), new Set([service]))[0]?.target.id;
    expect(told('milloin hinnat nousevat', 'laku')).toBe('hinnat');
    expect(told('milloin hinnat nousevat', 'terapia')).toBe('hinnat-terapia');
    expect(told('milloin hinnat nousevat LAKU', 'terapia')).toBe('hinnat-terapia');
  });

  it('of a contact and of an entry each lead their own kind, for they do not contradict each other', () => {
    const both = [
      target('lasku', { fi: { phrases: ['laskutuksen ohje'] } }),
      target('web-lasku', { fi: { phrases: ['laskutuksen ohje'] } }, { kind: 'contact' }),
    ];
    const margins = new Matcher(both, plainCalibration(), services, null)
      .find('laskutuksen ohje')
      .map(({ evidence }) => evidence.margin);
    expect(margins).toHaveLength(2);
    for (const margin of margins) expect(margin).toBeGreaterThan(0.5);
  });

  it('are found by the first thousand characters only', () => {
    expect(first(`hinnat ${'x'.repeat(1000)} poissaolosta`)).toBe(first('hinnat'));
    expect(first(`${'? '.repeat(500)}hinnat`)).toBeUndefined();
  });
});

describe('the services in a text', () => {
  it('are looked for in its first thousand characters only', () => {
    expect([...matcher.namedServices('LAKU')]).toEqual(['laku']);
    expect([...matcher.namedServices(`${'x'.repeat(1000)} LAKU`)]).toEqual([]);
  });

  it('can be left out', () => {
    expect(matcher.withoutServices('hinnat LAKU').trim()).toBe('hinnat');
  });
});

describe('the words that are looked for', () => {
  const terms = (text: string) => matcher.analyse(text).terms;

  it('are the written ones when they are known', () => {
    expect(terms('Hinnat nousevat')).toEqual([
      { word: 'hinnat', weight: 1, written: 'hinnat' },
      { word: 'nousevat', weight: 1, written: 'nousevat' },
    ]);
  });

  it('are corrected ones that count less when they are not', () => {
    const [term] = terms('poisaolosta');
    expect(term).toMatchObject({ word: 'poissaolosta', written: 'poisaolosta' });
    expect(term?.weight).toBeLessThan(1);
  });

  it('are the written ones when nothing is like them', () => {
    expect(terms('jalkapallo')).toEqual([{ word: 'jalkapallo', weight: 1, written: 'jalkapallo' }]);
  });
});
