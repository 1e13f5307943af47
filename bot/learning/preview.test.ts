import { loadKnowledge } from '../../knowledge/load';
import { snowball } from '../../knowledge/matching/morphology';
import { knowledgeFolder } from '../project-root';
import { draftId, previewOf, withProposal } from './preview';

const folder = knowledgeFolder();
const knowledge = loadKnowledge(folder);
const parts = { knowledge, folder, morphology: snowball };

describe('a preview', () => {
  it('tells which labelled queries an alternate pulls away from their entries, and at most ten of them', () => {
    const text = 'laskutus lasku poissaolo peruutus matkakulut etäkuntoutus päätös hakemus lausunto palaute lomake';
    const proposal = { kind: 'alternate', language: 'fi', entry: 'laku-sdq-form', text } as const;
    const { preview, before } = previewOf(proposal, parts);
    expect(preview.queries).toBeGreaterThan(1500);
    expect(before).toHaveLength(preview.queries);
    expect(preview.better + preview.worse + preview.other).toBeGreaterThan(0);
    expect(preview.changed.length).toBeLessThanOrEqual(10);
    expect(preview.repeats).toBeNull();

    // The second time only what comes with the proposal is asked anew.
    const repeating = { ...proposal, text: 'LAKU: toimitetaanko SDQ-lomakkeet Kelaan?' };
    expect(previewOf(repeating, parts, before).preview.repeats).toBe('LAKU: toimitetaanko SDQ-lomakkeet Kelaan?');
  }, 240_000);

  it('of an alternate looks at the entry with it, and leaves the knowledge as it is', () => {
    const proposal = { kind: 'alternate', language: 'sv', entry: 'laku-sdq-form', text: 'ny' } as const;
    const changed = withProposal(knowledge, proposal);
    expect(changed.entries.get('laku-sdq-form')?.sv.alternates).toContain('ny');
    expect(knowledge.entries.get('laku-sdq-form')?.sv.alternates).not.toContain('ny');
    expect(withProposal(knowledge, { ...proposal, entry: 'gone' })).toBe(knowledge);
  });

  it('of a draft looks at it as an entry with one question', () => {
    const draft = { kind: 'draft', language: 'fi', service: 'yleinen', question: 'Uusi?', answer: '' } as const;
    expect(withProposal(knowledge, draft).entries.get(draftId)).toMatchObject({
      service: 'yleinen',
      fi: { question: 'Uusi?', alternates: [] },
      sv: { question: '' },
    });
  });
});
