import type { Contact } from '../knowledge/schema';
import { type ContactCardData, contactCard } from './contact-card';
import { mailbox, named, shown } from './support/test-contacts';
import { textsOf } from './support/texts-of';

/** The mailbox of contracts. */
const contracts = (change: Partial<Contact> = {}) =>
  mailbox({ name: named('Sopimukset'), purpose: named('sopimusten muutokset'), ...change });
const places = ['etelä', 'keski', 'länsi', 'itä', 'pohjoinen'];
const members = places.map((place) =>
  contracts({ id: `mailbox-${place}`, district: named(place), address: `${place}@example.com` }),
);
const group = contracts({ kind: 'email-group', address: null, members: members.map(({ id }) => id) });
const districts = members.map(({ id }, nth) => ({ contact: id, name: places[nth] as string }));

const show = (change: Partial<ContactCardData> = {}) =>
  contactCard({
    language: 'fi',
    contacts: [shown(contracts())],
    districts: [],
    isOfDistrict: false,
    related: [],
    ...change,
  });
const ofGroup = { contacts: [{ contact: group, members, instructions: null, opening: null }], districts };
const sends = (data: Partial<ContactCardData>) => show(data).actions?.map(({ title, data: sent }) => [title, sent]);

describe('a contact', () => {
  it('is shown with what it is for and its address', () => {
    expect(textsOf(show())).toEqual([
      'Tästä saat apua',
      'Asiat: sopimusten muutokset.',
      'Sopimukset',
      'mailbox@example.com',
      expect.stringContaining('mailto:mailbox@example.com?subject=Kysymys%3A%20'),
    ]);
  });

  it.each([
    ['sv', 'Ärenden: sopimusten muutokset sv.'],
    ['en', 'For: sopimusten muutokset en.'],
  ] as const)('tells in %s what it is for, aloud too', (language, purpose) => {
    expect(textsOf(show({ language }))[1]).toBe(purpose);
    expect(show({ language }).speak).toContain(purpose);
  });

  it('has no buttons when there is no district to choose or to change', () => {
    expect(show().actions).toBeUndefined();
  });

  it('shows what helps beside it after it', () => {
    const page = contracts({
      kind: 'web',
      name: named('Ohjesivu'),
      address: 'https://example.com',
      purpose: named('x'),
    });
    const contacts = [contracts(), page].map((contact) => ({
      contact,
      members: [],
      instructions: null,
      opening: null,
    }));
    const texts = textsOf(show({ contacts }));
    expect(texts.indexOf('Ohjesivu')).toBeGreaterThan(texts.indexOf('mailbox@example.com'));
    expect(texts[1]).toBe('Asiat: sopimusten muutokset.');
  });

  it('offers the questions on the same matter with their service', () => {
    const related = [{ entry: 'hinnat', question: 'Mikä on hinta?', service: 'LAKU' }];
    const shown = show({ related });
    expect(textsOf(shown).slice(-2)).toEqual(['Samasta aiheesta voin vastata tähän:', 'Mikä on hinta? · LAKU']);
    const pressed = shown.body.flatMap((part) => ('selectAction' in part ? (part.selectAction?.data ?? []) : []));
    expect(pressed).toEqual([{ v: 1, do: 'show-entry', entry: 'hinnat', language: 'fi' }]);
    expect(textsOf(show())).not.toContain('Samasta aiheesta voin vastata tähän:');
  });
});

describe('a group of mailboxes', () => {
  it('asks the insurance district with a button for each of the five', () => {
    expect(textsOf(show(ofGroup))).toContain('Mikä on vakuutuspiirisi? Muistan valintasi.');
    expect(sends(ofGroup)).toEqual(
      districts.map(({ contact, name }) => [name, { v: 1, do: 'choose-district', language: 'fi', district: contact }]),
    );
  });

  it('shows no address as long as it asks', () => {
    expect(JSON.stringify(show(ofGroup))).not.toContain('@example.com');
  });

  it('asks in the language of the card and sends it along', () => {
    const shown = show({ ...ofGroup, language: 'sv' });
    expect(textsOf(shown)).toContain('Vilket är ditt försäkringsdistrikt? Jag kommer ihåg ditt val.');
    expect(shown.actions?.[4]?.data).toMatchObject({ language: 'sv', district: 'mailbox-pohjoinen' });
  });
});

describe('the mailbox of the district that was chosen', () => {
  const contacts = [{ contact: members[3] as Contact, members: [], instructions: null, opening: null }];

  it('is shown, with a button to change the district', () => {
    const known = { contacts, isOfDistrict: true };
    expect(textsOf(show(known))).toContain('itä@example.com');
    expect(textsOf(show(known)).join()).not.toContain('Mikä on vakuutuspiirisi');
    expect(sends(known)).toEqual([['Vaihda vakuutuspiiri', { v: 1, do: 'change-district', language: 'fi' }]]);
  });
});
