import { loadKnowledge } from '../../knowledge/load';
import { loadDecide } from '../../knowledge/load-decide';
import { snowball } from '../../knowledge/matching/morphology';
import type { Language } from '../../knowledge/schema';
import { knowledgeFolder } from '../project-root';
import type { KeptText } from '../store/store';
import { groupTexts } from './group';
import { plainStems } from './support/test-learning';

const { matcher } = loadDecide(loadKnowledge(knowledgeFolder()), knowledgeFolder(), snowball);
const stemsOf = (word: string, language: Language) => matcher.tellingStems(word, language);

let next = 0;
function kept(text: string, more: Partial<KeptText> = {}): KeptText {
  next++;
  return { id: `text-${next}`, kind: 'miss', text, language: 'fi', entry: null, ...more };
}

describe('texts that nobody has looked at', () => {
  it('that ask the same in other forms, or misspelt, come into one item', () => {
    const [item, other, ...more] = groupTexts(
      [
        kept('Saako kuntoutujan kanssa mennä uimahalliin?'),
        kept('saako kuntoutujien kanssa mennä uimahallin'),
        kept('Kuka maksaa taksin lentokentälle?'),
        kept('SAAKO KUNTOUTUJAN KANSSA MENNÄ UIMAHALLIIN'),
      ],
      stemsOf,
    );
    expect(more).toEqual([]);
    expect(item?.texts).toEqual([
      { text: 'Saako kuntoutujan kanssa mennä uimahalliin?', count: 2 },
      { text: 'saako kuntoutujien kanssa mennä uimahallin', count: 1 },
    ]);
    expect(item).toMatchObject({ count: 3, language: 'fi' });
    expect(other?.texts).toHaveLength(1);
  });

  it('of two languages stay apart', () => {
    const texts = [kept('SDQ'), kept('SDQ', { language: 'sv' })];
    expect(groupTexts(texts, stemsOf).map(({ language }) => language)).toEqual(['fi', 'sv']);
  });

  it('that share common words only stay apart', () => {
    const texts = [kept('Miten asiakas saa taksin lentokentälle?'), kept('Miten Kela maksaa uimahallin?')];
    expect(groupTexts(texts, stemsOf)).toHaveLength(2);
  });

  it('come with what became of them, and with the entries that were picked and did not help', () => {
    const texts = [
      kept('kilometrikorvaus', { kind: 'pick', entry: 'a' }),
      kept('kilometrikorvaus', { kind: 'pick', entry: 'b' }),
      kept('kilometrikorvaus', { kind: 'pick', entry: 'b' }),
      kept('kilometrikorvaus', { kind: 'not-helpful', entry: 'c' }),
      kept('kilometrikorvaus'),
    ];
    const [item] = groupTexts(texts, stemsOf);
    expect(item).toMatchObject({ kinds: { miss: 1, pick: 3, 'not-helpful': 1 }, picked: 'b', notHelpful: 'c' });
    expect(item?.ids).toEqual(texts.map(({ id }) => id));
  });

  it('come largest item first, then the oldest', () => {
    const texts = [kept('vanha'), kept('uusi'), kept('suuri'), kept('suuri')];
    expect(groupTexts(texts, plainStems).map(({ texts: [first] }) => first?.text)).toEqual(['suuri', 'vanha', 'uusi']);
  });

  it('keep the id of their item when further ones come', () => {
    const texts = [kept('Saako kuntoutujan kanssa mennä uimahalliin?'), kept('taksi lentokentälle')];
    const before = groupTexts(texts, stemsOf).map(({ id }) => id);
    const further = ['uimahalliin kuntoutujan kanssa', 'lentokentälle taksilla', 'zzz'].map((text) => kept(text));
    const after = groupTexts([...texts, ...further], stemsOf).map(({ id }) => id);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(3);
  });

  it('without a single letter do no harm', () => {
    expect(groupTexts([kept('???'), kept('…')], stemsOf)).toHaveLength(1);
    expect(groupTexts([], stemsOf)).toEqual([]);
  });

  it('in their thousands are grouped while somebody waits', () => {
    const words = ['taksi', 'uimahalli', 'lasku', 'päätös', 'matka', 'tulkki', 'kurssi', 'auto', 'koira', 'sauna'];
    const texts = Array.from({ length: 3000 }, (_, nth) =>
      kept(
        [nth % 10, Math.floor(nth / 10) % 10, Math.floor(nth / 100)].map((at) => words[at] ?? `sana${at}`).join(' '),
      ),
    );
    const startedAt = process.cpuUsage();
    groupTexts(texts, stemsOf);
    expect(process.cpuUsage(startedAt).user / 1e6).toBeLessThan(3);
  });
});
