import { loadKnowledge } from '../load';
import { targetsOf } from './targets';

const knowledge = loadKnowledge(`${__dirname}/..`);
const targets = targetsOf(knowledge);
const byId = (id: string) => targets.find((target) => target.id === id);

describe('what a message can be about', () => {
  it('is every entry, every open question, every contact that has phrases, and every intent, once', () => {
    const intents = knowledge.intents.map(({ id }) => id);
    expect(targets.map(({ id }) => id).sort()).toEqual(
      [
        ...knowledge.entries.keys(),
        ...knowledge.openQuestions.keys(),
        ...knowledge.contactPhrases.keys(),
        ...intents,
      ].sort(),
    );
  });

  it('is found by the question and the alternates of its language', () => {
    const { sv } = knowledge.entries.get('laku-sdq-form') ?? {};
    expect(byId('laku-sdq-form')?.texts.sv.phrases).toEqual([sv?.question, ...(sv?.alternates ?? [])]);
  });

  it('is not found by a question that stands in for that of another language', () => {
    const entry = knowledge.entries.get('laku-sdq-form');
    if (!entry) throw new Error('the entry is gone');
    const inFinnish = { ...entry, sv: { ...entry.fi, alternates: ['SDQ?'], reviewed: null }, missing: ['sv'] as const };
    const entries = new Map([[entry.id, inFinnish]]);
    const texts = targetsOf({ ...knowledge, entries }).find(({ id }) => id === entry.id)?.texts;
    expect(texts?.sv.phrases).toEqual(['SDQ?']);
    expect(texts?.sv.body).not.toContain(entry.fi.answer);
    expect(texts?.sv.body).toContain(knowledge.topics.get('lomakkeet-palaute')?.name.sv);
    expect(texts?.fi).toEqual(byId('laku-sdq-form')?.texts.fi);
  });

  it('is supported by the answer and by the names of service and topic', () => {
    const body = byId('laku-sdq-form')?.texts.en.body;
    expect(body).toContain(knowledge.entries.get('laku-sdq-form')?.en.answer);
    expect(body).toContain(knowledge.services.get('laku-perhekuntoutus')?.name.en);
    expect(body).toContain(knowledge.topics.get('lomakkeet-palaute')?.name.en);
  });

  it('can be a contact, found by its phrases and supported by its name, its purpose and its district', () => {
    const id = 'email-terapiasopimukset-itainen';
    const { name, purpose, district } = knowledge.contacts.get(id) ?? {};
    const { phrases, body } = byId(id)?.texts.sv ?? {};
    expect(byId(id)).toMatchObject({ kind: 'contact', services: [] });
    expect(phrases).toEqual(knowledge.contactPhrases.get(id)?.sv);
    for (const words of [name?.sv, purpose?.sv, district?.sv]) expect(body).toContain(words);
    for (const { texts } of targets) expect(texts.sv.body).not.toContain('undefined');
  });

  it('holds for the services it is filed under and its further ones, or for all', () => {
    for (const { id, service, also } of knowledge.entries.values()) {
      const isGeneral = service === 'yleinen' || also.includes('yleinen');
      expect(byId(id)?.services).toEqual(isGeneral ? [] : [service, ...also]);
    }
    expect(byId('help')?.services).toEqual([]);
  });
});
