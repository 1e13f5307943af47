import PptxGenJS from 'pptxgenjs';
import { formatMoment } from '../../cards/format';
import { formatMeetingTime } from '../../cards/meeting-block';
import { type Strings, stringsOf } from '../../cards/strings';
import type { Language } from '../../knowledge/schema';
import { type Block, flow, type Paragraph, type Room } from './flow';
import type { ExportedQuestion, MeetingExport } from './meeting-export';

const languageTags: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** On every computer, or a font of the same widths is. */
const font = 'Arial';
const [ink, grey, deep, paper, line] = ['1A1A1A', '4A4A4A', '123B4A', 'FFFFFF', '9FB4BC'];
/** In points. Nothing is smaller than `small`: it is read from the back of a room. */
const [large, small, text] = [30, 18, 20];
const lineHeight = 24;
const gapHeight = 7;
/** What the library's master puts before a paragraph: a fifth of its size. */
const spaceBefore = text / 5;
const indent = 20;
/** In inches, of a slide of 13.33 by 7.5. */
const [left, width] = [0.6, 12.13];
const body = { x: left, y: 1.75, w: width, h: 4.9 };
const points = 72;

const room: Room = {
  width: (body.w * points * 0.97) / text,
  lines: (body.h * points - spaceBefore) / lineHeight,
  gap: (gapHeight + spaceBefore) / lineHeight,
  indent: indent / text,
};

/** The states in which staff have taken a question to its meeting; of a hidden answer nothing is shown. */
const shown: readonly string[] = ['accepted', 'drafted', 'published'];

/**
 * The questions that staff have taken to a meeting as slides, in the habit of its series: "Kysymyksiä ja vastauksia 1/5" with
 * the question, its answer, and a footer with date and page. What does not fit goes on on a further slide.
 */
export async function makeSlides(meeting: MeetingExport): Promise<Buffer> {
  const words = stringsOf(meeting.language);
  const deck = openDeck(meeting);
  const questions = meeting.questions.filter(({ state }) => shown.includes(state));
  addTitle(deck, meeting, questions.length, words);
  const date = formatMoment(meeting.startsAt, words).date;
  for (const [nth, question] of questions.entries()) {
    const heading = words.slides.heading(nth + 1, questions.length);
    const blocks = blocksOf(question, meeting.language, words);
    for (const [part, paragraphs] of flow(blocks, room).entries()) {
      const slide = deck.addSlide({ masterName: 'question' });
      const about = [question.number, ...(question.supporters > 0 ? [words.slides.same(question.supporters)] : [])];
      const tag = languageTags[meeting.language];
      slide.addText(headingOf(heading, part, words), { placeholder: 'title', lang: tag });
      slide.addText(about.join(' · '), { ...aboutPlace, lang: tag });
      slide.addText(runsOf(paragraphs, meeting.language, wordingOf(question, meeting.language).language), {
        placeholder: 'body',
      });
      slide.addText(date, { ...datePlace, lang: tag });
    }
  }
  return Buffer.from((await deck.write({ outputType: 'nodebuffer' })) as Uint8Array);
}

const footer = { y: 6.9, h: 0.4, fontFace: font, fontSize: small, color: grey, margin: 0 } as const;
const datePlace = { ...footer, x: left, w: 6, align: 'left', valign: 'middle', objectName: 'Date' } as const;
const aboutPlace = { ...datePlace, y: 1.15, w: width, objectName: 'About' } as const;

function openDeck({ name }: MeetingExport): PptxGenJS {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = name;
  deck.author = 'kuntoutus-qa-bot';
  deck.company = '';
  deck.theme = { headFontFace: font, bodyFontFace: font };
  const onText = { fontFace: font, margin: 0, align: 'left' } as const;
  deck.defineSlideMaster({
    title: 'title',
    background: { color: deep },
    objects: [
      placeholder('title', 'title', { x: 0.9, y: 1.4, w: 11.5, h: 2.6 }, { fontSize: 36, color: paper, bold: true }),
      { rect: { x: 0.9, y: 4.2, w: 2.2, h: 0.06, fill: { color: line } } },
      placeholder('body', 'body', { x: 0.9, y: 4.45, w: 11.5, h: 1.9 }, { fontSize: 24, color: paper }),
    ],
  });
  deck.defineSlideMaster({
    title: 'question',
    background: { color: paper },
    objects: [
      { rect: { x: 0, y: 0, w: '100%', h: 0.18, fill: { color: deep } } },
      placeholder(
        'title',
        'title',
        { x: left, y: 0.42, w: width, h: 0.7 },
        { fontSize: large, color: deep, bold: true },
      ),
      placeholder('body', 'body', body, { fontSize: text, color: ink }),
      { line: { x: left, y: 6.8, w: width, h: 0, line: { color: line, width: 1 } } },
    ],
    slideNumber: { ...footer, x: left + width - 1.5, w: 1.5, align: 'right', valign: 'middle' },
  });
  return deck;

  function placeholder(name: string, type: 'title' | 'body', place: typeof body, look: object) {
    const valign = name === 'body' ? 'top' : 'bottom';
    return { placeholder: { options: { name, type, ...onText, ...place, valign, ...look }, text: '' } } as const;
  }
}

function addTitle(deck: PptxGenJS, meeting: MeetingExport, count: number, words: Strings): void {
  const slide = deck.addSlide({ masterName: 'title' });
  const lang = languageTags[meeting.language];
  const lines = [words.slides.subtitle, formatMeetingTime(meeting, words), words.slides.count(count)];
  slide.addText(meeting.name, { placeholder: 'title', lang });
  slide.addText(
    lines.map((content) => ({ text: content, options: { lang, breakLine: true, paraSpaceAfter: gapHeight } })),
    { placeholder: 'body' },
  );
}

/** Each slide has a heading of its own, so that a screen reader's list of slides tells them apart. */
function headingOf(heading: string, part: number, { slides }: Strings): string {
  if (part === 0) return heading;
  return part === 1 ? slides.goesOn(heading) : slides.goesOnAgain(heading, part);
}

/** The question as staff word it, in the language of the slides where there is one, else in that of the question. */
function wordingOf({ answer, language: asked, text: submitted }: ExportedQuestion, language: Language) {
  const wordings = answer?.wordings ?? {};
  const found = [language, asked, ...(Object.keys(wordings) as Language[])].find((each) => wordings[each]);
  const wording = found && wordings[found];
  return wording
    ? { language: found, question: wording.question, answer: wording.answer }
    : { language: asked, question: submitted, answer: '' };
}

function blocksOf(question: ExportedQuestion, language: Language, { slides }: Strings): Block[] {
  const wording = wordingOf(question, language);
  const isDraft = question.answer !== null && !question.answer.isPublished;
  const [label, goesOn] = isDraft ? [slides.draft, slides.draftGoesOn] : [slides.answer, slides.answerGoesOn];
  const inMeeting = question.isAnsweredLive ? slides.answeredLive : slides.inMeeting;
  return [
    { label: slides.question, goesOn: slides.questionGoesOn, text: wording.question },
    wording.answer === ''
      ? { label: slides.answer, goesOn: slides.answerGoesOn, text: inMeeting }
      : { label, goesOn, text: wording.answer },
  ];
}

function runsOf(paragraphs: readonly Paragraph[], language: Language, written: Language): PptxGenJS.TextProps[] {
  const ofLabel = { lang: languageTags[language], bold: true, color: deep };
  return paragraphs.flatMap(({ label, isBullet, text: content }): PptxGenJS.TextProps[] => {
    const space = { paraSpaceAfter: gapHeight };
    const own = { lang: languageTags[written], breakLine: true, ...space };
    if (isBullet) {
      const before = label === null ? [] : [{ text: label, options: { ...ofLabel, breakLine: true } }];
      return [...before, { text: content, options: { ...own, bullet: { indent } } }];
    }
    const before = label === null ? [] : [{ text: `${label} `, options: { ...ofLabel, ...space } }];
    return [...before, { text: content, options: own }];
  });
}
