import { rowsIn } from '../store/support/rows-in';
import { buttonThat, textsOf } from './support/look';
import {
  answerAs,
  askPerson,
  general,
  laku,
  saying,
  seen,
  service,
  shownIn,
  staffEnvironment,
} from './support/staff-channel';
import { createWorld, type World } from './support/world';

const wrong = '19:mistyped@thread.tacv2';

let world: World;
afterEach(() => world?.end());

it('a question sent to a channel that is none comes to the right one once the setting is mended', async () => {
  world = await createWorld({ ...staffEnvironment, STAFF_CHANNELS: `${service}=${wrong}` });
  await world.fail({ status: 404, times: 1000, conversation: wrong });
  const provider = world.person();
  const { number } = await askPerson(provider, 'Mikä on hinta?');
  await world.until(async () => rowsIn(world.dataFolder, 'outbox').every(({ person_id }) => person_id === null));
  expect(await shownIn(world, laku)).toEqual([]);

  await world.restart({ STAFF_CHANNELS: `${service}=${laku}` });
  await seen(world, laku, `${number}[\\s\\S]*Tila: odottaa`);
  await answerAs(world, world.person({ id: 'staff-1', name: 'Yksi', conversation: laku }), number, 'Katso hinnasto.');
  await seen(world, provider.conversation, 'Katso hinnasto');
  await world.until(async () => rowsIn(world.dataFolder, 'outbox').length === 0);
});

it('a card that somebody of staff deleted holds back nothing of its channel', async () => {
  world = await createWorld({ ...staffEnvironment, STAFF_REMIND_MINUTES: '0.05' });
  const first = await askPerson(world.person(), 'Mikä on hinta?');
  await seen(world, laku, first.number);
  // The former card is gone when it should point to the newer one.
  await seen(world, laku, `${first.number}[\\s\\S]*Nostettu uudelleen`);
  await world.fail({ status: 404, times: 1, conversation: laku });
  const second = await askPerson(world.person(), 'Mikä on toinen hinta?');
  await seen(world, laku, second.number);
});

it('after a further question the state below the answer is kept up to date, and whoever answers goes on', async () => {
  world = await createWorld(staffEnvironment);
  const provider = world.person();
  const { number } = await askPerson(provider, 'Mikä on hinta?', 'yleinen');
  const staff = world.person({ id: 'staff-1', name: 'Yksi', conversation: general });
  await answerAs(world, staff, number, 'Katso hinnasto.');
  const answer = await seen(world, provider.conversation, 'Katso hinnasto');
  const further = (question: string) => provider.press({ ...buttonThat(answer, 'reopen-handoff'), question });
  await further('Mistä sen löydän?');
  const open = await seen(world, general, 'Mistä sen löydän');
  const { body } = await staff.press(buttonThat(open, 'staff-take'));
  // Another one from the same card, while the answer is being written.
  await further('Entä ensi vuonna?');
  await seen(world, provider.conversation, /on ottanut kysymyksesi[\s\S]*Mistä sen löydän\?[\s\S]*Entä ensi vuonna\?/);
  // Nobody answers past what they have not seen: the card comes back with it, and with what was written.
  const waits = await staff.press({ ...buttonThat(body.value, 'staff-answer'), answer: 'Verkkosivuilta.' });
  expect(textsOf(waits.body.value).join('\n')).toContain('Kysyjä on kirjoittanut lisää');
  expect(JSON.stringify(waits.body.value)).toContain('Verkkosivuilta.');
  const answered = await staff.press({ ...buttonThat(waits.body.value, 'staff-answer'), answer: 'Verkkosivuilta.' });
  expect(textsOf(answered.body.value).join('\n')).toContain('Tila: vastattu');
  await seen(world, provider.conversation, 'Verkkosivuilta');
  const states = async () =>
    (await shownIn(world, provider.conversation)).filter((card) => saying(/^Kysymyksesi/, [card]));
  await world.until(async () => (await states()).every((card) => saying('Kysymykseen on vastattu', [card])));
  expect(await states()).toHaveLength(2);
});
