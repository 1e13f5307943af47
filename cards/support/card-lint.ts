import { isDeepStrictEqual } from 'node:util';
import { AdaptiveCard, CardElement, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import { z } from 'zod';
import { type Language, languages } from '../../knowledge/schema';
import { type Action, actionSchema } from '../actions';
import type { Element, RichTextBlock, TextBlock } from '../elements';

/** What the lint must know besides the card itself. */
export interface LintOptions {
  readonly language: Language;
  /** The only subjects that a link to an e-mail may carry. */
  readonly subjects: ReadonlySet<string>;
  /** Addresses and numbers that must stand as text to select. */
  readonly addresses?: readonly string[];
}

const mostBytes = 28 * 1024;
const mostActions = 6;
/** Secure mail must not be sent as ordinary mail, so nothing may open one to it. */
const neverMailed = 'kumppanit.neuvonta@kela.fi';
const leftover = /\b(undefined|null|NaN)\b|\[object |\[\s*\]\(|\]\(\s*\)/;

const words = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine((text) => !leftover.test(text), 'says undefined, null or [object, or has an empty link');
const spacing = z.enum(['none', 'small', 'default', 'medium', 'large']).optional();
const base = { spacing, separator: z.boolean().optional() };

/** Data that the bot takes as it stands: nothing missing, nothing that it would not read. */
const data = z.custom<Action>((value) => {
  const parsed = actionSchema.safeParse(value);
  return parsed.success && isDeepStrictEqual(parsed.data, value);
}, 'is no data that the bot takes');
const noFields = z.literal('none').optional();
const action = z
  .strictObject({
    type: z.literal('Action.Execute'),
    title: words,
    verb: z.string(),
    data,
    fallback: z.strictObject({ type: z.literal('Action.Submit'), title: words, data, associatedInputs: noFields }),
    associatedInputs: noFields,
  })
  .refine(({ verb, data }) => verb === data.do, 'has a verb other than its data')
  .refine(({ title, fallback }) => fallback.title === title, 'has a fallback with another title')
  .refine(({ data, fallback }) => isDeepStrictEqual(fallback.data, data), 'has a fallback with other data')
  .refine(
    ({ associatedInputs, fallback }) => associatedInputs === fallback.associatedInputs,
    'has a fallback that sends other fields',
  );

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  wrap: z.literal(true, 'must wrap'),
  size: z.enum(['small', 'medium', 'large']).optional(),
  weight: z.literal('bolder').optional(),
  color: z.enum(['accent', 'good', 'warning', 'attention']).optional(),
  isSubtle: z.boolean().optional(),
  style: z.literal('heading').optional(),
  ...base,
});
const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: words,
  weight: z.literal('bolder').optional(),
  color: z.literal('accent').optional(),
  size: z.literal('small').optional(),
  isSubtle: z.literal(true).optional(),
});
const richTextBlock = z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1), ...base });
const container = z.strictObject({
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis', 'warning', 'attention', 'good']).optional(),
  // Whatever a colour tells, a text in it tells too.
  items: z.array(z.lazy((): z.ZodType<Element> => element)).min(1, 'is empty, so only a colour could say something'),
  selectAction: action.optional(),
  id: z.string().min(1).optional(),
  isVisible: z.literal(false).optional(),
  ...base,
});
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: words,
  targetElements: z.array(z.string()).min(1),
});
const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  id: z.string().min(1),
  isVisible: z.literal(false).optional(),
  actions: z.array(toggle).min(1).max(mostActions),
  ...base,
});
/** A field that must be filled says what is wrong where it is not. */
const demands = { isRequired: z.literal(true).optional(), errorMessage: words.optional() };
const saysWhatIsWrong = [
  (input: { isRequired?: true | undefined; errorMessage?: string | undefined }) =>
    input.isRequired === undefined || input.errorMessage !== undefined,
  'must be filled and has no error message',
] as const;
const field = { id: z.string().min(1), label: words, ...base };
const textInput = z
  .strictObject({
    type: z.literal('Input.Text'),
    isMultiline: z.boolean().optional(),
    maxLength: z.number().int().positive(),
    placeholder: words.optional(),
    value: z.string().optional(),
    ...field,
    ...demands,
  })
  .refine(...saysWhatIsWrong);
const choiceInput = z
  .strictObject({
    type: z.literal('Input.ChoiceSet'),
    choices: z.array(z.strictObject({ title: words, value: z.string().min(1) })).min(1),
    style: z.literal('expanded').optional(),
    wrap: z.literal(true).optional(),
    value: z.string().optional(),
    ...field,
    ...demands,
  })
  .refine(...saysWhatIsWrong)
  .refine(
    ({ value, choices }) => value === undefined || choices.some((choice) => choice.value === value),
    'has a value that is none of its choices',
  )
  .refine(({ style, wrap }) => style !== 'expanded' || wrap === true, 'must wrap its choices');
const toggleInput = z.strictObject({
  type: z.literal('Input.Toggle'),
  title: words,
  value: z.enum(['true', 'false']),
  wrap: z.literal(true, 'must wrap'),
  ...field,
});
const dateInput = z
  .strictObject({ type: z.literal('Input.Date'), value: z.iso.date().optional(), ...field, ...demands })
  .refine(...saysWhatIsWrong);
const timeInput = z
  .strictObject({
    type: z.literal('Input.Time'),
    value: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    ...field,
    ...demands,
  })
  .refine(...saysWhatIsWrong);
const element = z.discriminatedUnion('type', [
  textBlock,
  richTextBlock,
  container,
  actionSet,
  textInput,
  choiceInput,
  toggleInput,
  dateInput,
  timeInput,
]);

const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5', 'must be 1.5'),
  lang: z.enum(languages),
  speak: words,
  fallbackText: words,
  body: z.array(element).min(1, 'is empty'),
  actions: z.array(action).min(1).max(mostActions, `has more than ${mostActions} actions`).optional(),
});

/** Everything wrong with a card, each as one line; for tests. */
export function lintCard(card: unknown, options: LintOptions): string[] {
  const problems = rendererProblems(card);
  const size = Buffer.byteLength(JSON.stringify(card));
  if (size >= mostBytes) problems.push(`the card has ${size} bytes, Teams takes ${mostBytes}`);
  const parsed = cardSchema.safeParse(card);
  if (!parsed.success) {
    return [...problems, ...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)];
  }
  const { lang, body } = parsed.data;
  if (lang !== options.language) problems.push(`lang: is ${lang}, not ${options.language}`);
  return [...problems, ...addressProblems(body, options)];
}

/** What Microsoft's own parser of Adaptive Cards 1.5 says. */
function rendererProblems(card: unknown): string[] {
  // The parser's pattern for languages is global and remembers where it stopped: it would refuse every second card.
  if (CardElement.langProperty.regEx) CardElement.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  const rendered = new AdaptiveCard();
  // Teams takes one more than the parser would by itself.
  rendered.hostConfig = new HostConfig({ actions: { maxActions: mostActions } });
  rendered.parse(card as object, context);
  const events = Array.from({ length: context.eventCount }, (_, nth) => context.getEventAt(nth));
  return [...events, ...rendered.validateProperties().validationEvents].map(({ message }) => `renderer: ${message}`);
}

function addressProblems(body: readonly Element[], { subjects, addresses = [] }: LintOptions): string[] {
  const leaves = body.flatMap(leavesOf);
  const selectable = leaves.flatMap((leaf) =>
    leaf.type === 'RichTextBlock' ? leaf.inlines.map(({ text }) => text) : [],
  );
  const links = leaves.flatMap((leaf) => (leaf.type === 'TextBlock' ? linksIn(leaf.text) : []));
  const mails = links.filter((link) => /^mailto:/i.test(link)).map(mailOf);
  return [
    ...links.filter((link) => !/^(https?:\/\/|mailto:|tel:\+?\d)/i.test(link)).map((link) => `${link}: leads nowhere`),
    ...mails
      .filter(({ to }) => to.toLowerCase().includes(neverMailed))
      .map(({ to }) => `${to}: takes secure mail only, so no link may write to it`),
    ...mails
      .filter(({ subject }) => subject === null || !subjects.has(subject))
      .map(({ to, subject }) => `${to}: the subject "${subject}" is not one of ours`),
    ...[...addresses, ...mails.map(({ to }) => to)]
      .filter((address) => !selectable.includes(address))
      .map((address) => `${address}: does not stand as text to select`),
  ];
}

/** A link that writes an e-mail; the subject is null unless it is all that the link carries. */
function mailOf(link: string): { to: string; subject: string | null } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\??(.*)$/i.exec(link) ?? [];
  const [, subject = null] = /^subject=([^&]*)$/.exec(query) ?? [];
  return { to: decodeURIComponent(to), subject: subject && decodeURIComponent(subject) };
}

function leavesOf(element: Element): (TextBlock | RichTextBlock)[] {
  if (element.type === 'Container') return element.items.flatMap(leavesOf);
  return element.type === 'TextBlock' || element.type === 'RichTextBlock' ? [element] : [];
}

/** The targets of Markdown links; a target may hold brackets in pairs. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\[[^\]]*\]\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, target]) => target as string);
}
