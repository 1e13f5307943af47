// The only file that knows botbuilder. The SDK is archived; its successor takes the same JSON, so moving means a new
// version of this file and nothing else.
import {
  type Activity as BotActivity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import type { Card } from '../../cards/elements';
import type { BotIdentity } from '../config';
import type { Log } from '../log';
import type { Activity } from './activity';
import { type Address, type Channel, type InvokeAnswer, type Messenger, ReplyError, type TeamsEdge } from './port';

/** Teams gives a turn 10 to 15 seconds and an invoke 5; after this long we stop waiting for a reply to go out. */
const replyWithin = 4000;

type CredentialsFactory = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

/** Where tokens are checked against, when it is not Microsoft's public cloud (national clouds, tests). */
export interface TokenAuthority {
  readonly openIdMetadataUrl?: string;
  readonly issuer?: string;
  readonly credentials?: CredentialsFactory;
}

/**
 * The way in from Teams over the Bot Framework SDK.
 * @param identity null switches signature checks off: local mode only, which settings allow on loopback alone
 */
export function createTeamsEdge(identity: BotIdentity | null, log: Log, authority: TokenAuthority = {}): TeamsEdge {
  const adapter = new Adapter(authenticationFor(identity, authority));
  return {
    messenger: messengerOver(adapter, identity?.appId ?? ''),
    receive: async (activity, authorization, handle) => {
      const caller = await adapter.authenticate(activity, authorization).catch((error: unknown) => {
        log.warn(
          { code: 'AUTH_REFUSED', err: error },
          'a request was refused: its token is not one of Teams for this bot',
        );
        return null;
      });
      if (caller === null) return 'unauthorized';
      let answer: InvokeAnswer | undefined;
      // An invoke is answered with its own body; replies held back for it would have no place there.
      if (activity.type === 'invoke') delete activity.deliveryMode;
      const buffered = await adapter.run(caller, activity, async (context) => {
        answer = await handle(activity, channelOn(context));
      });
      return answer ?? (activity.deliveryMode === 'expectReplies' ? buffered : undefined);
    },
  };
}

type Caller = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** Opens two protected steps of the SDK's adapter, so that a refused caller and a failed turn can be told apart. */
class Adapter extends CloudAdapter {
  authenticate(activity: Activity, authorization: string): Promise<Caller> {
    return this.botFrameworkAuthentication.authenticateRequest(activity as unknown as BotActivity, authorization);
  }

  run(caller: Caller, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(caller, activity as unknown as BotActivity, logic);
  }
}

function authenticationFor(identity: BotIdentity | null, { openIdMetadataUrl, issuer, credentials }: TokenAuthority) {
  const settings = {
    MicrosoftAppId: identity?.appId ?? '',
    MicrosoftAppType: identity?.appType ?? '',
    MicrosoftAppTenantId: identity?.tenantId ?? '',
    MicrosoftAppPassword: identity?.password ?? '',
    ...(openIdMetadataUrl ? { ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl } : {}),
    ...(issuer ? { ToBotFromChannelTokenIssuer: issuer } : {}),
  };
  const factory = credentials ?? (identity ? new ConfigurationServiceClientCredentialFactory(settings) : undefined);
  return new ConfigurationBotFrameworkAuthentication(settings, factory);
}

/** Longer than a turn may wait: nobody waits for what is told later, and a late yes must not be taken for a no. */
const sentWithin = 10_000;

function messengerOver(adapter: Adapter, appId: string): Messenger {
  const within = async <T>(
    to: Address,
    work: (context: TurnContext) => Promise<T>,
    atMost = sentWithin,
  ): Promise<T> => {
    const reference = {
      channelId: 'msteams',
      serviceUrl: to.serviceUrl,
      bot: { id: to.bot },
      // What we do not know is left out: an empty type of conversation is refused.
      conversation: { id: to.conversation, tenantId: to.tenant },
    } as ConversationReference;
    let result: T | undefined;
    const done = adapter.continueConversationAsync(appId, reference, async (context) => {
      // It answers nothing in particular.
      delete context.activity.id;
      result = await work(context);
    });
    return inTime(
      done.then(() => result as T),
      atMost,
    );
  };
  return {
    send: async (to, card) => within(to, async (context) => (await context.sendActivity(withCard(card)))?.id || null),
    update: (to, message, card) =>
      within(to, async (context) => {
        await context.updateActivity({ ...withCard(card), id: message });
      }),
    membersOf: (team, via) => {
      const members = async (context: TurnContext) => {
        const found = new Set<string>();
        let page: string | undefined;
        do {
          const { members, continuationToken } = await TeamsInfo.getPagedTeamMembers(context, team, 500, page);
          for (const { aadObjectId } of members) if (aadObjectId) found.add(aadObjectId);
          page = continuationToken || undefined;
        } while (page);
        return found;
      };
      // A turn waits for this one.
      return within({ ...via, conversation: team }, members, replyWithin);
    },
  };
}

function channelOn(context: TurnContext): Channel {
  return {
    send: async (card) => {
      const sent = await inTime(context.sendActivity(withCard(card)));
      return sent?.id || null;
    },
    update: async (message, card) => {
      await inTime(context.updateActivity({ ...withCard(card), id: message }));
    },
    remove: async (message) => {
      await inTime(context.deleteActivity(message));
    },
  };
}

function withCard(card: Card): Partial<BotActivity> {
  return {
    type: 'message',
    // What a notification shows.
    summary: card.speak,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

async function inTime<T>(reply: Promise<T>, within = replyWithin): Promise<T> {
  const sent = reply.catch((error: RestError) => {
    throw new ReplyError(error.statusCode ?? null, null, error, retryAfterOf(error));
  });
  const outcome = sent.then(
    () => 'arrived' as const,
    () => 'failed' as const,
  );
  const lateId = sent.then(
    (result) => (typeof result === 'string' ? result : null),
    () => null,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ReplyError(null, outcome, undefined, null, lateId)), within);
  });
  try {
    return await Promise.race([sent, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What we read of an error of the SDK's HTTP client. */
interface RestError extends Error {
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** In milliseconds; null unless the channel told seconds. */
function retryAfterOf({ response }: RestError): number | null {
  const seconds = Number(response?.headers?.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}
