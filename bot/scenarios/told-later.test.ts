import { rowsIn } from '../store/support/rows-in';
import { textsOf } from './support/look';
import { answerAs, askPerson, laku, saying, seen, shownIn, staffEnvironment } from './support/staff-channel';
import { createWorld, mentioning, type Person, type World } from './support/world';

// What is told later is told at least once, whatever the connector answers and whenever the process dies.

const rounds = process.env.CI === 'true' ? 4 : 3;
const restartTime = 180_000;

let world: World;
let staff: Person;
beforeAll(async () => {
  world = await createWorld({ ...staffEnvironment, LOG_LEVEL: 'info' });
  staff = world.person({ id: 'staff-1', name: 'Asiantuntija', conversation: laku });
});
beforeEach(() => world.fail());
afterAll(() => world?.end());

const answersIn = async (provider: Person, answer: string) =>
  (await world.sent(provider.conversation)).filter(({ activity }) =>
    textsOf(activity.attachments[0].content).includes(answer),
  );

describe('an answer to an asker whose chat', () => {
  it.each([
    ['is over its limit (429)', { status: 429, retryAfter: 1, times: 6 }],
    ['fails (500)', { status: 500, times: 9 }],
  ])(
    '%s for a while is told once that is over',
    async (_, fault) => {
      const provider = world.person();
      const { number } = await askPerson(provider, 'Mikä on hinta?');
      await world.fail({ ...fault, conversation: provider.conversation });
      await answerAs(world, staff, number, 'Katso hinnasto.');
      await seen(world, laku, `${number}[\\s\\S]*Vastaus on lähdössä`);
      await seen(world, provider.conversation, 'Katso hinnasto', 30_000);
      await seen(world, laku, `${number}[\\s\\S]*Vastaus on toimitettu`);
      expect(await answersIn(provider, 'Katso hinnasto.')).toHaveLength(1);
    },
    restartTime,
  );

  it(
    'does not answer (hangs) keeps nobody else waiting',
    async () => {
      const [slow, quick] = [world.person(), world.person()];
      const first = await askPerson(slow, 'Mikä on hinta?');
      const second = await askPerson(quick, 'Mikä on hinta?');
      await seen(world, laku, first.number);
      await world.fail({ hang: true, times: 1, conversation: slow.conversation });
      await answerAs(world, staff, first.number, 'Hidas vastaus.');
      await answerAs(world, staff, second.number, 'Nopea vastaus.');
      await seen(world, quick.conversation, 'Nopea vastaus');
      await seen(world, slow.conversation, 'Hidas vastaus', 40_000);
    },
    restartTime,
  );

  it('is closed to us (403) sees it at the next message, and staff see that', async () => {
    const provider = world.person();
    const { number } = await askPerson(provider, 'Mikä on hinta?');
    const card = await seen(world, laku, number);
    expect(card).toBeTruthy();
    await world.fail({ status: 403, times: 100, conversation: provider.conversation });
    await answerAs(world, staff, number, 'Katso hinnasto.');
    await seen(world, laku, `${number}[\\s\\S]*Vastaus ei mennyt perille`);
    await world.fail();

    // In a group nobody sees what was meant for another chat.
    const group = world.person({ id: provider.id, conversation: '19:group@thread.v2' });
    const inGroup = {
      conversation: { id: group.conversation, conversationType: 'groupChat', isGroup: true },
      ...mentioning,
    };
    await group.send({ type: 'message', text: 'Hei!', ...inGroup });
    const elsewhere = world.person({ id: provider.id });
    await elsewhere.say('Hei!');
    await seen(world, elsewhere.conversation, `${number}[\\s\\S]*Katso hinnasto`);
    await seen(world, laku, `${number}[\\s\\S]*Vastaus on toimitettu`);
    expect(saying('hinnasto', await shownIn(world, group.conversation))).toBeUndefined();
  });

  it(
    'a staff channel that is closed to us gets the question once it is open again',
    async () => {
      await world.fail({ status: 404, times: 1, conversation: laku });
      const { number } = await askPerson(world.person(), 'Mikä on hinta?');
      const isTold = async () => rowsIn(world.dataFolder, 'outbox').every(({ person_id }) => person_id === null);
      await world.until(isTold);
      expect(rowsIn(world.dataFolder, 'outbox')).toMatchObject([{ conversation_id: laku, state: 'waiting' }]);
      // Somebody mends the settings and starts the bot again; its clock may even have been set back.
      await world.restart({ LOCAL_NOW: '2025-12-02T09:30:00+02:00' });
      await seen(world, laku, number);
    },
    restartTime,
  );
});

it(`every answer that was acknowledged to staff is told, through ${rounds} kills at random moments`, async () => {
  const acknowledged: { provider: Person; answer: string }[] = [];
  for (let round = 0; round < rounds; round++) {
    let killed = false;
    const morning = async (nth: number) => {
      for (let turn = 0; !killed; turn++) {
        const provider = world.person();
        const answer = `Vastaus ${round}-${nth}-${turn}`;
        const asked = await askPerson(provider, `Kysymys ${round}-${nth}-${turn}?`).catch(() => null);
        if (!asked?.number || killed) return;
        const answered = await answerAs(world, staff, asked.number, answer).catch(() => null);
        if (answered?.status === 200 && JSON.stringify(answered.body).includes(answer)) {
          acknowledged.push({ provider, answer });
        }
      }
    };
    const mornings = [morning(0), morning(1), morning(2)];
    const before = acknowledged.length;
    await world.until(async () => acknowledged.length > before, 60_000);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
    await world.kill('SIGKILL');
    killed = true;
    await world.restart();
    await Promise.all(mornings);
  }
  let repeats = 0;
  for (const { provider, answer } of acknowledged) {
    await seen(world, provider.conversation, answer);
    repeats += (await answersIn(provider, answer)).length - 1;
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
  // A repeat comes only where a kill fell between the connector's yes and our commit.
  expect(repeats).toBeLessThanOrEqual(rounds * 3);
}, 300_000);
