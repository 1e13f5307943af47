import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { feedbackCardsIn } from '../store/support/feedback-cards';
import { createWorld, type World } from './support/world';

// What was acknowledged must be in the store, whenever the process is killed.

const rounds = process.env.CI === 'true' ? 6 : 5;

let world: World;
beforeAll(async () => {
  world = await createWorld({ LOG_LEVEL: 'info' });
});
afterAll(() => world?.end());

it(`keeps every acknowledged feedback through ${rounds} kills at random moments`, async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) {
    let killed = false;
    const press = async () => {
      const provider = world.person();
      while (!killed) {
        const card = randomUUID();
        const data = { v: 1, do: 'feedback', entry: 'laku-sdq-form', language: 'fi', helpful: true, card };
        const answer = await provider.press(data).catch(() => null);
        if (answer?.status === 200 && answer.body?.type === 'application/vnd.microsoft.card.adaptive')
          acknowledged.push(card);
      }
    };
    const pressing = [press(), press(), press()];
    const before = acknowledged.length;
    await world.until(async () => acknowledged.length > before + 1);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    await world.kill('SIGKILL');
    killed = true;
    await Promise.all(pressing);
    await world.restart();
    const stored = feedbackCardsIn(path.join(world.dataFolder, 'bot.sqlite'));
    expect(acknowledged.filter((card) => !stored.has(card))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(rounds);
}, 120_000);

it('answers a message again when the process died before its reply went out', async () => {
  const provider = world.person();
  await world.fail({ hang: true, times: 1 });
  const message = { type: 'message', id: 'cut-off', text: 'Lähetetäänkö SDQ-lomakkeet Kelaan?' };
  const cutOff = provider.send(message).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await world.kill('SIGKILL');
  await cutOff;
  // Teams, or the person, sends it again.
  await world.restart();
  await provider.send(message);
  expect(await provider.cards()).toHaveLength(1);
});

it('lets the turn under way end when it is stopped', async () => {
  const provider = world.person();
  await world.fail({ status: 500, times: 1 });
  const answered = provider.send({ type: 'message', id: 'stopping', text: 'Lähetetäänkö SDQ-lomakkeet Kelaan?' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await world.kill('SIGTERM');
  expect((await answered).status).toBe(200);
  expect(await provider.cards()).toHaveLength(1);
});
