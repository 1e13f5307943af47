import { formatMoment } from './format';
import type { Strings } from './strings';

/** A meeting as a question's cards name it. */
export interface NamedMeeting {
  readonly id: string;
  readonly name: string;
  readonly startsAt: Date;
  readonly deadlineAt: Date;
}

/** A meeting as a choice, with the deadline of its questions. */
export function meetingLine({ name, startsAt, deadlineAt }: NamedMeeting, strings: Strings): string {
  const { submit } = strings;
  const starts = formatMoment(startsAt, strings);
  const deadline = formatMoment(deadlineAt, strings);
  return submit.meetingChoice(`${name} ${starts.date}`, deadline.date, deadline.time);
}
