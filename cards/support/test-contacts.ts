import type { Contact } from '../../knowledge/schema';
import type { ShownContact } from '../contact-block';

/** A text in three languages, each telling which it is. */
export const named = (fi: string) => ({ fi, sv: `${fi} sv`, en: `${fi} en` });

/** A mailbox with only what a test needs changed. */
export function mailbox(change: Partial<Contact> = {}): Contact {
  return {
    id: 'mailbox',
    kind: 'email',
    name: named('Postilaatikko'),
    address: 'mailbox@example.com',
    members: [],
    purpose: named('asiat'),
    cautions: { fi: [], sv: [], en: [] },
    status: 'current',
    source: [{ meeting: 'kokous', date: '2025-06-03', section: 'Yhteystiedot' }],
    ...change,
  };
}

/** A phone line without hours. */
export const line: Contact = mailbox({
  id: 'line',
  kind: 'phone',
  name: named('Viranomaislinja'),
  address: '020 000 000',
});

export function shown(contact: Contact, rest: Partial<ShownContact> = {}): ShownContact {
  return { contact, members: [], instructions: null, opening: null, ...rest };
}
