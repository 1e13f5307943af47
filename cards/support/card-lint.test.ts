import { button, card, questionButtons, text, verbatim } from '../elements';
import { lintCard } from './card-lint';

const address = 'mailbox@example.com';
const subject = 'Kysymys: Palvelu (yleinen), Aihe';
const mail = (to: string, query = `?subject=${encodeURIComponent(subject)}`) =>
  text(`[Kirjoita](mailto:${to}${query})`);
const press = button('Suomeksi', { v: 1, do: 'set-language', language: 'fi' });
const question = { title: 'Mikä?', data: { v: 1, do: 'show-entry', entry: 'mika', language: 'fi' } } as const;

const good = card(
  'fi',
  'Otsikko. Sisältö.',
  [text('Sisältö'), verbatim(address), mail(address), ...questionButtons([question])],
  [press],
);
const lint = (changed: unknown, addresses: string[] = []) =>
  lintCard(changed, { language: 'fi', subjects: new Set([subject]), addresses });
const withBody = (...body: unknown[]) => ({ ...good, body });
const withAction = (change: object) => ({ ...good, actions: [{ ...press, ...change }] });

describe('a good card', () => {
  it('passes', () => {
    expect(lint(good, [address])).toEqual([]);
  });

  it('passes without actions', () => {
    expect(lint(card('fi', 'Otsikko', [text('Sisältö')]))).toEqual([]);
  });
});

describe('the lint finds', () => {
  it.each<[string, unknown, RegExp]>([
    ['another version', { ...good, version: '1.6' }, /version: must be 1\.5/],
    ['another language', { ...good, lang: 'sv' }, /lang: is sv, not fi/],
    ['a card of 28 KB', withBody(text('ä'.repeat(14 * 1024))), /bytes, Teams takes/],
    ['a card that says nothing aloud', { ...good, speak: '' }, /speak: is empty/],
    ['a card without a fallback', { ...good, fallbackText: ' ' }, /fallbackText: is empty/],
    ['a card without a body', withBody(), /body: is empty/],
    ['a property of the card that nobody knows', { ...good, colour: 'red' }, /Unrecognized key: "colour"/],
    [
      'a property of a text that nobody knows',
      withBody({ ...text('a'), bold: true }),
      /body\.0: Unrecognized key: "bold"/,
    ],
    ['a text that does not wrap', withBody({ type: 'TextBlock', text: 'a' }), /body\.0\.wrap: must wrap/],
    ['an empty text', withBody(text(' ')), /body\.0\.text: is empty/],
    ['an empty text to select', withBody(verbatim('')), /inlines\.0\.text: is empty/],
    ['"undefined"', withBody(text('Lähde: undefined, 2025')), /says undefined/],
    ['"null"', withBody(text('Voimassa null asti')), /says undefined, null/],
    ['an object written out', withBody(text('Lähde: [object Object]')), /\[object/],
    ['a link without a title', withBody(text('[](https://example.com)')), /empty link/],
    ['a link without a target', withBody(text('[Avaa]()')), /empty link/],
    ['a link that leads nowhere', withBody(text('[Avaa](www.example.com)')), /www\.example\.com: leads nowhere/],
    ['"undefined" deep inside', withBody({ type: 'Container', items: [text('undefined')] }), /body\.0\.items\.0\.text/],
    ['an element we do not use', withBody({ type: 'Image', url: 'https://example.com/a.png' }), /body\.0\.type/],
    ['an element that nobody knows', withBody({ type: 'Sparkle' }), /renderer: Unknown element type "Sparkle"/],
    ['a size that nobody knows', withBody({ ...text('a'), size: 'huge' }), /renderer: Invalid value "huge"/],
    ['a colour alone', withBody({ type: 'Container', style: 'warning', items: [] }), /only a colour/],
    ['more than six actions', { ...good, actions: Array(7).fill(press) }, /more than 6 actions/],
  ])('%s', (_, defect, problem) => {
    expect(lint(defect).join('\n')).toMatch(problem);
  });
});

describe('of a button the lint finds', () => {
  const other = { v: 1, do: 'set-language', language: 'sv' };
  it.each<[string, unknown, RegExp]>([
    ['an empty title', withAction({ title: '' }), /actions\.0\.title: is empty/],
    ['a verb other than its data', withAction({ verb: 'show-entry' }), /verb other than its data/],
    ['data that the bot refuses', withAction({ data: { v: 2, do: 'set-language' } }), /data: is no data/],
    ['data that the bot would not read', withAction({ data: { ...press.data, role: 'staff' } }), /data: is no data/],
    ['no fallback', withAction({ fallback: undefined }), /actions\.0\.fallback/],
    [
      'a fallback of another kind',
      withAction({ fallback: { ...press.fallback, type: 'Action.OpenUrl' } }),
      /fallback\.type/,
    ],
    [
      'a fallback with other data',
      withAction({ fallback: { ...press.fallback, data: other } }),
      /fallback with other data/,
    ],
    ['a fallback with another title', withAction({ fallback: { ...press.fallback, title: 'Muu' } }), /another title/],
    [
      'an action that nobody knows',
      withAction({ type: 'Action.Dance' }),
      /renderer: Unknown action type "Action\.Dance"/,
    ],
    [
      'a defect in a question to press',
      withBody(...questionButtons([question]).map((each) => ({ ...each, selectAction: { ...press, verb: 'other' } }))),
      /selectAction: has a verb other/,
    ],
  ])('%s', (_, defect, problem) => {
    expect(lint(defect).join('\n')).toMatch(problem);
  });
});

describe('of e-mail the lint finds', () => {
  const secure = 'kumppanit.neuvonta@kela.fi';
  it.each<[string, unknown, RegExp]>([
    ['a link to secure mail', withBody(verbatim(secure), mail(secure)), /takes secure mail only/],
    ['a masked link to secure mail', withBody(mail('Kumppanit.Neuvonta%40kela.fi')), /takes secure mail only/],
    ['no subject', withBody(verbatim(address), mail(address, '')), /subject "null" is not one of ours/],
    ['an empty subject', withBody(verbatim(address), mail(address, '?subject=')), /not one of ours/],
    [
      'a subject with other words',
      withBody(verbatim(address), mail(address, '?subject=Moi')),
      /"Moi" is not one of ours/,
    ],
    [
      'something besides the subject',
      withBody(verbatim(address), mail(address, `?subject=${encodeURIComponent(subject)}&body=x`)),
      /not one of ours/,
    ],
    ['a link without its address as text', withBody(mail(address)), /example\.com: does not stand as text/],
  ])('%s', (_, defect, problem) => {
    expect(lint(defect).join('\n')).toMatch(problem);
  });

  it('the address of a contact that is not shown', () => {
    expect(lint(good, ['other@example.com'])).toEqual(['other@example.com: does not stand as text to select']);
  });
});
