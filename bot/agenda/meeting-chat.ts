import type { Transaction } from '../store/store';
import type { Address } from '../teams/port';
import type { ScheduledMeeting } from './meeting';

/** The chat in which a meeting is held; a channel with all its threads is one. */
export function meetingChatOf(conversation: string): string {
  // A thread has its first message behind the channel's id.
  return conversation.split(';')[0] as string;
}

/** The meeting that is held in a chat, as staff have said; null where they have not. */
export async function meetingHeldIn(
  { tenant, conversation }: Pick<Address, 'tenant' | 'conversation'>,
  tx: Pick<Transaction, 'meetings' | 'chatMeetings'>,
): Promise<ScheduledMeeting | null> {
  const id = await tx.chatMeetings.of(tenant, meetingChatOf(conversation));
  return id === null ? null : tx.meetings.find(id);
}
