import { answerCard } from '../../cards/answer-card';
import { textsOf } from '../../cards/support/texts-of';
import type { Entry } from '../../knowledge/load';
import { loadDecide } from '../../knowledge/load-decide';
import { openMorphology } from '../../knowledge/matching/morphology';
import { knowledge as files } from '../conversations/support/test-conversation';
import { presentAnswer } from '../present';
import { knowledgeFolder } from '../project-root';
import { openTestStore, type TestStore } from '../store/support/test-store';
import type { PublishedAnswer, PublishedContent } from './answer';
import { createLiveKnowledge, withPublished } from './live-knowledge';
import { published } from './support/test-answers';

const at = new Date('2026-12-14T10:00:00Z');
const answer = (change: Partial<PublishedContent> = {}, version = 1): PublishedAnswer => {
  return { ...published(change), version, at };
};
const { fi } = published().content.wordings as { fi: { question: string; answer: string } };
const sv = { question: 'Hur påverkar det ersättningen?', answer: 'Det gör det inte.' };

/** What was logged. */
function lines() {
  const logged: unknown[] = [];
  const log = { warn: (fields: unknown) => logged.push(fields), info: (fields: unknown) => logged.push(fields) };
  return { logged, log: log as unknown as Parameters<typeof createLiveKnowledge>[2] };
}
const live = (...answers: PublishedAnswer[]) => withPublished(files, answers, lines().log);

describe('a published answer', () => {
  it('is an entry like one of a file, with its meeting', () => {
    const { entries, meetings } = live(answer());
    expect(entries.get('k-2026-0001')).toMatchObject({
      ...{ service: 'laku-perhekuntoutus', topic: 'hinnat', status: 'current', reviewed: '2026-12-14' },
      source: [
        {
          meeting: 'laku-perhekuntoutus-2026-12-11',
          date: '2026-12-11',
          section: expect.stringMatching(/K-2026-0001$/),
        },
      ],
      ...{ fi, missing: ['sv', 'en'], published: { question: 'K-2026-0001', version: 1 } },
    });
    expect(meetings.get('laku-perhekuntoutus-2026-12-11')).toMatchObject({
      status: 'held',
      series: { sv: 'LAKU-möte' },
    });
    expect(entries.size).toBe(files.entries.size + 1);
    expect(files.entries.has('k-2026-0001')).toBe(false);
  });

  it('that came before its meeting does not say that it was held', () => {
    const { meetings } = live(answer({ reviewed: '2026-12-01' }));
    expect(meetings.get('laku-perhekuntoutus-2026-12-11')?.status).toBe('announced');
  });

  it('does not rename a meeting that the files have', () => {
    const [own] = files.meetings.values();
    const meeting = { ...published().content.meeting, id: own?.id ?? '' };
    expect(live(answer({ meeting })).meetings.get(meeting.id)).toBe(own);
  });

  it('has an e-mail address among its contacts, one that is still in use', () => {
    const contacts = (contact: string) => live(answer({ contact })).entries.get('k-2026-0001')?.contacts ?? [];
    const phone = [...files.contacts.values()].find(({ kind, status }) => kind === 'phone' && status === 'current');
    const email = contacts(phone?.id ?? '')[1] as string;
    expect(files.contacts.get(email)?.kind).toContain('email');
    expect(contacts('email-rekisteroityminen')).toEqual(['email-rekisteroityminen']);
    const retired = new Map(files.contacts).set(email, {
      ...(files.contacts.get(email) as never as object),
      status: 'retired',
    } as never);
    const known = withPublished({ ...files, contacts: retired }, [answer({ contact: phone?.id ?? '' })], lines().log);
    expect(known.entries.get('k-2026-0001')?.contacts).not.toContain(email);
  });

  it.each([
    ['a contact', { contact: 'email-nowhere' }, 'contact'],
    ['a service', { service: 'nowhere' }, 'service'],
    ['a topic', { topic: 'nowhere' }, 'topic'],
  ])('that needs %s which the files have no more is left out, and the log says which', (_, change, mistakes) => {
    const { log, logged } = lines();
    const { entries } = withPublished(files, [answer(change), { ...answer(), entry: 'k-2026-0002' }], log);
    expect([entries.has('k-2026-0001'), entries.has('k-2026-0002')]).toEqual([false, true]);
    expect(logged).toEqual([{ code: 'PUBLISHED_UNUSABLE', entry: 'k-2026-0001', mistakes }]);
  });
});

it('an open question that is answered in its own words is open no more', () => {
  const [open] = [...files.openQuestions.values()];
  const question = open?.sv.alternates[0] ?? '';
  const known = live(answer({ wordings: { sv: { question, answer: 'Ja.' } } }));
  expect([...files.openQuestions.keys()].filter((id) => !known.openQuestions.has(id))).toEqual([open?.id]);
  expect(live(answer()).openQuestions.size).toBe(files.openQuestions.size);
});

describe('an answer that was pulled into the files', () => {
  const pulled = live(answer()).entries.get('k-2026-0001') as Entry;
  const edited: Entry = { ...pulled, fi: { ...pulled.fi, alternates: ['perutaan ryhmä'] }, related: ['laku-sdq-form'] };
  const withPulled = { ...files, entries: new Map(files.entries).set(edited.id, edited) };

  it('stays as the files have it', () => {
    const { entries } = withPublished(withPulled, [answer()], lines().log);
    expect(entries.get('k-2026-0001')).toBe(edited);
  });

  it('has the newer texts once it is corrected, and what editors have added', () => {
    const right = { ...fi, answer: 'Peruutus vähentää korvausta.' };
    const { entries } = withPublished(withPulled, [answer({ wordings: { fi: right } }, 2)], lines().log);
    expect(entries.get('k-2026-0001')).toMatchObject({
      fi: { ...right, alternates: ['perutaan ryhmä'] },
      related: ['laku-sdq-form'],
      published: { version: 2 },
    });
  });

  it('is left as an editor’s own where they took the publication out of it', () => {
    const own = { ...edited, published: null };
    const known = { ...files, entries: new Map(files.entries).set(own.id, own) };
    expect(withPublished(known, [answer({}, 7)], lines().log).entries.get(own.id)).toBe(own);
  });
});

describe('an answer in one language', () => {
  const known = live(answer({ wordings: { sv } }));
  const textsIn = (language: 'fi' | 'sv' | 'en') => {
    const around = { knowledge: known, now: at, district: null };
    const entry = known.entries.get('k-2026-0001') as Entry;
    return textsOf(answerCard(presentAnswer(around, entry, language, 'card'))).join('\n');
  };

  it('is shown in the others as it is, and says so', () => {
    expect(textsIn('sv')).not.toContain('tills vidare bara');
    expect(textsIn('fi')).toMatch(/Hur påverkar[\s\S]*vain ruotsiksi/);
    expect(textsIn('en')).toMatch(/Hur påverkar[\s\S]*in Swedish only/);
  });
});

describe('the knowledge as it stands', () => {
  let test: TestStore;
  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.remove());

  const open = () => {
    let built = 0;
    const { log, logged } = lines();
    const now = createLiveKnowledge(
      files,
      () => {
        built += 1;
        return {} as never;
      },
      log,
    );
    return {
      built: () => built,
      logged,
      entries: async () => (await test.store.transaction((tx) => now.current(tx))).knowledge.entries,
    };
  };
  const publish = (change: Partial<PublishedContent> = {}) =>
    test.store.transaction((tx) => tx.answers.publish(published(change), at));

  it('has what is published at once, and builds its index anew only then', async () => {
    const known = open();
    const before = await known.entries();
    expect(await known.entries()).toBe(before);
    await publish();
    const after = await known.entries();
    expect([before.has('k-2026-0001'), after.has('k-2026-0001')]).toEqual([false, true]);
    expect([await known.entries(), known.built()]).toEqual([after, 2]);
    await publish({ wordings: { fi: { ...fi, answer: 'Vähentää.' } } });
    expect((await known.entries()).get('k-2026-0001')?.fi.answer).toBe('Vähentää.');
    expect(known.built()).toBe(3);
  });

  it('has it also after a restart', async () => {
    await publish();
    expect((await open().entries()).has('k-2026-0001')).toBe(true);
  });
});

it('what is published is found by its question, and an answer out of use by nobody', () => {
  const known = live(answer());
  const { decide } = loadDecide(known, knowledgeFolder(), openMorphology('none'));
  expect(decide(fi.question, {})).toMatchObject({ outcome: 'answer', entry: 'k-2026-0001' });
  const hidden = decide(fi.question, { hidden: new Set(['k-2026-0001']) });
  expect(JSON.stringify(hidden.entries)).not.toContain('k-2026-0001');
});
