import fc from 'fast-check';
import { actionSchema } from './actions';

const card = '0b9ac1c4-1f3f-4c1a-9d55-1a2b3c4d5e6f';
const showEntry = { v: 1, do: 'show-entry', entry: 'laku-sdq-form', language: 'fi' };
const feedback = { v: 1, do: 'feedback', entry: 'laku-sdq-form', language: 'sv', helpful: false, card };

describe('what a card sends', () => {
  it.each<object>([
    showEntry,
    feedback,
    { v: 1, do: 'show-original', entry: 'laku-sdq-form' },
    { v: 1, do: 'none-of-these', language: 'en', contacts: ['email-palvelukuvaukset'] },
    { v: 1, do: 'none-of-these', language: 'en', contacts: [] },
    { v: 1, do: 'set-language', language: 'sv' },
    { v: 1, do: 'choose-district', language: 'en', district: 'email-terapiasopimukset-itainen' },
    { v: 1, do: 'change-district', language: 'fi' },
  ])('is understood: %j', (data) => {
    expect(actionSchema.parse(data)).toEqual(data);
  });

  it('loses what a client or an attacker adds to it', () => {
    expect(actionSchema.parse({ ...showEntry, role: 'staff', text: 'hei' })).toEqual(showEntry);
  });
});

describe('what no card of ours sends', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'show-entry'],
    ['a list', [showEntry]],
    ['another version', { ...showEntry, v: 2 }],
    ['no version', { ...showEntry, v: undefined }],
    ['an unknown verb', { ...showEntry, do: 'delete-all' }],
    ['a language we do not speak', { ...showEntry, language: 'de' }],
    ['an entry of another type', { ...showEntry, entry: 7 }],
    ['an endless entry id', { ...showEntry, entry: 'a'.repeat(101) }],
    ['a card id that is none', { ...feedback, card: 'x' }],
    ['a helpful that is neither yes nor no', { ...feedback, helpful: 'yes' }],
    ['an endless district', { v: 1, do: 'choose-district', language: 'fi', district: 'a'.repeat(101) }],
    ['a choice of no district', { v: 1, do: 'choose-district', language: 'fi' }],
    ['too many contacts', { v: 1, do: 'none-of-these', language: 'fi', contacts: Array(6).fill('a') }],
  ])('is refused: %s', (_, data) => {
    expect(actionSchema.safeParse(data).success).toBe(false);
  });

  it('is refused whatever it is, without throwing', () => {
    fc.assert(fc.property(fc.anything(), (data) => !actionSchema.safeParse(data).success));
  });
});
