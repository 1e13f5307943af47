import type { Opening } from '../knowledge/contacts/opening-hours';
import type { Contact, Language } from '../knowledge/schema';
import { type Container, type Element, plain, small, type TextBlock, text } from './elements';
import { formatDay, formatHours, formatOpening } from './format';
import { type Strings, stringsOf } from './strings';

/** A contact with the other contacts that it needs to be shown. */
export interface ShownContact {
  readonly contact: Contact;
  /** The mailboxes of an e-mail group, one for each insurance district. */
  readonly members: readonly Contact[];
  /** The page that tells how to use it. */
  readonly instructions: Contact | null;
  /** Whether it serves now; null where it has no hours. */
  readonly opening: Opening | null;
}

export interface ContactBlockOptions {
  readonly language: Language;
  /** The subject of a new e-mail; never anything the person wrote. */
  readonly subject: string;
  /** Only the first of the rules of secure mail, beside the link to its instructions. */
  readonly brief?: boolean;
}

/** Contacts below each other: name, address as text that can be selected, a link, hours, and what to mind. */
export function contactBlock(
  shown: readonly ShownContact[],
  { language, subject, brief = false }: ContactBlockOptions,
): Container {
  const strings = stringsOf(language);
  const items = shown.flatMap(({ contact, members, instructions, opening }, nth): Element[] => {
    const all = cautionsOf(contact, shown.slice(0, nth), language);
    const cautions = brief && contact.status !== 'verify' ? all.slice(0, 1) : all;
    return [
      text(contact.name[language], { weight: 'bolder', spacing: nth === 0 ? 'none' : 'medium' }),
      ...addressOf(contact, subject, strings),
      ...line(contact.hours ? hoursOf(contact, contact.hours, strings) : null),
      ...(opening ? [openingLine(opening, strings)] : []),
      ...(members.length > 0 ? [small(strings.contact.chooseDistrict)] : []),
      ...members.flatMap((member) => [
        text(member.district?.[language] ?? member.name[language], { spacing: 'small' }),
        ...addressOf(member, subject, strings),
      ]),
      ...(cautions.length > 0 ? [small(asList(cautions), { spacing: 'small' })] : []),
      ...line(
        instructions?.address
          ? `[${strings.contact.instructions(instructions.name[language])}](${instructions.address})`
          : null,
      ),
    ];
  });
  return { type: 'Container', items };
}

/** The hours, and the day they were last told. */
function hoursOf({ source }: Contact, hours: NonNullable<Contact['hours']>, strings: Strings): string {
  const told = source
    .map(({ date }) => date)
    .sort()
    .at(-1) as string;
  return strings.contact.toldOn(formatHours(hours, strings), formatDay(told, strings));
}

function openingLine(opening: Opening, strings: Strings): TextBlock {
  const look = { size: 'small', weight: 'bolder', spacing: 'none' } as const;
  const color = opening.state === 'open' ? 'good' : 'warning';
  return text(formatOpening(opening, strings), opening.state === 'closed' ? look : { ...look, color });
}

function asList(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] as string) : lines.map((each) => `- ${each}`).join('\n');
}

function line(content: string | null): Element[] {
  return content === null ? [] : [small(content, { spacing: 'none' })];
}

/** The address to the letter, and a link. Secure mail gets no mailto: it must not be sent as ordinary mail. */
function addressOf({ kind, address }: Contact, subject: string, strings: Strings): Element[] {
  if (address === null) return [];
  const link = (title: string, to: string) => text(`[${title}](${to})`, { spacing: 'none' });
  switch (kind) {
    case 'email':
      return [plain(address, 'none'), link(strings.contact.email, mailLink(address, subject))];
    case 'phone':
      return [plain(address, 'none'), link(strings.contact.call, `tel:${address.replaceAll(' ', '')}`)];
    case 'web':
      return [link(strings.contact.open, address)];
    default:
      return [plain(address, 'none')];
  }
}

/** Brackets are encoded too: a bare one would end the Markdown link. */
function mailLink(address: string, subject: string): string {
  const encoded = encodeURIComponent(subject).replaceAll('(', '%28').replaceAll(')', '%29');
  return `mailto:${address}?subject=${encoded}`;
}

/** All rules of secure mail, and of what must be verified; of ordinary mail only the first, and only once a card. */
function cautionsOf(contact: Contact, before: readonly ShownContact[], language: Language): readonly string[] {
  const cautions = contact.cautions[language];
  if (contact.kind === 'secure-email' || contact.kind === 'chat' || contact.status === 'verify') return cautions;
  if (!contact.kind.startsWith('email')) return [];
  return before.some(({ contact: earlier }) => earlier.kind.startsWith('email')) ? [] : cautions.slice(0, 1);
}
