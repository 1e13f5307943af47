import { rowsIn } from '../store/support/rows-in';
import { openForm, schedule as scheduleIn, submit } from './support/agenda';
import { buttonThat, textsOf } from './support/look';
import { saying, shownIn } from './support/staff-channel';
import { createWorld, type Person, type World } from './support/world';

// An autumn of questions ahead of meetings: many providers, double presses, retries, kills, deadlines, moves.

const rounds = process.env.CI === 'true' ? 6 : 3;
const providers = 40;
const long = 300_000;
const first = '2025-10-20T10:00:00+03:00';

let world: World;
let staff: Person;
beforeAll(async () => {
  world = await createWorld({ LOCAL_NOW: first, STAFF_USERS: 'staff-1', LOG_LEVEL: 'info' });
  staff = world.person({ id: 'staff-1', name: 'Asiantuntija' });
});
afterAll(() => world?.end());

const questions = () => rowsIn(world.dataFolder, 'questions');

const schedule = (fields: Record<string, string>, meeting?: string) => scheduleIn(world, staff, fields, meeting);

it(
  `no acknowledged question is lost or doubled through ${rounds} kills, double presses and retries`,
  async () => {
    await schedule({ service: 'oma-vayla', date: '2025-11-03', starts: '09:00', ends: '10:00' });
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < rounds; round++) {
      let killed = false;
      const people = Array.from({ length: providers }, () => world.person());
      const working = [0, 1, 2, 3].map(async (lane) => {
        for (let nth = lane; nth < people.length && !killed; nth += 4) {
          const provider = people[nth] as Person;
          const question = `Kysymys ${round}-${nth}: ${'xyzäöåkpl'.split('').join(`${nth}${round} `)}?`;
          const data = await openForm(provider).catch(() => null);
          if (!data) return;
          const sent = { ...data, checked: true, question, service: 'oma-vayla' };
          // Pressed twice at once, and once more by Teams with the id of the first.
          const retried = { id: `retry-${round}-${nth}` };
          const answers = await Promise.all(
            [provider.press(sent, retried), provider.press(sent), provider.press(sent, retried)].map((press) =>
              press.catch(() => null),
            ),
          );
          for (const answer of answers) {
            const [title] = answer?.body?.value?.body ? textsOf(answer.body.value) : [];
            const number = /K-\d{4}-\d{4}/.exec(title ?? '')?.[0];
            if (!number) continue;
            expect(acknowledged.get(question) ?? number).toBe(number);
            acknowledged.set(question, number);
          }
        }
      });
      const before = acknowledged.size;
      await world.until(async () => acknowledged.size > before, 60_000);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
      await world.kill('SIGKILL');
      killed = true;
      await world.restart();
      await Promise.all(working);
    }
    const stored = questions();
    expect(acknowledged.size).toBeGreaterThanOrEqual(rounds);
    for (const [text, number] of acknowledged) {
      expect(stored.filter((row) => row.text === text).map((row) => row.number)).toEqual([number]);
    }
    expect(new Set(stored.map(({ number }) => number)).size).toBe(stored.length);
    expect(new Set(stored.map(({ text }) => text)).size).toBe(stored.length);
  },
  long,
);

it(
  'the deadline holds at the second, on the other side of the end of summer time',
  async () => {
    const provider = world.person();
    const meeting = rowsIn(world.dataFolder, 'meetings').find((row) => row.service === 'oma-vayla' && !row.is_example);
    // Seven days before at 23.59 in Helsinki, which is on winter time by then.
    expect(meeting?.deadline_at).toBe('2025-10-27T21:59:00.000Z');
    await world.restart({ LOCAL_NOW: '2025-10-27T23:58:30+02:00' });
    const card = await submit(provider, 'Voiko marraskuussa käyttää sateenvarjoterapiaa?');
    expect(textsOf(card).join('\n')).toContain('Voit muokata kysymystä tai perua sen 27.10.2025 klo 23.59 asti.');
    const edit = await provider.press(buttonThat(card, 'edit-question'));

    await world.restart({ LOCAL_NOW: '2025-10-27T23:59:01+02:00' });
    const late = await provider.press({ ...buttonThat(edit.body.value, 'save-question'), question: 'Myöhässä?' });
    const told = textsOf(late.cards[0]).join('\n');
    expect(told).toContain('Muutosta ei tallennettu, koska määräaika on päättynyt');
    expect(told).toContain('Määräaika päättyi 27.10.2025 klo 23.59.');
    await provider.press(buttonThat(card, 'withdraw-question'));
    expect(questions().filter((row) => row.text === 'Myöhässä?')).toEqual([]);
    expect(questions().find((row) => row.text === 'Voiko marraskuussa käyttää sateenvarjoterapiaa?')?.state).toBe(
      'submitted',
    );

    // Sent to the closed one: kept for the next that is scheduled, and said so.
    const kept = await submit(provider, 'Entä lumikenkäterapiaa tammikuussa?', { meeting: String(meeting?.id) });
    expect(textsOf(kept).join('\n')).toContain('odottaa palvelun seuraavaa tapaamista');
    const next = await schedule({ service: 'oma-vayla', date: '2025-12-15', starts: '09:00' });
    await world.until(async () => saying(/odotti tapaamista/, await shownIn(world, provider.conversation)));
    expect(questions().find((row) => row.text === 'Entä lumikenkäterapiaa tammikuussa?')?.meeting_id).toBe(next);
    // Now the next one is offered, with everything that was written.
    const data = await openForm(provider);
    const offered = await provider.press({
      ...{ ...data, question: 'Onko kevään hinnastoa?', service: 'oma-vayla', meeting: String(meeting?.id) },
    });
    expect(textsOf(offered.body.value).join('\n')).toContain('määräaika on jo päättynyt');
    expect(JSON.stringify(offered.body.value)).toContain('Onko kevään hinnastoa?');
    expect(JSON.stringify(offered.body.value)).toContain(`"value":"${next}"`);
  },
  long,
);

it(
  'a meeting that is moved or cancelled takes its questions along, and tells who asked and who joined',
  async () => {
    const [provider, other] = [world.person(), world.person()];
    const [meeting] = rowsIn(world.dataFolder, 'meetings').filter(({ starts_at }) => String(starts_at) > '2025-12');
    const id = String(meeting?.id);
    const question = 'Miten kanoottiterapian vastuut jaetaan kahden kunnan kesken?';
    await submit(provider, question, { meeting: id });
    const row = questions().find(({ text }) => text === question);
    await other.press({ v: 1, do: 'support-question', language: 'fi', id: row?.id });

    await schedule({ service: 'oma-vayla', date: '2025-12-17', starts: '13:00' }, id);
    for (const person of [provider, other]) {
      await world.until(async () => saying(/17\.12\.2025/, await shownIn(world, person.conversation)));
    }
    const later = await schedule({ service: 'oma-vayla', date: '2026-01-20', starts: '09:00' });
    const [desk] = await staff.say('jono');
    const list = await staff.press(buttonThat(desk, 'staff-meetings'));
    const asked = await staff.press(buttonThat(list.body.value, 'staff-cancel-meeting', { meeting: id }));
    await staff.press(buttonThat(asked.cards[0] ?? asked.body.value, 'staff-confirm-cancel'));
    for (const person of [provider, other]) {
      await world.until(async () => saying(/20\.1\.2026/, await shownIn(world, person.conversation)));
    }
    expect(questions().find(({ text }) => text === question)?.meeting_id).toBe(later);
  },
  long,
);
