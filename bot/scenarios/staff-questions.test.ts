import { randomUUID } from 'node:crypto';
import { rowsIn } from '../store/support/rows-in';
import { buttonsOf, buttonThat, fieldsOf, textsOf } from './support/look';
import { laku, saying, seen, service, staffEnvironment } from './support/staff-channel';
import { createWorld, type Person, type World } from './support/world';

// Three of staff moderate what providers ask ahead of a meeting: in the channel and each on their own, at the same time.

const rounds = process.env.CI === 'true' ? 6 : 3;
// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
type Json = any;

let world: World;
let first: Person;
let second: Person;
let third: Person;
beforeAll(async () => {
  world = await createWorld({ ...staffEnvironment, STAFF_USERS: 'staff-1,staff-2,staff-3', LOG_LEVEL: 'info' });
  first = world.person({ id: 'staff-1', name: 'Asiantuntija Yksi', conversation: laku });
  second = world.person({ id: 'staff-2', name: 'Asiantuntija Kaksi' });
  third = world.person({ id: 'staff-3', name: 'Asiantuntija Kolme' });
});
afterAll(() => world?.end());

const inChannel = { conversation: { id: laku, conversationType: 'channel', isGroup: true } };
const questions = () => rowsIn(world.dataFolder, 'questions');
const stored = (number: string) => questions().find((row) => row.number === number) as Record<string, Json>;
const audited = (number: string) =>
  rowsIn(world.dataFolder, 'audit').flatMap(({ subject, action, staff_id: by }) =>
    subject === number ? [`${by} ${action}`] : [],
  );

/** A provider asks something for the next meeting on the service. @returns the number of the question */
async function submit(provider: Person, question: string): Promise<string> {
  const form = { v: 1, do: 'send-question', language: 'fi', draft: randomUUID(), checked: true };
  const { body } = await provider.press({ ...form, question, service });
  return /K-\d{4}-\d{4}/.exec(textsOf(body.value)[0] as string)?.[0] as string;
}

/** The card of a question, opened anew. */
async function open(staff: Person, number: string, extra = {}): Promise<Json> {
  const { cards } = await staff.press({ v: 1, do: 'staff-question', id: stored(number).id, isNew: true }, extra);
  return cards[0];
}

/** Presses a button of a card, with what is written into its fields. @returns the card in its place */
async function press(staff: Person, card: Json, does: string, fields: object = {}, extra = {}): Promise<Json> {
  return (await staff.press({ ...buttonThat(card, does), ...fields }, extra)).body.value;
}

/** How often a chat was sent a card that says something. */
async function timesTold({ conversation }: Person, what: RegExp | string): Promise<number> {
  const sent = (await world.sent(conversation)).filter(({ method }) => method !== 'delete');
  return sent.filter(({ activity }) => saying(what, [activity.attachments[0].content])).length;
}

describe('staff', () => {
  it('find what is asked from their desk, in the queue by meeting, and accept it', async () => {
    const provider = world.person({ name: 'Puheterapeutti Testi' });
    const number = await submit(provider, 'Saako *etäkäynnin* pitää iltaisin?');
    const [desk] = await second.say('jono');
    expect(textsOf(desk).join('\n')).toContain('Uusia kysymyksiä tapaamisiin: 1');
    const { cards } = await second.press(buttonThat(desk, 'staff-queue'));
    expect(fieldsOf(cards[0])).toEqual(['meeting', 'service', 'state', 'sort']);
    const meeting = stored(number).meeting_id;
    const chosen = await press(second, cards[0], 'staff-queue', {
      meeting,
      service,
      state: 'submitted',
      sort: 'oldest',
    });
    expect(textsOf(chosen)).toContain('Saako *etäkäynnin* pitää iltaisin?');
    expect(buttonsOf(chosen).map((button) => button.title)).toEqual(
      expect.arrayContaining(['Näytä', 'Vie dioiksi', 'Vie taulukoksi']),
    );
    const [card] = (await second.press(buttonThat(chosen, 'staff-question'))).cards;
    expect(textsOf(card).join('\n')).toContain('Kysyjä: Puheterapeutti Testi');
    const accepted = await press(second, card, 'staff-accept');
    expect(textsOf(accepted).join('\n')).toContain('Kysymys on hyväksytty.');
    expect(audited(number)).toEqual(['staff-2 question-accepted']);
  });

  it('see in the channel what any of them has done, on the one card', async () => {
    const number = await submit(world.person(), 'Kuka tilaa tulkin verkostopalaveriin?');
    await open(first, number, inChannel);
    const message = (await world.sent(laku)).findLast(({ activity }) =>
      saying(number, [activity.attachments[0].content]),
    );
    const card = message?.activity.attachments[0].content;
    const extra = { ...inChannel, replyToId: message?.id };
    const taken = await press(first, card, 'staff-assign', {}, extra);
    expect(textsOf(taken).join('\n')).toContain('Käsittelijä: Asiantuntija Yksi');
    const shown = await seen(world, laku, `${number}[\\s\\S]*Käsittelijä: Asiantuntija Yksi`);
    const other = world.person({ id: 'staff-3', name: 'Asiantuntija Kolme', conversation: laku });
    await press(other, shown, 'staff-accept', {}, extra);
    await seen(world, laku, `${number}\n(.*\n)?Hyväksytty tapaamiseen`);
    // The card that the first one still has open.
    const late = await press(first, taken, 'staff-accept', {}, extra);
    expect(textsOf(late).join('\n')).toContain('Hyväksytty tapaamiseen');
    expect(audited(number)).toEqual(['staff-1 question-assigned', 'staff-3 question-accepted']);
  });

  it('decline with a reason, of which everyone who asks hears once', async () => {
    const [asker, joiner] = [world.person(), world.person()];
    const number = await submit(asker, 'Milloin opintotuki maksetaan?');
    await joiner.press({ v: 1, do: 'support-question', language: 'sv', id: stored(number).id });
    const card = await open(third, number);
    const form = await press(third, card, 'staff-decline-form');
    expect(textsOf(await press(third, form, 'staff-decline', { reason: '  ' })).join()).toContain('Kirjoita syy.');
    const code = { reason: 'Asiakkaan 131052-928T asia.' };
    const refused = await third.press({ ...buttonThat(form, 'staff-decline'), ...code });
    expect(textsOf(refused.cards[0])[0]).toBe('En käsitellyt viestiäsi');
    expect(stored(number).state).toBe('submitted');
    const reason = 'Kysymys koskee *opintotukea*.';
    await Promise.all([1, 2].map(() => press(third, form, 'staff-decline', { reason })));
    await seen(world, asker.conversation, `${number} ei oteta tapaamiseen[\\s\\S]*\\*opintotukea\\*`);
    await seen(world, joiner.conversation, `${number} tas inte upp`);
    const mine = await asker.press({ v: 1, do: 'open-question', language: 'fi', id: stored(number).id });
    expect(textsOf(mine.body.value)).toContain(reason);
    expect(audited(number)).toEqual(['staff-3 question-declined']);
    expect(await timesTold(asker, 'ei oteta tapaamiseen')).toBe(1);
  });

  it('merge what is the same: everyone who asked follows the other one, also when its asker withdraws it', async () => {
    const [asker, other, joiner] = [world.person(), world.person(), world.person()];
    const target = await submit(asker, 'Nouseeko ryhmäkäynnin hinta ensi vuonna?');
    const same = await submit(other, 'Nouseeko ryhmäkäynnin hinta vuonna 2026?');
    await joiner.press({ v: 1, do: 'support-question', language: 'fi', id: stored(same).id });
    const form = await press(second, await open(second, same), 'staff-merge-form');
    const choice = form.body.find((part: Json) => part.type === 'Input.ChoiceSet');
    expect(choice.choices[0].title).toContain(target);
    const merged = await press(second, form, 'staff-merge', { into: choice.choices[0].value });
    expect(textsOf(merged).join('\n')).toContain('Yhdistetty toiseen kysymykseen');
    const told = `${same} on yhdistetty kysymykseen ${target}`;
    await seen(world, other.conversation, told);
    await seen(world, joiner.conversation, told);
    const card = await open(third, target);
    expect(textsOf(card).join('\n')).toContain('Samaa kysyy myös 2 muuta');
    expect(textsOf(card).join('\n')).toContain(`${same}: Nouseeko`);

    await asker.press({ v: 1, do: 'withdraw-question', language: 'fi', id: stored(target).id });
    expect(stored(same)).toMatchObject({ state: 'submitted', merged_into: null });
    const heir = await open(third, same);
    expect(textsOf(heir).join('\n')).toContain('Samaa kysyy myös 1 muu');
    expect(await timesTold(joiner, 'on peruttu')).toBe(0);
  });

  it('do nothing twice when two of them press at once: one wins, the other sees it', async () => {
    const number = await submit(world.person(), 'Voiko loman pitää kesken jakson?');
    const card = await open(second, number);
    const decline = await press(third, card, 'staff-decline-form');
    const answers = await Promise.all([
      press(second, card, 'staff-accept'),
      press(third, decline, 'staff-decline', { reason: 'Vastaus on jo tietopohjassa.' }),
    ]);
    const done = audited(number);
    expect(done).toHaveLength(1);
    const state = done[0]?.endsWith('accepted') ? 'Hyväksytty' : 'Ei oteta tapaamiseen';
    const texts = answers.map((answer) => textsOf(answer).join('\n'));
    expect(texts.some((text) => text.includes(state))).toBe(true);
    expect(texts.filter((text) => text.includes('sillä välin'))).toHaveLength(1);
  });

  it('order the agenda, move a question to another meeting and note what was answered live', async () => {
    const asker = world.person();
    const numbers = [await submit(asker, 'Saako välineet kotiin?'), await submit(asker, 'Kuka huoltaa välineet?')];
    for (const number of numbers) await press(second, await open(second, number), 'staff-accept');
    const [, last] = numbers as [string, string];
    const more = await press(second, await open(second, last), 'staff-question', { more: true });
    const before = /(\d+)\/\d+/.exec(textsOf(more).join('\n'))?.[1];
    const earlier = await press(second, more, 'staff-reorder', { by: -1 });
    expect(textsOf(earlier).join('\n')).toContain(`Paikka esityslistalla: ${Number(before) - 1}/`);
    await press(second, earlier, 'staff-live');
    expect(stored(last).is_answered_live).toBe(1);
    const again = await press(second, await open(second, last), 'staff-question', { more: true });
    const choice = again.body.find((part: Json) => part.id === 'meeting');
    const to = choice.choices[0].value;
    await press(second, again, 'staff-to-meeting', { meeting: to, to: 'me' });
    expect(stored(last).meeting_id).toBe(to);
    await seen(world, asker.conversation, `Kysymys ${last} on siirretty`);
    expect(audited(last)).toEqual([
      'staff-2 question-accepted',
      'staff-2 question-reordered',
      'staff-2 question-answered-live',
      'staff-2 question-moved',
    ]);
  });
});

it('a provider who forges what staff send gets nothing and changes nothing, nor do staff where others read', async () => {
  const number = await submit(world.person(), 'Salainen kysymys toiselta talolta?');
  const { id } = stored(number);
  const before = [questions(), rowsIn(world.dataFolder, 'audit')];
  const forged = [
    { do: 'staff-queue' },
    { do: 'staff-question', id },
    { do: 'staff-question', id, more: true },
    { do: 'staff-accept', id, version: 1 },
    { do: 'staff-decline-form', id },
    { do: 'staff-decline', id, version: 1, reason: 'Ei.' },
    { do: 'staff-merge-form', id },
    { do: 'staff-merge', id, version: 1, into: id },
    { do: 'staff-assign', id, version: 1, to: 'me' },
    { do: 'staff-reorder', id, version: 1, by: 1 },
    { do: 'staff-to-meeting', id, version: 1, meeting: 'waiting' },
    { do: 'staff-live', id, version: 1, answered: true },
  ];
  const provider = world.person();
  const group = { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true } };
  const inGroup = world.person({ id: 'staff-1', conversation: '19:group@thread.v2' });
  for (const data of forged) {
    const answers = [await provider.press({ v: 1, ...data }), await inGroup.press({ v: 1, ...data }, group)];
    expect(JSON.stringify(answers)).not.toMatch(/Salainen|K-\d{4}-/);
    expect(answers.map(({ cards }) => textsOf(cards[0])[0])).toEqual([
      'Vain henkilöstölle',
      'Kysy tätä minulta kahden kesken',
    ]);
  }
  expect([questions(), rowsIn(world.dataFolder, 'audit')]).toEqual(before);
});

it(`what staff did stays done, once, through ${rounds} kills at random moments, and everyone is told`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const askers = [world.person(), world.person(), world.person(), world.person()];
    const numbers: string[] = [];
    for (const [nth, asker] of askers.entries()) numbers.push(await submit(asker, `Kierros ${round}, asia ${nth}?`));
    const [accepted, declined, merged, moved] = numbers as [string, string, string, string];
    const ids = Object.fromEntries(numbers.map((number) => [number, stored(number).id]));
    const work = [
      [first, { do: 'staff-accept', id: ids[accepted], version: 1 }],
      [second, { do: 'staff-decline', id: ids[declined], version: 1, reason: `Syy ${round}.` }],
      [third, { do: 'staff-merge', id: ids[merged], version: 1, into: ids[accepted] }],
      [second, { do: 'staff-to-meeting', id: ids[moved], version: 1, meeting: 'waiting' }],
    ] as const;
    const pressAll = () => work.map(([staff, data]) => staff.press({ v: 1, ...data }).catch(() => null));
    const presses = pressAll();
    // There is something to lose: one of them has been answered, and what is told of it may be on its way.
    await Promise.race(presses);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    await world.kill('SIGKILL');
    const answered = (await Promise.all(presses)).map((answer) => answer?.status === 200);
    await world.restart();
    const kept = numbers.map((number) => audited(number).length === 1);
    expect(answered.filter((was, nth) => was && !kept[nth])).toEqual([]);
    // Who got no answer presses again.
    await Promise.all(pressAll());
    expect(numbers.map((number) => stored(number).state)).toEqual(['accepted', 'declined', 'merged', 'submitted']);
    expect(stored(merged).merged_into).toBe(ids[accepted]);
    expect(stored(moved).meeting_id).toBeNull();
    expect(numbers.map(audited)).toEqual([
      ['staff-1 question-accepted'],
      ['staff-2 question-declined'],
      ['staff-3 question-merged'],
      ['staff-2 question-moved'],
    ]);
    await seen(world, (askers[1] as Person).conversation, `Syy ${round}\\.`);
    await seen(world, (askers[2] as Person).conversation, `yhdistetty kysymykseen ${accepted}`);
    await seen(world, (askers[3] as Person).conversation, `${moved} on siirretty`);
    await world.until(async () => rowsIn(world.dataFolder, 'outbox').length === 0);
    // A kill between the connector's yes and our commit tells it once more; nothing else does.
    for (const [nth, what] of ['', 'ei oteta', 'on yhdistetty', 'on siirretty'].entries()) {
      if (what) expect(await timesTold(askers[nth] as Person, what)).toBeLessThanOrEqual(2);
    }
  }
}, 240_000);
