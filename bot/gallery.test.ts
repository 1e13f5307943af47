import type { Card } from '../cards/elements';
import { languages } from '../knowledge/schema';
import { chosenCards } from './support/gallery/choose';
import { type Drawn, type Gallery, openGallery } from './support/gallery/gallery';
import { type Theme, themes } from './support/gallery/themes';

// Every kind of card, the shortest and the longest, drawn with Microsoft's renderer and Teams' configuration, and looked at.

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery?.end());

describe.each(languages)('in %s', (language) => {
  const cards = chosenCards(language).flatMap((group) => group.cards);

  // Themes differ in colours only, which axe-core looks at.
  it.each([320, 640] as const)(
    'nothing is cut, sticks out or lacks its words, folded or not: %s pixels',
    async (width) => {
      await gallery.draw(cards, { theme: 'light', width, language });
      expect(await gallery.problems()).toEqual([]);
      await gallery.unfold();
      expect(await gallery.problems()).toEqual([]);
    },
  );

  // Colours are the same in every language, so that they are looked at in one is enough.
  it.each(language === 'fi' ? themes : (['light'] as const))('axe-core finds nothing: %s', async (theme) => {
    await gallery.draw(cards, { theme, width: 320, language });
    await gallery.unfold();
    expect(await gallery.violations()).toEqual([]);
  });
});

describe('the look finds', () => {
  const textBlock = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more });
  const drawn = (body: object[], actions: object[] = []): Drawn => {
    const card = { type: 'AdaptiveCard', version: '1.5', lang: 'fi', body, actions };
    return { name: 'bad', card: card as unknown as Card };
  };
  const look = async (card: Drawn, theme: Theme = 'light') => {
    await gallery.draw([card], { theme, width: 320, language: 'fi' });
    return { problems: await gallery.problems(), violations: await gallery.violations() };
  };

  it('nothing on a good card', async () => {
    expect(await look(drawn([textBlock('Hyvä kortti')]))).toEqual({ problems: [], violations: [] });
  });

  it.each([
    ['a text that does not wrap', [textBlock('pitkä '.repeat(40), { wrap: false })]],
    [
      'a table of long words',
      [
        {
          type: 'ColumnSet',
          columns: [0, 1, 2, 3].map(() => ({
            type: 'Column',
            width: 'auto',
            items: [textBlock('Kuntoutuspalveluntuottaja', { wrap: false })],
          })),
        },
      ],
    ],
    [
      'a choice that is longer than its field',
      [
        {
          type: 'Input.ChoiceSet',
          id: 'a',
          label: 'Valitse',
          value: '1',
          choices: [{ title: 'pitkä '.repeat(20), value: '1' }],
        },
      ],
    ],
  ])('what is cut: %s', async (_, body) => {
    const { problems } = await look(drawn(body));
    expect(problems.join('\n')).toMatch(/is cut|sticks out|is wider/);
  });

  it('the title of a button that is longer than a phone is wide', async () => {
    const { problems } = await look(
      drawn([textBlock('Hyvä')], [{ type: 'Action.Submit', title: 'Vie kysymys '.repeat(6) }]),
    );
    expect(problems.join('\n')).toContain('is cut');
  });

  it.each(['undefined', 'Hei [object Object]', 'Hei {name}', 'notHelpful', 'answer.title'])(
    'a missing string: %s',
    async (text) => {
      expect((await look(drawn([textBlock(text)]))).problems.join('\n')).toContain('says');
    },
  );

  it('a field without a label, and a list that says nothing', async () => {
    const { violations } = await look(drawn([{ type: 'Input.Text', id: 'a' }]));
    expect(violations.join('\n')).toMatch(/^label: /);
  });

  it('a button whose name is not what stands on it', async () => {
    const selectAction = { type: 'Action.Submit', title: 'Avaa' };
    const { violations } = await look(
      drawn([{ type: 'Container', selectAction, items: [textBlock('Jotakin muuta')] }]),
    );
    expect(violations.join('\n')).toContain('label-content-name-mismatch');
  });

  it.each(themes)('too little contrast: %s', async (theme) => {
    await gallery.draw([drawn([textBlock('Hyvä')])], { theme, width: 320, language: 'fi' });
    await gallery.page.addStyleTag({ content: '.ac-textBlock { color: #777 !important; background: #888; }' });
    const found = await gallery.violations();
    await gallery.page
      .locator('style')
      .last()
      .evaluate((style) => style.remove());
    expect(found.join('\n')).toContain('color-contrast');
  });
});
