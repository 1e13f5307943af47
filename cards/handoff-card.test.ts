import { mostWritten } from './actions';
import type { Card } from './elements';
import {
  type AskPersonCardData,
  askPersonCard,
  type HandoffAnswerCardData,
  type HandoffCardData,
  handoffAnswerCard,
  handoffCard,
  type StaffHandoffCardData,
  staffHandoffCard,
  staffNoteCard,
} from './handoff-card';
import { line, shown } from './support/test-contacts';
import { textsOf } from './support/texts-of';

// That every card is well made, in every language and with the longest texts, bot/every-card.test.ts checks.
const handoff = '8c1f0000-0000-4000-8000-000000000001';
const draft = '5f6e7d8c-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const back = new Date('2025-12-08T09:00:00+02:00');
const doings = ({ actions = [] }: Card) => actions.map(({ data }) => data.do);
const said = (card: Card) => textsOf(card).join('\n');

describe('the form for a question to a person', () => {
  const form = (change: Partial<AskPersonCardData> = {}) =>
    askPersonCard({
      language: 'fi',
      presence: { atWork: true },
      question: '',
      services: [{ id: 'yleinen', name: 'Yleiset asiat' }],
      service: 'yleinen',
      draft,
      problem: null,
      clientContacts: [shown(line)],
      ...change,
    });

  it('in hours promises an answer, and offers nothing else', () => {
    expect(doings(form())).toEqual(['send-to-person']);
    expect(said(form())).not.toMatch(/palaavat|poissa/);
  });

  it('outside hours says when people are back, and offers the next meeting too', () => {
    const card = form({ presence: { atWork: false, back } });
    expect(said(card)).toContain('He palaavat maanantaina 8.12.2025 klo 9.');
    expect(doings(card)).toEqual(['send-to-person', 'submit-question']);
    expect(card.actions?.map(({ associatedInputs }) => associatedInputs)).toEqual([undefined, 'none']);
  });

  it('promises no time where none is known', () => {
    const texts = said(form({ presence: { atWork: false, back: null } }));
    expect(texts).not.toContain('palaavat');
    expect(texts).not.toMatch(/null|undefined/);
  });

  it('says what is wrong, and keeps what was written as far as the field takes it', () => {
    const card = form({ question: 'ä'.repeat(3000), problem: 'too-long' });
    expect(said(card)).toContain('liian pitkä');
    expect(card.body.find((part) => part.type === 'Input.Text')).toMatchObject({ value: 'ä'.repeat(mostWritten) });
  });
});

describe('the state of a question, for who asked', () => {
  const state = (change: Partial<HandoffCardData> = {}) =>
    handoffCard({
      language: 'fi',
      handoff,
      number: 'H-2025-0001',
      questions: ['Mikä on *hinta*?'],
      state: 'waiting',
      presence: { atWork: true },
      ...change,
    });

  it.each([
    ['waiting', 'Odottaa asiantuntijaa.', true],
    ['taken', 'Asiantuntija on ottanut kysymyksesi vastattavaksi.', true],
    ['answered', 'Kysymykseen on vastattu.', false],
    ['withdrawn', 'Peruit kysymyksen.', false],
  ] as const)('%s is told, and can be withdrawn while it is open', (of, told, isOpen) => {
    const card = state({ state: of });
    expect(said(card)).toContain(told);
    expect(doings(card)).toEqual(isOpen ? ['withdraw-handoff'] : []);
  });

  it('outside hours tells when people are back', () => {
    const told = said(state({ presence: { atWork: false, back } }));
    expect(told).toContain('Asiantuntijat palaavat maanantaina 8.12.2025 klo 9.');
  });

  it('shows what was asked to the letter', () => {
    expect(state().body.at(-1)).toMatchObject({ type: 'RichTextBlock', inlines: [{ text: 'Mikä on *hinta*?' }] });
  });
});

describe('an answer of staff', () => {
  const answer = (change: Partial<HandoffAnswerCardData> = {}) =>
    handoffAnswerCard({
      language: 'fi',
      handoff,
      number: 'H-2025-0001',
      question: 'Mikä on hinta?',
      answer: 'Katso [hinnasto](https://example.com).',
      name: null,
      draft,
      ...change,
    });

  it('is told to be of staff and no decision, without a name', () => {
    expect(said(answer())).toContain('Vastaaja: Kelan asiantuntija');
    expect(said(answer())).toContain('Vastaus on yleistä neuvontaa, ei päätös.');
  });

  it('has the name that who answered chose to show, to the letter', () => {
    const card = answer({ name: 'Aino_Anneli_Testi' });
    expect(card.body[1]).toMatchObject({ inlines: [{ text: 'Vastaaja: Aino_Anneli_Testi, Kela' }] });
  });

  it('shows question and answer to the letter, and asks what is still open', () => {
    const card = answer();
    expect(JSON.stringify(card.body)).toContain('"type":"TextRun","text":"Katso [hinnasto](https://example.com)."');
    expect(doings(card)).toEqual(['reopen-handoff']);
  });

  it('tells a notification no more than the beginning of a long one', () => {
    const card = answer({ answer: `Alku. ${'a'.repeat(1994)}` });
    expect(card.speak).toMatch(/^Vastaus kysymykseesi H-2025-0001\. Alku\. a+…$/);
    expect(card.speak.length).toBeLessThan(250);
  });
});

describe('a question in the staff channel', () => {
  const card = (change: Partial<StaffHandoffCardData> = {}) =>
    staffHandoffCard({
      language: 'fi',
      handoff,
      number: 'H-2025-0001',
      asker: '*Puheterapeutti* [x](https://example.com)',
      service: 'LAKU-perhekuntoutus',
      questionLanguage: 'sv',
      asked: new Date('2025-12-01T10:00:00+02:00'),
      messages: [{ kind: 'question', text: 'Vad är *priset*?' }],
      state: 'waiting',
      staff: null,
      delivery: null,
      waited: null,
      isDraftMade: false,
      draft,
      shown: null,
      written: '',
      problem: null,
      ...change,
    });

  it.each([
    ['waiting', ['staff-take'], 'Tila: odottaa'],
    ['taken', ['staff-answer', 'staff-release'], 'Tila: otettu, vastaajana Aino'],
    ['answered', ['staff-draft-answer'], 'Tila: vastattu, vastaajana Aino'],
    ['withdrawn', [], 'Tila: kysyjä perui kysymyksen'],
  ] as const)('%s offers what can be done', (state, can, told) => {
    const shownCard = card({ state, staff: state === 'waiting' ? null : 'Aino' });
    expect(doings(shownCard)).toEqual(can);
    expect(textsOf(shownCard)).toContain(told);
    const fields = shownCard.body.flatMap((part) => ('id' in part ? [part.id] : []));
    expect(fields).toEqual(state === 'taken' ? ['answer', 'showName'] : []);
  });

  it('shows what people wrote, and what they are called, to the letter', () => {
    const letters = card({ state: 'taken', staff: '_Aino_' }).body.flatMap((part) =>
      part.type === 'RichTextBlock' ? part.inlines.map(({ text }) => text) : [],
    );
    expect(letters).toEqual([
      '*Puheterapeutti* [x](https://example.com) · LAKU-perhekuntoutus · kysymyksen kieli: ruotsi',
      'Tila: otettu, vastaajana _Aino_',
      'Vad är *priset*?',
    ]);
  });

  it('names nobody where Teams told no name', () => {
    const told = said(card({ asker: null, state: 'taken' }));
    expect(told).toContain('Kysyjä · LAKU');
    expect(told).toContain('vastaajana henkilöstön jäsen');
  });

  it.each([
    ['sending', 'Vastaus on lähdössä kysyjälle.'],
    ['delivered', 'Vastaus on toimitettu kysyjälle.'],
    ['undeliverable', 'Vastaus ei mennyt perille.'],
  ] as const)('tells that the answer is %s', (delivery, told) => {
    expect(said(card({ state: 'answered', delivery }))).toContain(told);
  });

  it.each([
    [59, '59 min'],
    [119, '119 min'],
    [120, '2 h'],
    [48 * 60 - 1, '47 h'],
    [48 * 60, '2 pv'],
  ])('brought up again after %i minutes tells that it has waited %s', (waited, told) => {
    expect(textsOf(card({ waited: waited * 60 * 1000 }))).toContain(`Nostettu uudelleen: on odottanut ${told}`);
  });

  it('of which a draft is made offers no second one', () => {
    const made = card({ state: 'answered', isDraftMade: true });
    expect(doings(made)).toEqual([]);
    expect(textsOf(made)).toContain('Vastauksesta on tehty luonnos tietopohjaan.');
  });

  it('that went to and fro for long shows the newest texts, and how many it leaves out', () => {
    const messages = Array.from({ length: 12 }, (_, nth) => ({
      kind: nth % 2 === 0 ? ('question' as const) : ('answer' as const),
      text: `${nth}: ${'ä'.repeat(1990)}`,
    }));
    const texts = textsOf(card({ state: 'taken', messages }));
    expect(texts).toContain('Tässä ei näytetä aiempia viestejä: 8');
    expect(texts.filter((text) => text.endsWith('ä')).map((text) => text.split(':')[0])).toEqual([
      '8',
      '9',
      '10',
      '11',
    ]);
    expect(texts).toContain('Lisäkysymys');
    expect(texts).not.toContain('Kysymys');
    expect(Buffer.byteLength(JSON.stringify(card({ state: 'taken', messages })))).toBeLessThan(28 * 1024);
  });
});

it('a former card in the staff channel says where the question went, and offers nothing', () => {
  for (const [why, told] of [
    ['moved', 'on nostettu uudelleen'],
    ['gone', 'on poistettu'],
  ] as const) {
    const card = staffNoteCard('fi', why, 'H-2025-0001');
    expect([said(card), doings(card)]).toEqual([expect.stringMatching(`Kysymys H-2025-0001 ${told}`), []]);
  }
});
