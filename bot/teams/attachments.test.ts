import { hasAttachment, isInsertedCard } from './attachments';

const html = (content: unknown) => ({ contentType: 'text/html', content });

it.each([
  ['a picture', [{ contentType: 'image/*', contentUrl: 'https://example.com/x' }]],
  [
    'a file',
    [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'x.docx' }, html('<div></div>')],
  ],
  ['an audio clip', [html('<p></p>'), { contentType: 'audio/mp4' }]],
  ['a forwarded message', [{ contentType: 'forwardedMessageReference' }]],
  ['a sticker', [html('<p><img itemscope="gif" src="https://example.com/x"></p>')]],
  ['something without a type', [{}]],
])('%s is one', (_, attachments) => {
  expect(hasAttachment(attachments)).toBe(true);
});

it.each([
  ['nothing', null],
  ['no attachments', []],
  ['the markup of the text', [html('<div>Saako <b>laskuttaa</b>?</div>')]],
  ['an emoji', [html('<p><img itemtype="http://schema.skype.com/Emoji" alt="x" src="y"></p>')]],
  [
    'the message replied to',
    [{ contentType: 'messageReference' }, html('<attachment id="1"></attachment><p>Entä?</p>')],
  ],
  ['markup that is none', [html(7)]],
])('%s is none', (_, attachments) => {
  expect(hasAttachment(attachments)).toBe(false);
});

it.each([
  [
    'a card from the compose box',
    [{ contentType: 'application/vnd.microsoft.card.adaptive' }, html('<attachment>')],
    true,
  ],
  [
    'a card beside a file',
    [{ contentType: 'application/vnd.microsoft.card.adaptive' }, { contentType: 'image/*' }],
    false,
  ],
  ['a sticker', [html('<p><img itemscope="gif" src="https://example.com/x"></p>')], false],
  ['a clip', [{ contentType: 'application/vnd.microsoft.card.audio' }], false],
  ['nothing', null, false],
])('%s is a card that asks nothing: %#', (_, attachments, is) => {
  expect(isInsertedCard(attachments)).toBe(is);
});
