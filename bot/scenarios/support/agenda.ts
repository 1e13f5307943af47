import { rowsIn } from '../../store/support/rows-in';
import { buttonThat, textsOf } from './look';
import type { Person, World } from './world';

// What staff and providers do ahead of a meeting, by the buttons they are shown.

// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
type Json = any;

/** Staff schedule a meeting, or change one. @returns its id */
export async function schedule(
  world: World,
  staff: Person,
  fields: Record<string, string>,
  meeting?: string,
): Promise<string> {
  const before = new Set(rowsIn(world.dataFolder, 'meetings').map(({ id }) => id));
  const [desk] = await staff.say('jono');
  const list = await staff.press(buttonThat(desk, 'staff-meetings'));
  const opened = await staff.press(buttonThat(list.body.value, 'staff-meeting-form', { meeting }));
  const data = buttonThat(opened.cards[0] ?? opened.body.value, 'staff-save-meeting');
  const series = { series: 'other', name: 'Syksyn tapaaminen' };
  const saved = await staff.press({ ...data, ...series, ...fields });
  if (
    !textsOf(saved.body.value)
      .join('\n')
      .includes(fields.name ?? 'Syksyn tapaaminen')
  ) {
    throw new Error(`The meeting was not saved: ${textsOf(saved.body.value).join('\n')}`);
  }
  const row = rowsIn(world.dataFolder, 'meetings').find(({ id }) => (meeting ? id === meeting : !before.has(id)));
  return String(row?.id);
}

/** The data of the form for a question. */
export async function openForm(provider: Person): Promise<Json> {
  const [form] = await provider.say('Haluan lähettää ennakkokysymyksen');
  return buttonThat(form, 'send-question');
}

/** Sends the form, and confirms where something near is shown. @returns the last card */
export async function submit(provider: Person, question: string, fields: Record<string, string> = {}): Promise<Json> {
  const all = { ...(await openForm(provider)), question, service: 'oma-vayla', ...fields };
  const { body } = await provider.press(all);
  return JSON.stringify(body.value).includes('"checked":true')
    ? (await provider.press({ ...all, checked: true })).body.value
    : body.value;
}

/** The row of a question by its text. */
export function questionRow(world: World, text: string): Record<string, unknown> & { id: string; number: string } {
  const row = rowsIn(world.dataFolder, 'questions').find((each) => each.text === text);
  if (!row) throw new Error(`There is no question "${text}"`);
  return row as Record<string, unknown> & { id: string; number: string };
}
