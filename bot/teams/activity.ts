import { z } from 'zod';
import { type Language, languages } from '../../knowledge/schema';
import { attachmentSchema, hasAttachment, isInsertedCard } from './attachments';
import { type ComposeSearch, readSearch } from './compose-search';
import { mentionsBot, withoutMention } from './mention';
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
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().max(200).nullish() }).nullish(),
      eventType: z.string().max(100).nullish().catch(null),
      team: z.looseObject({ id: id.nullish() }).nullish().catch(null),
      meeting: z.looseObject({}).nullish().catch(null),
    })
    .nullish(),
  text: z.string().max(100_000).nullish(),
  locale: z.string().max(50).nullish(),
  action: z.string().max(50).nullish(),
  name: z.string().max(200).nullish(),
  value: z.unknown().optional(),
  entities: z.array(z.looseObject({ type: z.string().nullish() })).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  attachments: z.array(attachmentSchema).nullish().catch(null),
  replyToId: id.nullish(),
});
export type Activity = z.infer<typeof activitySchema>;

/** What kind of chat it is; a channel is one of a team. */
export type Place = 'personal' | 'group' | 'meeting' | 'channel';

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
  readonly place: Place;
  /** Where the bot is added and removed as one: the chat, or the team of the channel. */
  readonly home: string;
  readonly type: string;
  readonly id: string | null;
  /** When Teams saw it happen, as Teams writes it. */
  readonly timestamp: string;
  readonly locale: Language | undefined;
  /** The message a pressed card stands in. */
  readonly replyTo: string | null;
} /** @property hasAttachment something besides the text was sent, which we do not look at */ & (
  | { readonly kind: 'message'; readonly text: string; readonly hasAttachment: boolean }
  | { readonly kind: 'action'; readonly data: unknown; readonly isInvoke: boolean }
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }
  /** The person types in the search of the compose box. */
  | { readonly kind: 'search'; readonly search: ComposeSearch }
  /** An invoke of a kind that we have no use for; invokes.ts tells what it is answered with. */
  | { readonly kind: 'unserved-invoke'; readonly name: string }
  | { readonly kind: 'other' }
);

/** Reads a request body. @returns null when it is no activity we can use */
export function readActivity(body: unknown): Activity | null {
  const parsed = activitySchema.safeParse(withConversation(body));
  return parsed.success ? parsed.data : null;
}

/** The compose box is not in every chat ours: Teams may leave out where it is, and an answer needs no chat. */
function withConversation(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('name' in body) || !('type' in body)) return body;
  const { type, name, conversation } = body as Record<string, unknown>;
  const isFromCompose = type === 'invoke' && typeof name === 'string' && name.startsWith('composeExtension/');
  const isTold = typeof conversation === 'object' && conversation !== null && 'id' in conversation && conversation.id;
  return isFromCompose && !isTold ? { ...body, conversation: { ...(conversation ?? {}), id: 'compose' } } : body;
}

/** Tells an activity apart. */
export function toIncoming(activity: Activity): Incoming {
  const { type, from, recipient, conversation } = activity;
  const tenant = (activity.channelData?.tenant?.id || conversation.tenantId || '').toLowerCase();
  const place = placeOf(activity);
  const base = {
    tenant,
    address: { tenant, conversation: conversation.id, serviceUrl: activity.serviceUrl, bot: recipient.id },
    person: from.aadObjectId || from.id,
    name: from.name || null,
    conversation: conversation.id,
    isPersonal: place === 'personal',
    place,
    home: (place === 'channel' && activity.channelData?.team?.id) || withoutThread(conversation.id),
    type,
    id: activity.id ?? null,
    timestamp: activity.timestamp ?? '',
    locale: languages.find((language) => localeOf(activity)?.toLowerCase().split('-')[0] === language),
    replyTo: activity.replyToId ?? null,
  };
  switch (type) {
    case 'message':
    case 'messageUpdate': {
      const isNew = type === 'message';
      if (activity.value !== undefined && activity.value !== null && !activity.text) {
        return isNew ? { ...base, kind: 'action', data: activity.value, isInvoke: false } : { ...base, kind: 'other' };
      }
      // A deleted message that comes back was answered when it was written.
      const isUndone = !isNew && activity.channelData?.eventType === 'undeleteMessage';
      // Among others the bot speaks when spoken to, also where an app may read everything.
      const isMeant = base.isPersonal || mentionsBot(activity);
      if (isUndone || !isMeant) return { ...base, kind: 'other' };
      const text = asPlainText(withoutMention(activity)).trim();
      if (text === '' && isInsertedCard(activity.attachments)) return { ...base, kind: 'other' };
      return { ...base, kind: 'message', text, hasAttachment: hasAttachment(activity.attachments) };
    }
    case 'invoke':
      return { ...base, ...invoked(activity) };
    case 'installationUpdate':
      // "add-upgrade" and "remove-upgrade" are a new version of the app in a chat that goes on.
      if (activity.action === 'remove') return { ...base, kind: 'removed' };
      return { ...base, kind: activity.action?.endsWith('-upgrade') ? 'other' : 'installed' };
    case 'conversationUpdate': {
      const isBot = (member: { readonly id: string }) => member.id === recipient.id;
      if (activity.membersRemoved?.some(isBot)) return { ...base, kind: 'removed' };
      return { ...base, kind: activity.membersAdded?.some(isBot) ? 'installed' : 'other' };
    }
    default:
      return { ...base, kind: 'other' };
  }
}

function invoked(activity: Activity) {
  const name = activity.name ?? '';
  if (name === 'composeExtension/query') {
    const search = readSearch(activity.value);
    // Whose chat the box is in says nothing of who reads what is searched for.
    if (search) return { kind: 'search', search, isPersonal: false } as const;
  }
  if (name !== 'adaptiveCard/action') return { kind: 'unserved-invoke', name } as const;
  const value = z
    .looseObject({ action: z.looseObject({ data: z.unknown().optional() }), trigger: z.unknown().optional() })
    .safeParse(activity.value);
  // Nobody pressed anything: the client refreshes a card by itself, and none of ours asks for it.
  if (value.success && value.data.trigger === 'automatic') return { kind: 'unserved-invoke', name } as const;
  return { kind: 'action', data: value.success ? value.data.action.data : null, isInvoke: true } as const;
}

function placeOf({ conversation, channelData }: Activity): Place {
  const { conversationType, isGroup, id } = conversation;
  if (conversationType === 'personal' || (!conversationType && !isGroup)) return 'personal';
  if (conversationType === 'channel') return 'channel';
  return channelData?.meeting || id.startsWith('19:meeting_') ? 'meeting' : 'group';
}

/** A thread of a channel has the id of its first message behind that of the channel. */
function withoutThread(conversation: string): string {
  return conversation.split(';')[0] || conversation;
}

function localeOf({ locale, entities }: Activity): string | null | undefined {
  if (locale) return locale;
  const told = entities?.map((entity) => clientInfoSchema.safeParse(entity)).find(({ success }) => success)
    ?.data?.locale;
  // The description of a client is in English more often than its user is.
  return told?.startsWith('en') ? null : told;
}

const clientInfoSchema = z.looseObject({ type: z.literal('clientInfo'), locale: z.string().max(50) });
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
