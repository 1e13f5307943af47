import { loadQueries } from '../../knowledge/evaluation/queries';
import { type Knowledge, loadKnowledge } from '../../knowledge/load';
import { snowball } from '../../knowledge/matching/morphology';
import { knowledgeFolder } from '../project-root';
import { draftId, previewOf, withProposal } from './preview';

const folder = knowledgeFolder();
const real = loadKnowledge(folder);
/** A part of the real one, and a few of the labelled queries: what all take is seconds. */
const knowledge: Knowledge = {
  ...real,
  entries: new Map([...real.entries].filter(([, { service }]) => service === 'laku-perhekuntoutus')),
  openQuestions: new Map(),
};
const asked = loadQueries(folder, 'fit').answerable.filter(({ expect: entry }) => knowledge.entries.has(entry));
const repeated = asked.find(({ expect: entry }) => entry === 'laku-sdq-form') as (typeof asked)[0];
const others = asked.filter(({ expect: entry }) => entry !== 'laku-sdq-form').slice(0, 20);
const queries = [{ answerable: [repeated, ...others], negative: [], commands: [], contacts: [] }];
const parts = { knowledge, folder, morphology: snowball, queries };

describe('a preview', () => {
  it('tells which labelled queries an alternate pulls away from their entries, at most ten of them', () => {
    const text = others.map(({ q }) => q).join(' ');
    const proposal = { kind: 'alternate', language: 'fi', entry: 'laku-sdq-form', text } as const;
    const { preview, before } = previewOf(proposal, parts);
    expect(preview.queries).toBe(1 + others.length);
    expect(before).toHaveLength(1 + others.length);
    expect(preview.worse).toBeGreaterThan(0);
    expect(preview.changed.length).toBeLessThanOrEqual(10);
    expect(preview.changed[0]?.effect).toBe('worse');
    expect(preview.repeats).toBeNull();
    // What came without it need not be asked again.
    expect(previewOf(proposal, parts, before).preview).toEqual(preview);
  });

  it('tells which labelled query an alternate repeats', () => {
    const proposal = { kind: 'alternate', language: 'fi', entry: 'laku-sdq-form', text: repeated.q } as const;
    expect(previewOf(proposal, parts).preview.repeats).toBe(repeated.q);
  });

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
