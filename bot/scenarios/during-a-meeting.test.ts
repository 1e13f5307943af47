import { randomUUID } from 'node:crypto';
import { rowsIn } from '../store/support/rows-in';
import { buttonsOf, buttonThat, textsOf } from './support/look';
import { shownIn, staffEnvironment } from './support/staff-channel';
import { createWorld, type Person, type World } from './support/world';

const before = '2026-12-01T10:00:00+02:00';
const during = '2026-12-11T09:20:00+02:00';
const ahead = 'Milloin revontuliterapian kilpailutus alkaa?';
const meeting = 'laku-perhekuntoutus-2026-12-11';
const conversation = '19:meeting_MDEyMzQ1Njc4OQ@thread.v2';
const tenant = '00000000-0000-0000-0000-000000000001';
// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
type Json = any;

let world: World;
let member: Person;
beforeAll(async () => {
  world = await createWorld({ ...staffEnvironment, LOCAL_NOW: before });
  const save = { v: 1, do: 'staff-save-meeting', draft: randomUUID(), service: 'laku-perhekuntoutus', name: '' };
  const times = { series: 'laku-2025-11-26', date: '2026-12-11', starts: '09:00', ends: '10:00' };
  await world.person({ id: 'staff-1' }).press({ ...save, ...times });
  member = inMeeting({ id: 'staff-1', name: 'Aino Asiantuntija' });
});
afterAll(() => world?.end());

/** Somebody in the chat of the meeting, as Teams tells of it; who says something mentions the bot. */
function inMeeting(options: { id?: string; name?: string; locale?: string; conversation?: string } = {}): Person {
  const person = world.person({ conversation, ...options });
  const place = {
    conversation: { id: person.conversation, conversationType: 'groupChat', isGroup: true, tenantId: tenant },
    channelData: { tenant: { id: tenant }, meeting: { id: 'MCMxOTptZWV0aW5nX01ERXlNelExTmpjNE9RQHRocmVhZC52MiMw' } },
  };
  const named = '<at>Kuntoutuksen kysymykset</at>';
  const mention = { type: 'mention', text: named, mentioned: { id: '28:bot', name: 'Kuntoutuksen kysymykset' } };
  return {
    ...person,
    say: (text, extra) => person.say(`${named} ${text}`, { entities: [mention], ...place, ...extra }),
    press: (data, extra) => person.press(data, { ...place, ...extra }),
    send: (activity) => person.send({ ...place, entities: [mention], ...activity, text: `${named} ${activity.text}` }),
  };
}

const rows = (table: string) => rowsIn(world.dataFolder, table);
const collected = (text: string) => rows('questions').filter((row) => row.text === text);
const saidIn = (card: Json) => textsOf(card).join('\n');
const numberIn = (card: Json) => /K-2026-\d{4}/.exec(saidIn(card))?.[0] as string;

it('the chat of a meeting is linked by staff, after which what is asked there is collected for it', async () => {
  const provider = inMeeting({ name: 'Puheterapeutti' });
  const [unlinked] = await provider.say('kysymys: Kuka maksaa lauttamatkan saaristoon?');
  expect(saidIn(unlinked)).toContain('Tätä keskustelua ei ole yhdistetty tapaamiseen');
  const [form] = (await provider.press(buttonThat(unlinked, 'submit-question'))).cards;
  expect(saidIn(form)).toContain('Kysymys tapaamiseen');
  expect(rows('questions')).toEqual([]);

  const [refused] = await provider.say('tämä on LAKU-keskustelutilaisuus 11.12.');
  expect(saidIn(refused)).toContain('Vain Kelan henkilöstö voi yhdistää tapaamisen');
  const forged = await provider.press({ v: 1, do: 'staff-link-meeting', meeting });
  expect(saidIn(forged.cards[0])).toContain('Vain henkilöstölle');
  expect(rows('chat_meetings')).toEqual([]);

  const [choice] = await member.say('tämä on yhteistyötilaisuus');
  expect(buttonsOf(choice).map((button) => button.do)).toContain('staff-link-meeting');
  const [linked] = await member.say('tämä on LAKU-keskustelutilaisuus 11.12.');
  expect(saidIn(linked)).toContain('Tapaaminen on yhdistetty tähän keskusteluun');
  expect(saidIn(linked)).toContain('pe 11.12.2026 klo 9–10');
  expect(rows('chat_meetings')).toMatchObject([{ conversation_id: conversation, meeting_id: meeting }]);
  expect(rows('audit')).toMatchObject([{ action: 'meeting-created' }, { action: 'chat-linked', staff_id: 'staff-1' }]);
});

it('a question is collected while the meeting runs, long after the deadline, once through a crash', async () => {
  const asker = world.person({ name: 'Salainen Kysyjä' });
  const [form] = await asker.say('Haluan lähettää ennakkokysymyksen');
  await asker.press({ ...buttonThat(form, 'send-question'), checked: true, question: ahead, meeting });
  await world.restart({ LOCAL_NOW: during });
  const provider = inMeeting();
  const text = 'Kuka maksaa lauttamatkan saaristoon?';
  const message = { type: 'message', id: '1765437600000', text: `kysymys: ${text}` };
  await world.fail({ hang: true, times: 1, conversation });
  const cutOff = provider.send(message).catch(() => null);
  await world.until(async () => (await world.failedCalls()) > 0);
  expect(collected(text)).toHaveLength(1);
  await world.kill('SIGKILL');
  await cutOff;
  await world.restart({ LOCAL_NOW: during });
  expect(await shownIn(world, conversation)).not.toContainEqual(
    expect.objectContaining({ speak: expect.stringMatching(/kirjattu/) }),
  );
  // Teams got no answer and sends it again, and once more although it was answered.
  await provider.send(message);
  await provider.send(message);
  const told = (await shownIn(world, conversation)).filter((card) => /kirjattu/.test(saidIn(card)));
  expect(told).toHaveLength(1);
  expect(collected(text)).toMatchObject([
    { number: numberIn(told[0]), meeting_id: meeting, collected_in: conversation, state: 'submitted', is_anonymous: 0 },
  ]);
});

it('the same question of another is joined instead, unless they want their own', async () => {
  const provider = inMeeting();
  const own = 'Kuka maksaa lauttamatkan saaristoon talvella?';
  const [same] = await provider.say(`kysymys: ${own}`);
  expect(saidIn(same)).toContain('Onko kysymys jo tässä?');
  expect(saidIn(same)).toContain('Kuka maksaa lauttamatkan saaristoon?');
  expect(collected(own)).toEqual([]);
  const joined = await provider.press(buttonThat(same, 'support-question'));
  expect(saidIn(joined.body.value)).toMatch(/Lisäsin sinut kysymykseen K-2026-\d{4}/);
  const other = inMeeting();
  const [again] = await other.say(`kysymys: ${own}`);
  const sent = await other.press(buttonThat(again, 'send-anyway'));
  const twice = await other.press(buttonThat(again, 'send-anyway'));
  expect(numberIn(twice.body.value)).toBe(numberIn(sent.body.value));
  expect(collected(own)).toHaveLength(1);
});

it("what must not be said there is neither collected nor kept: an identity code, one client's matter", async () => {
  const kept = rows('questions').length;
  const [code] = await inMeeting().say('kysymys: Asiakas 131052-928T ei tullut, saako laskuttaa?');
  expect(saidIn(code)).toContain('En käsitellyt viestiäsi');
  const [matter] = await inMeeting().say('kysymys: Miksi asiakkaani hakemus hylättiin eilen?');
  expect(saidIn(matter)).toContain('Yksittäisen asiakkaan asia');
  const [empty] = await inMeeting().say('kysymys:');
  expect(saidIn(empty)).toContain('Kirjoita näin: @botti kysymys: …');
  expect(rows('questions')).toHaveLength(kept);
});

it('the list has the most supported first, for everybody in the chat, in the language it is asked in', async () => {
  await inMeeting({ name: 'Salainen Kysyjä' }).say('fråga: Hur länge får en tolk vara på plats under besöket?');
  const [list] = await inMeeting().say('kysymykset');
  expect(saidIn(list)).toContain('Hur länge får en tolk vara på plats under besöket?');
  expect(JSON.stringify(list)).not.toContain('Salainen');
  const tolk = rows('questions').find((row) => String(row.text).includes('tolk')) as Json;
  expect(tolk.language).toBe('sv');
  const join = buttonThat(list, 'support-question', { id: tolk.id });
  const shown = (await world.sent(conversation)).findLast(({ method }) => method === 'send')?.id as string;
  for (const _ of ['one', 'two']) {
    const pressed = await inMeeting().press(join, { replyToId: shown });
    expect(saidIn(pressed.body.value)).toContain(`Lisäsin sinut kysymykseen ${tolk.number}`);
  }
  // Everybody sees the list with both of them: it is still the list.
  const updated = await world.until(async () =>
    (await world.sent(conversation)).findLast(
      ({ method, id, activity }) =>
        method === 'update' && id === shown && saidIn(activity.attachments[0].content).includes('+2'),
    ),
  );
  expect(numberIn(updated.activity.attachments[0].content)).toBe(tolk.number);

  const [swedish] = await inMeeting({ locale: 'sv-SE' }).say('frågor');
  expect(swedish.lang).toBe('sv');
  expect(saidIn(swedish)).toContain('Frågor till mötet');
  expect(saidIn(swedish)).toContain(`${tolk.number} · +2, 2 andra har samma fråga`);
});

it('what was sent ahead in private shows only once staff have taken it on; until then it is counted', async () => {
  expect(collected(ahead)).toMatchObject([{ meeting_id: meeting, collected_in: null }]);
  const [list] = await inMeeting().say('lista');
  expect(JSON.stringify(list)).not.toMatch(/revontuliterapian|Salainen/);
  expect(saidIn(list)).toContain('Lisäksi 1 ennakkokysymys odottaa henkilöstön käsittelyä.');
});

it('staff mark in the chat what was answered; a provider cannot', async () => {
  const [plain] = await inMeeting().say('kysymykset');
  expect(buttonsOf(plain).map((button) => button.do)).not.toContain('staff-live');
  const [list] = await member.say('kysymykset');
  const mark = buttonThat(list, 'staff-live');
  const forged = await inMeeting().press(mark);
  expect(saidIn(forged.cards[0])).toContain('Vain henkilöstölle');
  const marked = await member.press(mark);
  expect(saidIn(marked.body.value)).toContain('Vastattu tapaamisessa');
  expect(rows('audit').map((row) => row.action)).toEqual(['meeting-created', 'chat-linked', 'question-answered-live']);
});

it('a chat of two answers "kysymys: ..." like any question, and a day after the meeting it is over', async () => {
  const [answer] = await world.person().say('kysymys: Lähetetäänkö SDQ-lomakkeet Kelaan?');
  expect(saidIn(answer)).toContain('SDQ-lomakkeita ei toimiteta Kelaan');
  await world.restart({ LOCAL_NOW: '2026-12-12T10:01:00+02:00' });
  const [list] = await inMeeting().say('kysymykset');
  expect(saidIn(list)).toContain('Vastattu tapaamisessa');
  const kept = rows('questions').length;
  const [over] = await inMeeting().say('kysymys: Saako vielä kysyä?');
  expect(saidIn(over)).toContain('Tapaaminen on jo päättynyt');
  expect(buttonThat(over, 'submit-question')).toMatchObject({ meeting });
  expect(rows('questions')).toHaveLength(kept);
});
