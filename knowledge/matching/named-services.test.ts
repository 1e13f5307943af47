import { loadKnowledge } from '../load';
import { createNamedServices } from './named-services';

const { services } = loadKnowledge(`${__dirname}/..`);
const namedServices = createNamedServices(services.values());

describe('a text names a service', () => {
  it.each([
    ['by its short name', 'Saako LAKUssa laskuttaa?', ['laku-perhekuntoutus']],
    ['by its full name, inflected', 'Perhekuntoutuksen ryhmä', ['laku-perhekuntoutus']],
    ['by a name of two words, inflected', 'Oma väylän ryhmä', ['oma-vayla']],
    ['without the dots', 'oma vayla', ['oma-vayla']],
    ['in Swedish', 'grupper i Min egen väg', ['oma-vayla']],
    ['in English', 'therapy feedback', ['vaativa-laakinnallinen-terapia']],
    ['by a word that holds part of the name', 'yksilökuntoutukseen', ['harkinnanvarainen-yksilokuntoutus']],
    ['or two', 'LAKU ja Oma väylä', ['laku-perhekuntoutus', 'oma-vayla']],
  ])('%s ("%s")', (_how, text, ids) => {
    expect([...namedServices.in(text)].sort()).toEqual(ids);
  });
});

describe('a text without the services it names', () => {
  it.each([
    ['keeps its other words', 'Milloin LAKUn hinnat nousevat?', 'milloin hinnat nousevat'],
    ['loses a name of two words whole', 'Entä Oma väylän hinnat?', 'entä hinnat'],
    ['loses each of two names', 'LAKU vai Oma väylä', 'vai'],
    ['keeps part of a name that stands alone', 'oma lomake, uusi väylä', 'oma lomake uusi väylä'],
    ['is nothing when it was a name', 'LAKU-perhekuntoutus', ''],
  ])('%s ("%s")', (_how, text, rest) => {
    expect(namedServices.without(text)).toBe(rest);
  });
});

describe('a text names no service', () => {
  it.each(['', 'kuntoutus', 'oma lomake, uusi väylä', 'Mikä on paras pizzatäyte?'])('when it is "%s"', (text) => {
    expect(namedServices.in(text).size).toBe(0);
  });
});
