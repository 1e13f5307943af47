import type { Knowledge } from '../../../knowledge/load';
import type { PublishedAnswer, PublishedContent } from '../answer';
import type { Known, LiveKnowledge } from '../live-knowledge';

/** An answer in Finnish to the question K-2026-0001, published on 14 December 2026, with only what a test needs changed. */
export function published(
  change: Partial<PublishedContent> = {},
): Pick<PublishedAnswer, 'entry' | 'question' | 'number' | 'content'> {
  return {
    entry: 'k-2026-0001',
    question: 'question-1',
    number: 'K-2026-0001',
    content: {
      service: 'laku-perhekuntoutus',
      topic: 'hinnat',
      contact: 'email-rekisteroityminen',
      wordings: {
        fi: {
          question: 'Miten ryhmäkäynnin peruutus vaikuttaa korvaukseen?',
          answer: 'Peruutus ei vaikuta korvaukseen.\n- Kirjaa peruutus käyntiin.',
        },
      },
      meeting: {
        id: 'laku-perhekuntoutus-2026-12-11',
        service: 'laku-perhekuntoutus',
        name: { fi: 'LAKU-tapaaminen', sv: 'LAKU-möte', en: 'LAKU meeting' },
        date: '2026-12-11',
        starts: '09:00',
        ends: '10:00',
      },
      reviewed: '2026-12-14',
      ...change,
    },
  };
}

/** A knowledge to which nothing is published; for what understands no texts, or only as told. */
export function stillKnowledge(knowledge: Knowledge, understand?: Known['understand']): LiveKnowledge {
  const nothing = { understand } as Pick<Known, 'understand' | 'matcher'>;
  return { current: async () => ({ knowledge, ...nothing }) };
}
