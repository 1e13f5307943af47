import { textsOf } from '../../cards/support/texts-of';
import type { Learning } from '../learning/learning';
import { noLearning } from '../learning/support/test-learning';
import type { KeptText } from '../store/store';
import { press } from './press';
import { knowledge, openTestConversation, said, type TestConversation } from './support/test-conversation';

const entry = 'laku-sdq-form';
const ids = ['a', 'b', 'c', 'd', 'e', 'f', '1'].map((end) => `00000000-0000-4000-8000-00000000000${end}`);
const [first = '', second = ''] = ids;
const known = knowledge.entries.get(entry)?.fi.question ?? '';
const wording = 'saako uimahallissa käydä';

let chat: TestConversation;
let asked: Parameters<Learning['preview']>[0][];
beforeEach(async () => {
  chat = await openTestConversation();
  asked = [];
});
afterEach(() => chat.remove());

const learning: Learning = {
  ...noLearning,
  candidatesOf: () => [entry],
  preview: (what) => {
    asked.push(what);
  },
};
const pressed = (data: object, change = {}) =>
  chat.run((around) => press({ v: 1, ...data }, around), { isStaff: true, learning, ...change });
const keep = (...texts: (Partial<KeptText> & { text: string })[]) =>
  chat.store.transaction(async (tx) => {
    for (const [nth, text] of texts.entries()) {
      const kept = { id: ids[nth] as string, kind: 'miss', language: 'fi', entry: null, ...text } as const;
      await tx.keepText(kept, new Date(Date.UTC(2025, 10, 1, nth)));
    }
  });
const shown = async (data: object, change = {}) => {
  const { replace, say } = await pressed(data, change);
  return [...say, ...(replace ? [replace] : [])].flatMap(textsOf).join('\n');
};
const handled = () => chat.rows('kept_texts').map(({ handled_as }) => handled_as);

describe('somebody who is no staff', () => {
  it.each([
    { do: 'staff-review-list', page: 0 },
    { do: 'staff-review-open', item: first },
    { do: 'staff-review-preview', item: first, as: 'draft', wording },
    { do: 'staff-review-add', item: first, entry, wording },
    { do: 'staff-review-draft', item: first, wording },
    { do: 'staff-review-dismiss', item: first },
  ])('gets nothing by $do', async (data) => {
    await keep({ text: wording });
    const reply = await pressed(data, { isStaff: false });
    expect(said(reply)).toContain('Vain henkilöstölle');
    expect(reply.replace).toBeUndefined();
    expect(asked).toEqual([]);
    expect(handled()).toEqual([null]);
    expect(chat.rows('proposals')).toEqual([]);
  });
});

describe('the list', () => {
  it('shows five items a page, the most frequent first, in the place of the card or below it', async () => {
    await keep(
      ...['omena', 'banaani', 'kirsikka', 'mansikka', 'luumu', 'sitruuna', 'sitruuna'].map((text) => ({ text })),
    );
    const list = await shown({ do: 'staff-review-list', page: 0 });
    expect(list).toMatch(
      /6 kysymystä odottaa[\s\S]*sitruuna[\s\S]*Kysytty 2 kertaa · ei vastausta 2[\s\S]*omena[\s\S]*mansikka/,
    );
    expect(list).not.toContain('luumu');
    expect(await shown({ do: 'staff-review-list', page: 1 })).toContain('luumu');
    expect(await shown({ do: 'staff-review-list', page: 99 })).toContain('Sivu 2/2');
    expect((await pressed({ do: 'staff-review-list', page: 0 })).say).toEqual([]);
    expect((await pressed({ do: 'staff-review-list', page: 0, isNew: true })).say).toHaveLength(1);
  });

  it('says so when nothing waits', async () => {
    expect(await shown({ do: 'staff-review-list', page: 0 })).toContain('Uusia kysymyksiä ei ole');
  });
});

describe('an item', () => {
  it('shows its texts and the entries it may belong to, with the typical text to begin with', async () => {
    await keep({ text: wording }, { text: wording, kind: 'not-helpful', entry });
    const { replace } = await pressed({ do: 'staff-review-open', item: first });
    expect(replace && textsOf(replace).join('\n')).toContain(`2 × ${wording}`);
    expect(replace?.body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'wording', value: wording }),
        expect.objectContaining({ id: 'entry', value: entry }),
      ]),
    );
  });

  it('that is handled, or never was, says so', async () => {
    expect(await shown({ do: 'staff-review-open', item: first })).toContain('jo käsitelty');
  });

  it('that is dismissed is handled, and noted without a text', async () => {
    await keep({ text: wording }, { text: wording });
    expect(await shown({ do: 'staff-review-dismiss', item: first })).toContain('ohitettu');
    expect(handled()).toEqual(['dismissed', 'dismissed']);
    expect(await shown({ do: 'staff-review-dismiss', item: first })).toContain('jo käsitelty');
    const audit = chat.rows('audit');
    expect(audit).toMatchObject([{ action: 'review-dismissed', subject: first, staff_id: 'person' }]);
    expect(JSON.stringify(audit)).not.toContain('uimahalli');
  });
});

describe('a preview', () => {
  const preview = { do: 'staff-review-preview', item: first, as: 'alternate', entry, wording };

  it('is begun for the message that was pressed, and says that it takes a while', async () => {
    await keep({ text: wording });
    expect(await shown(preview)).toContain('Tähän menee hetki');
    expect(asked).toMatchObject([
      {
        item: first,
        card: 'pressed-card',
        proposal: { kind: 'alternate', language: 'fi', entry, text: wording },
        to: { conversation: 'chat' },
      },
    ]);
    expect(handled()).toEqual([null]);
  });

  it('of a draft needs no entry', async () => {
    await keep({ text: wording });
    await pressed({ ...preview, as: 'draft', entry: undefined });
    const draft = { kind: 'draft', language: 'fi', service: 'yleinen', question: wording, answer: '' };
    expect(asked).toMatchObject([{ proposal: draft }]);
  });

  it.each([
    ['nothing is written', { wording: '  ' }, 'Kirjoita sanamuoto.'],
    ['it is too long', { wording: 'pitkä '.repeat(60) }, 'enintään 300 merkkiin'],
    ['a masked part is left in it', { wording: 'voiko […] tulla' }, 'hakasulkeilla peitetty'],
    ['the knowledge has it', { wording: known.toUpperCase() }, 'jo tietopohjassa'],
    ['the entry is gone', { entry: 'gone' }, 'Valitse vastaus'],
  ])('is not begun where %s', async (_what, change, words) => {
    await keep({ text: wording });
    expect(await shown({ ...preview, ...change })).toContain(words);
    expect(asked).toEqual([]);
  });

  it('of a wording with an identity code is refused before anything is read', async () => {
    await keep({ text: wording });
    expect(await shown({ ...preview, wording: 'asiakas 131052-928T' })).toContain('henkilötunnus');
    expect(asked).toEqual([]);
  });

  it('of a wording that seems to name a client waits for a second word', async () => {
    await keep({ text: wording });
    const reply = await chat.run(
      (around) => press({ v: 1, ...preview }, { ...around, privacy: { ...around.privacy, namesClient: () => true } }),
      { isStaff: true, learning },
    );
    expect(reply.say[0]?.actions?.map(({ data }) => data.do)).toContain('send-anyway');
    expect(asked).toEqual([]);
  });
});

describe('what was looked at', () => {
  it('becomes an alternate once, and takes its texts off the list', async () => {
    await keep({ text: wording }, { text: 'aivan muuta' });
    const add = { do: 'staff-review-add', item: first, entry, wording: `${wording}?` };
    expect(await shown(add)).toContain('Sanamuotoa on ehdotettu');
    expect(await shown(add)).toContain('Sanamuotoa on ehdotettu');
    // Somebody who had another wording in mind is not told that it was taken.
    expect(await shown({ ...add, wording: 'toinen' })).toContain('on jo käsitelty');
    expect(handled()).toEqual(['alternate', null]);
    const [proposal, ...more] = chat.rows('proposals');
    expect(more).toEqual([]);
    expect(JSON.parse(proposal?.content ?? '')).toEqual({
      kind: 'alternate',
      language: 'fi',
      entry,
      text: `${wording}?`,
    });
    const audit = chat.rows('audit');
    expect(audit).toMatchObject([{ action: 'review-alternate', subject: first }]);
    expect(JSON.parse(audit[0]?.detail ?? '')).toEqual({ entry, language: 'fi', texts: 1 });
  });

  it('becomes a draft', async () => {
    await keep({ text: wording });
    expect(await shown({ do: 'staff-review-draft', item: first, wording })).toContain('Luonnos on tehty');
    expect(handled()).toEqual(['draft']);
    expect(chat.rows('proposals')).toMatchObject([{ id: first, kind: 'draft', state: 'proposed' }]);
  });

  it('is refused when the button was forged', async () => {
    await keep({ text: wording });
    expect(await shown({ do: 'staff-review-add', item: first, entry: 'gone', wording })).toContain('poistettu');
    expect(await shown({ do: 'staff-review-add', item: first, entry, wording: '…' })).toContain('Kirjoita sanamuoto');
    expect(await shown({ do: 'staff-review-add', item: second, entry, wording })).toContain('jo käsitelty');
    expect(chat.rows('proposals')).toEqual([]);
  });
});
