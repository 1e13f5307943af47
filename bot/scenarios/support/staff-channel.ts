import { buttonThat, textsOf } from './look';
import type { Person, World } from './world';

/** A service that has a staff channel of its own in these settings. */
export const service = 'laku-perhekuntoutus';
export const general = '19:general@thread.tacv2';
export const laku = '19:laku@thread.tacv2';
export const tuesday = '2025-12-02T10:00:00+02:00';

/** Two of staff, a channel for one service and one for the others, and a weekday morning. */
export const staffEnvironment = {
  STAFF_USERS: 'staff-1,staff-2',
  STAFF_HOURS: 'Mon-Fri 09:00-15:00',
  STAFF_CHANNEL: general,
  STAFF_CHANNELS: `${service}=${laku}`,
  LOCAL_NOW: tuesday,
};

// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
type Json = any;

/** The present card of each message in a chat: as sent, or as last brought up to date. */
export async function shownIn(world: World, conversation: string): Promise<Json[]> {
  const shown = new Map<string, Json>();
  for (const { id, activity, method } of await world.sent(conversation)) {
    if (method !== 'delete') shown.set(id, activity.attachments[0].content);
  }
  return [...shown.values()];
}

/** The first card whose texts match. */
export function saying(what: RegExp | string, cards: readonly Json[]): Json {
  return cards.find((card) => new RegExp(what).test(textsOf(card).join('\n')));
}

/** Waits until a chat shows a card that says something. */
export function seen(world: World, conversation: string, what: RegExp | string, within?: number): Promise<Json> {
  return world.until(async () => saying(what, await shownIn(world, conversation)), within);
}

/** A provider asks a person. @returns the card that took the form's place, and the number */
export async function askPerson(provider: Person, question: string, about = service) {
  const [form] = await provider.say('Haluan jutella ihmisen kanssa');
  const data = { ...buttonThat(form, 'send-to-person'), question, service: about };
  const { body } = await provider.press(data, { replyToId: 'form' });
  const [title] = textsOf(body.value);
  return { shown: body.value, number: /H-\d{4}-\d{4}/.exec(title as string)?.[0] as string };
}

/** A member of staff takes a question and answers it. @returns the answer to the press */
export async function answerAs(world: World, staff: Person, number: string, answer: string) {
  const card = await seen(world, staff.conversation, number);
  const { body } = await staff.press(buttonThat(card, 'staff-take'));
  return staff.press({ ...buttonThat(body.value, 'staff-answer'), answer });
}
