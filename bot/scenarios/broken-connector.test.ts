import { textsOf } from './support/look';
import { createWorld, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.fail());
afterAll(() => world?.end());

const question = { type: 'message', text: 'Lähetetäänkö SDQ-lomakkeet Kelaan?' };

describe('when Teams refuses a reply', () => {
  it.each([400, 403, 404, 413])(
    'with %d, the log has the cause, and the same message sent again is answered',
    async (status) => {
      const provider = world.person();
      const message = { ...question, id: `refused-${status}` };
      await world.fail({ status, times: 1 });
      expect((await provider.send(message)).status).toBe(502);
      await world.logged('REPLY_FAILED');
      expect(await provider.cards()).toHaveLength(0);
      await provider.send(message);
      expect(await provider.cards()).toHaveLength(1);
    },
  );

  it('for a moment (429, 500), the reply goes out on a later try', async () => {
    const provider = world.person();
    await world.fail({ status: 500, times: 1 });
    await provider.send({ ...question, id: 'moment' });
    expect(await provider.cards()).toHaveLength(1);
  });

  it('and never answers, the turn still ends in time and the bot goes on', async () => {
    await world.fail({ hang: true, times: 1 });
    const response = await world.person().send({ ...question, id: 'hanging' });
    expect(response.status).toBe(502);
    const [card] = await world.person().say(question.text);
    expect(textsOf(card).join('\n')).toContain('SDQ');
  });

  it('for longer than we wait, the same message sent again later is answered', async () => {
    const provider = world.person();
    const message = { ...question, id: 'long-outage' };
    await world.fail({ status: 500, times: 20 });
    expect((await provider.send(message)).status).toBe(502);
    await world.fail({ status: 400, times: 1 }); // ends the tries of the reply that is still under way
    await new Promise((resolve) => setTimeout(resolve, 8000));
    await world.fail();
    await provider.send(message);
    expect(await provider.cards()).toHaveLength(1);
  });

  it('of the welcome, it is given at the next occasion', async () => {
    const provider = world.person();
    await world.fail({ status: 403, times: 1 });
    await provider.send({ type: 'installationUpdate', action: 'add' });
    await provider.send({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    expect(await provider.cards()).toHaveLength(1);
  });

  it('to a pressed button, the person gets an error card with a reference that the log has too', async () => {
    await world.fail({ status: 403, times: 10 });
    const { status, body } = await world
      .person()
      .press({ v: 1, do: 'show-entry', entry: 'laku-sdq-form', language: 'fi' });
    expect(status).toBe(200);
    expect(body.type).toBe('application/vnd.microsoft.card.adaptive');
    const reference = /ylläpidolle: (\S+)/.exec(textsOf(body.value).join('\n'))?.[1];
    expect(reference).toBeTruthy();
    await world.logged(`"reference":"${reference}"`);
  });
});
