import { createCueFinder } from './cue-finder';
import { type ClientMatterData, type CueGroup, clientMatterSchema, cueGroups } from './schema';

/** The data of a file that has only these cues, all of them under Finnish. */
function dataWith(cues: Partial<Record<CueGroup, string[]>>, more: Partial<ClientMatterData> = {}): ClientMatterData {
  const byGroup = cueGroups.map((group) => [group, { fi: cues[group] ?? [], sv: [], en: [] }]);
  const names = { given: [], likeWords: [], notNames: [] };
  return clientMatterSchema.parse({ words: {}, names, oneWord: [], cues: Object.fromEntries(byGroup), ...more });
}

function findWith(...wanted: Parameters<typeof dataWith>) {
  const find = createCueFinder(dataWith(...wanted));
  return (text: string) => find(text).cues.map(({ cue }) => cue);
}

describe('a cue is found', () => {
  it.each([
    ['as a word', 'päätös', 'Päätös tuli'],
    ['by its stem', 'korja*', 'korjatkaa se'],
    ['by its ending', '*tteko', 'Voitteko?'],
    ['as either of two words', 'onko|onks', 'onks tullu'],
    ['over two other words', 'onko tullut', 'onko se päätös tullut'],
    ['with a letter wrong', 'hakemuksen', 'hakenuksen tila'],
    ['with two letters swapped', 'hakemuksen', 'hakemusken tila'],
    ['with a letter missing', 'hakemuksen', 'hakmuksen tila'],
    ['with a letter too many', 'hakemuksen', 'hakemuuksen tila'],
    ['in a text without dots', 'päätös tehty', 'paatos tehty'],
    ['where a sentence begins', '^ kuka', 'Hei. Kuka päättää?'],
    ['where a sentence ends', 'miksi $', 'Hylättiin, miksi? Emme tiedä.'],
    ['as a number', 'jo <digits>', 'jo 4 kuukautta'],
  ])('%s ("%s" in "%s")', (_how, cue, text) => {
    expect(findWith({ state: [cue] })(text)).toEqual([cue]);
  });

  it('by a class of words', () => {
    const words = { client: { fi: ['asiakas'], sv: ['klient'], en: ['client'] } };
    expect(findWith({ client: ['<client>'] }, { words })('min klient')).toEqual(['<client>']);
  });

  it('in a sentence that asks, or in all when none has a question mark', () => {
    const find = createCueFinder(dataWith({}));
    expect([...find('Yksi. Kaksi? Kolme.').asking]).toEqual([1]);
    expect([...find('Yksi. Kaksi.').asking]).toEqual([0, 1]);
  });
});

describe('a cue is not found', () => {
  it.each([
    ['over three other words', 'onko tullut', 'onko se uusi päätös tullut'],
    ['over the end of a sentence', 'onko tullut', 'Mikä onko. Tullut se on'],
    ['as another inflection', 'asiakkaani', 'asiakkaan'],
    ['in a short word with a letter wrong', 'miksi', 'niksi'],
    ['in a text that has dots elsewhere', 'päätös', 'paatos väylä'],
    ['inside a sentence when it must begin it', '^ kuka', 'En tiedä kuka'],
    ['before the end when it must end it', 'miksi $', 'miksi hylättiin'],
  ])('%s ("%s" in "%s")', (_how, cue, text) => {
    expect(findWith({ state: [cue] })(text)).toEqual([]);
  });

  it('inside a name of several words', () => {
    const find = findWith({ state: ['min'] }, { oneWord: ['min egen väg'] });
    expect(find('Min egen väg-rehabilitering')).toEqual([]);
    expect(find('min klient')).toEqual(['min']);
  });
});
