import type { Context, Decision } from './decide';
import { realDecide } from './support/real-decide';

const { knowledge, decide } = realDecide();
const sdq = 'Laitetaanko LAKUn SDQ-lomakkeet kuntoutuspalautteen liitteeksi?';
const hiding = (...ids: string[]): Context => ({ hidden: new Set(ids) });

/** Every entry that a decision names, in whichever way. */
function namedIn(decision: Decision): string[] {
  return [
    ...decision.entries.map(({ id }) => id),
    ...(decision.outcome === 'answer' ? [decision.entry] : []),
    ...(decision.outcome === 'suggest' ? decision.suggestions : []),
    ...(decision.outcome === 'contact' ? decision.related : []),
    ...(decision.outcome === 'client-matter' ? decision.general : []),
  ];
}

describe('a hidden entry', () => {
  it('is not answered, and the next best comes in its place', () => {
    expect(decide(sdq, {})).toMatchObject({ outcome: 'answer', asksContact: false, entry: 'laku-sdq-form' });
    const [, next] = decide(sdq, {}).entries;
    const decision = decide(sdq, hiding('laku-sdq-form'));
    expect(namedIn(decision)).not.toContain('laku-sdq-form');
    expect(decision.entries[0]).toEqual(next);
  });

  it('does not make another entry look surer than it did beside it', () => {
    const before = new Map(decide(sdq, {}).entries.map(({ id, score }) => [id, score]));
    const known = decide(sdq, hiding('laku-sdq-form')).entries.filter(({ id }) => before.has(id));
    expect(known.length).toBeGreaterThan(0);
    for (const { id, score } of known) expect(score).toBe(before.get(id));
  });

  it.each([
    sdq,
    'Missä asiakkaani LAKU-hakemus on nyt, ja mitä lomakkeita siihen kuuluu?',
    'Kenelle kirjoitan alihankkijan muutoksesta?',
    'palaute',
    'entä SDQ?',
  ])('is named in no way, whatever comes instead: "%s"', (text) => {
    const context = { lastQuestion: sdq };
    let hidden: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const decision = decide(text, { ...context, ...hiding(...hidden) });
      expect(namedIn(decision).filter((id) => hidden.includes(id))).toEqual([]);
      hidden = [...hidden, ...namedIn(decision)];
    }
  });

  it('that takes part in nothing changes nothing', () => {
    const texts = [...knowledge.entries.values()].slice(0, 20).map(({ fi }) => fi.question);
    const bystander = 'laku-sdq-form';
    const others = texts.filter((text) => !namedIn(decide(text, {})).includes(bystander));
    expect(others.length).toBeGreaterThan(10);
    for (const text of others) expect(decide(text, hiding(bystander))).toEqual(decide(text, {}));
  });

  it('leaves a question answered as it was where none is hidden', () => {
    for (const text of [sdq, 'Kenelle kirjoitan?', 'Mikä on paras pizzatäyte?', 'suomeksi']) {
      expect(decide(text, hiding())).toEqual(decide(text, {}));
    }
  });

  it('leaves everything else: with all of them hidden, contacts, open questions and wishes are found still', () => {
    const all = hiding(...knowledge.entries.keys());
    expect(decide(sdq, all)).toMatchObject({ outcome: 'none', entries: [] });
    expect(decide('på svenska tack', all)).toMatchObject({ outcome: 'command', intent: 'change-language' });
    expect(decide('voiko laku-perheen tapaamisen hoitaa etänä', all)).toMatchObject({ open: 'avoin-laku-etana' });
  });
});
