import fc from 'fast-check';
import { loadKnowledge } from '../knowledge/load';
import { loadDecide } from '../knowledge/load-decide';
import { snowball } from '../knowledge/matching/morphology';
import { languages } from '../knowledge/schema';
import { knowledgeFolder } from './project-root';
import { createUnderstand } from './understand';

const knowledge = loadKnowledge(knowledgeFolder());
const understand = createUnderstand(knowledge, loadDecide(knowledge, knowledgeFolder(), snowball));
const code = '131052-928T';
const questions = [...knowledge.entries.values()].flatMap((entry) =>
  languages.map((language) => ({ id: entry.id, language, question: entry[language].question })),
);

describe('a question', () => {
  it.each(languages)('in our own words is understood, in %s', (language) => {
    const question = knowledge.entries.get('laku-sdq-form')?.[language].question as string;
    expect(understand(question, {})).toMatchObject({
      outcome: 'answer',
      asksContact: false,
      entry: 'laku-sdq-form',
      language,
    });
  });

  it('is replied to in the chosen language whatever it is written in', () => {
    const question = knowledge.entries.get('laku-sdq-form')?.fi.question as string;
    expect(understand(question, { chosen: 'en', previous: 'fi', locale: 'sv' }).language).toBe('en');
  });

  it('with a date or a phone number is not taken for one with an identity code', () => {
    expect(understand('Onko 26.11.2025 tilaisuus, puh. 040 123 4567?', {}).outcome).not.toBe('personal-data');
  });
});

describe('a text with an identity code', () => {
  it('is refused even when the rest is a question we know', () => {
    const known = fc.constantFrom(...questions);
    fc.assert(
      fc.property(known, fc.boolean(), ({ question }, isFirst) => {
        const text = isFirst ? `${code} ${question}` : `${question} ${code}`;
        expect(understand(text, {}).outcome).toBe('personal-data');
      }),
    );
  });

  it('gives no more than the language and where a client matter belongs', () => {
    expect(understand(`Asiakas ${code} ei ole tullut, mitä teen?`, {})).toEqual({
      outcome: 'personal-data',
      language: 'fi',
      contacts: knowledge.contactsFor.clientMatter,
    });
  });

  it.each([
    ['as it is written', `Klienten ${code} har inte kommit, vad ska jag göra?`, {}, 'sv'],
    ['as was chosen', `Klienten ${code} har inte kommit, vad ska jag göra?`, { chosen: 'en' }, 'en'],
    ['as before, when it tells none', code, { previous: 'sv', locale: 'en' }, 'sv'],
    ['of the client, when nothing else tells', code, { locale: 'en' }, 'en'],
    ['Finnish, when nothing tells', code, {}, 'fi'],
  ] as const)('is refused in the language %s', (_, text, context, language) => {
    expect(understand(text, context)).toMatchObject({ outcome: 'personal-data', language });
  });
});

it('the contacts for a client matter exist and are in use', () => {
  expect(knowledge.contactsFor.clientMatter.map((id) => knowledge.contacts.get(id)?.status)).toEqual([
    'current',
    'current',
  ]);
});
