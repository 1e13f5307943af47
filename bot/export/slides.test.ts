import { makeSlides } from './slides';
import { openSlides } from './support/open-slides';
import { answered, exported } from './support/test-export';

const slidesOf = async (...given: Parameters<typeof exported>) => openSlides(await makeSlides(exported(...given)));
const titlesOf = (slides: readonly { title: string }[]) => slides.map(({ title }) => title);

it('the first slide tells the meeting, when it is and how many questions there are', async () => {
  const [first, ...more] = await slidesOf([]);
  expect(first).toMatchObject({
    title: 'LAKU-tapaaminen',
    texts: ['Ennakkokysymykset vastauksineen', 'pe 11.12.2026 klo 9–10', 'Kysymyksiä: 0'],
  });
  expect(more).toEqual([]);
});

it('each question has its slide: number, question and answer as staff word them, date and page', async () => {
  const [, slide, next] = await slidesOf([
    { state: 'published', supporters: 3, answer: answered('Miksi <näin> & "noin"?', 'Siksi.\n- Katso ohje.') },
    { text: 'Entä hinta?' },
  ]);
  expect(slide).toMatchObject({
    title: 'Kysymyksiä ja vastauksia 1/2',
    texts: [
      'K-2026-0001 · Sama kysymys muilla: 3',
      'Kysymys: Miksi <näin> & "noin"?',
      ...['Vastaus: Siksi.', 'Katso ohje.', '11.12.2026', '2'],
    ],
  });
  expect(next).toMatchObject({
    title: 'Kysymyksiä ja vastauksia 2/2',
    texts: [
      ...['K-2026-0002', 'Kysymys: Entä hinta?', 'Vastaus: Kysymykseen vastataan tapaamisessa.'],
      ...['11.12.2026', '3'],
    ],
  });
});

it('only what staff have taken to the meeting is shown, in the order of the agenda', async () => {
  const states = ['submitted', 'drafted', 'declined', 'withdrawn', 'merged', 'hidden', 'accepted'] as const;
  const slides = await slidesOf(states.map((state) => ({ state, text: `Tila on ${state}.` })));
  expect(slides.slice(1).map(({ texts }) => texts[1])).toEqual([
    'Kysymys: Tila on drafted.',
    'Kysymys: Tila on accepted.',
  ]);
});

it('an answer that nobody has approved says that it is a draft; one given in the meeting says that', async () => {
  const draft = answered('Miksi?', 'Siksi.', { isPublished: false });
  const [, first, second] = await slidesOf([{ state: 'drafted', answer: draft }, { isAnsweredLive: true }]);
  expect(first?.texts).toContain('Vastaus (luonnos): Siksi.');
  expect(second?.texts).toContain('Vastaus: Kysymykseen vastattiin tapaamisessa.');
});

it('long text goes on on further slides, each with a heading of its own', async () => {
  const sentences = Array.from({ length: 90 }, (_, nth) => `Tämä on lause numero ${nth} pitkässä vastauksessa.`);
  const slides = await slidesOf([{ answer: answered('Miksi?', sentences.join(' ')) }, {}]);
  expect(titlesOf(slides)).toEqual([
    'LAKU-tapaaminen',
    'Kysymyksiä ja vastauksia 1/2',
    'Kysymyksiä ja vastauksia 1/2 (jatkuu)',
    'Kysymyksiä ja vastauksia 1/2 (jatkuu, 2)',
    'Kysymyksiä ja vastauksia 1/2 (jatkuu, 3)',
    'Kysymyksiä ja vastauksia 2/2',
  ]);
  const answer = slides.flatMap(({ texts }) => texts.filter((text) => text.startsWith('Vastaus')));
  expect(
    answer
      .slice(0, -1)
      .map((text) => text.replace(/^[^:]+: /, ''))
      .join(' '),
  ).toBe(sentences.join(' '));
});

it('the texts carry their language, and none is small', async () => {
  const wordings = { sv: { question: 'Varför?', answer: 'Därför.' } };
  const [first, second] = await slidesOf([{ answer: { ...answered('', ''), wordings } }], { language: 'en' });
  expect([...(first?.languages ?? [])]).toEqual(['en-GB']);
  expect(second?.title).toBe('Questions and answers 1/1');
  expect(second?.texts).toContain('Question: Varför?');
  expect([...(second?.languages ?? [])]).toEqual(['en-GB', 'sv-FI']);
  expect(Math.min(...(second?.sizes ?? [0]))).toBeGreaterThanOrEqual(18);
});

it('the wording in the language of the slides comes before that of the question', async () => {
  const wordings = { sv: { question: 'Varför?', answer: 'Därför.' }, fi: { question: 'Miksi?', answer: 'Siksi.' } };
  const [, slide] = await slidesOf([{ language: 'sv', answer: { ...answered('', ''), wordings } }]);
  expect(slide?.texts).toContain('Vastaus: Siksi.');
});
