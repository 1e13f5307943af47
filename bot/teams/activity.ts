import { z } from 'zod';
import { type Language, languages } from '../../knowledge/schema';
import type { Address } from './port';

const id = z.string().min(1).max(1000);
const shortText = z.string().max(1000).nullish();
const account = z.looseObject({ id, aadObjectId: z.string().max(200).nullish(), name: shortText, role: shortText });

/** What we need of an activity; everything else passes through unread. */
const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.nullish(),
  timestamp: z.string().max(100).nullish(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1000),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    name: shortText,
    isGroup: z.boolean().nullish(),
    conversationType: z.string().max(50).nullish(),
    tenantId: z.string().max(200).nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(200).nullish() }).nullish() }).nullish(),
  text: z.string().max(100_000).nullish(),
  locale: z.string().max(50).nullish(),
  action: z.string().max(50).nullish(),
  name: z.string().max(200).nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.looseObject({ type: z.string().nullish() })).nullish(),
  membersAdded: z.array(account).nullish(),
  replyToId: id.nullish(),
});
export type Activity = z.infer<typeof activitySchema>;

/** What came in, told apart by what it asks of us. */
export type Incoming = {
  readonly tenant: string;
  /** Directory object id, or the channel's id where there is none. */
  readonly person: string;
  /** The person's name as Teams tells it. */
  readonly name: string | null;
  readonly conversation: string;
  /** The chat as what is sent to it later needs it. */
  readonly address: Address;
  /** Nobody else reads the conversation. */
  readonly isPersonal: boolean;
  readonly type: string;
  readonly id: string | null;
  /** When Teams saw it happen, as Teams writes it. */
  readonly timestamp: string;
  readonly locale: Language | undefined;
  /** The message a pressed card stands in. */
  readonly replyTo: string | null;
} & (
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'action'; readonly data: unknown; readonly isInvoke: boolean }
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'unknown-invoke' }
  | { readonly kind: 'other' }
);

/** Reads a request body. @returns null when it is no activity we can use */
export function readActivity(body: unknown): Activity | null {
  const parsed = activitySchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** Tells an activity apart. */
export function toIncoming(activity: Activity): Incoming {
  const { type, from, recipient, conversation } = activity;
  const tenant = (activity.channelData?.tenant?.id || conversation.tenantId || '').toLowerCase();
  const base = {
    tenant,
    address: { tenant, conversation: conversation.id, serviceUrl: activity.serviceUrl, bot: recipient.id },
    person: from.aadObjectId || from.id,
    name: from.name || null,
    conversation: conversation.id,
    isPersonal:
      conversation.conversationType === 'personal' || (!conversation.conversationType && !conversation.isGroup),
    type,
    id: activity.id ?? null,
    timestamp: activity.timestamp ?? '',
    locale: languages.find((language) => activity.locale?.toLowerCase().split('-')[0] === language),
    replyTo: activity.replyToId ?? null,
  };
  switch (type) {
    case 'message':
    case 'messageUpdate':
      if (activity.value !== undefined && activity.value !== null && !activity.text) {
        return { ...base, kind: 'action', data: activity.value, isInvoke: false };
      }
      return { ...base, kind: 'message', text: withoutMention(activity) };
    case 'invoke': {
      if (activity.name !== 'adaptiveCard/action') return { ...base, kind: 'unknown-invoke' };
      const value = z.looseObject({ action: z.looseObject({ data: z.unknown() }) }).safeParse(activity.value);
      return { ...base, kind: 'action', data: value.success ? value.data.action.data : null, isInvoke: true };
    }
    case 'installationUpdate':
      // "add-upgrade" and "remove-upgrade" are a new version of the app in a chat that goes on.
      if (activity.action === 'remove') return { ...base, kind: 'removed' };
      return { ...base, kind: activity.action?.endsWith('-upgrade') ? 'other' : 'installed' };
    case 'conversationUpdate':
      return {
        ...base,
        kind: activity.membersAdded?.some((member) => member.id === recipient.id) ? 'installed' : 'other',
      };
    default:
      return { ...base, kind: 'other' };
  }
}

/** The text without the mention of the bot, whatever its display name, and without the markup Teams may leave in it. */
function withoutMention({ text, entities, recipient }: Activity): string {
  let rest = text ?? '';
  for (const entity of entities ?? []) {
    const mention = mentionSchema.safeParse(entity);
    if (!mention.success || mention.data.mentioned.id !== recipient.id) continue;
    const written = mention.data.text || `<at>${mention.data.mentioned.name ?? ''}</at>`;
    rest = rest.replaceAll(written, ' ');
  }
  return asPlainText(rest).trim();
}

const mentionSchema = z.looseObject({ type: z.literal('mention'), text: z.string().nullish(), mentioned: account });
const namedEntities: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  auml: 'ä',
  ouml: 'ö',
  aring: 'å',
  Auml: 'Ä',
  Ouml: 'Ö',
  Aring: 'Å',
};

/** Tags and the usual entities of HTML as the text they stand for; the rest stays as it was written. */
function asPlainText(text: string): string {
  return text
    .replace(/<\/?(?:p|div|br|span|b|i|strong|em|at|ul|ol|li|a)(?:\s[^<>]{0,500})?\/?>/gi, ' ')
    .replace(/&(\w{2,5});/g, (whole, name: string) => namedEntities[name] ?? whole);
}
