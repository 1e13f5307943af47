import { buttonsOf, buttonThat, textsOf } from './support/look';
import { createWorld, type World } from './support/world';

const weekday = '2025-12-02T12:00:00+02:00';
const saturday = '2025-11-29T12:00:00+02:00';
const midsummerEve = '2026-06-19T12:00:00+03:00';

let world: World;
beforeAll(async () => {
  world = await createWorld({ LOCAL_NOW: weekday });
});
afterAll(() => world?.end());

// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
const wordsOf = (card: any) => textsOf(card).join('\n');
// biome-ignore lint/suspicious/noExplicitAny: card JSON as the bot sent it
const doesOf = (card: any) => buttonsOf(card).map((button) => button.do);
const east = { district: 'email-terapiasopimukset-itainen' };
const north = { district: 'email-terapiasopimukset-pohjoinen' };

describe('the mailbox of therapy contracts', () => {
  const question = 'terapiasopparit meili';

  it('is asked for by district once; then it comes at once, over a restart too, until it is changed', async () => {
    const provider = world.person();
    const [asking] = await provider.say(question);
    expect(wordsOf(asking)).toContain('Mikä on vakuutuspiirisi?');
    expect(wordsOf(asking)).not.toContain('@');
    expect(doesOf(asking).filter((does) => does === 'choose-district')).toHaveLength(5);

    const chosen = await provider.press(buttonThat(asking, 'choose-district', east));
    expect(chosen).toMatchObject({ status: 200, cards: [] });
    expect(wordsOf(chosen.body.value)).toContain('itainenvp.terapiasopimukset@kela.fi');

    await world.restart();
    const [known] = await provider.say(question);
    expect(wordsOf(known)).toContain('itainenvp.terapiasopimukset@kela.fi');
    expect(doesOf(known)).not.toContain('choose-district');

    const again = await provider.press(buttonThat(known, 'change-district'));
    expect(wordsOf(again.body.value)).toContain('Mikä on vakuutuspiirisi?');
    const changed = await provider.press(buttonThat(again.body.value, 'choose-district', north));
    expect(wordsOf(changed.body.value)).toContain('pohjoinenvp.terapiasopimukset@kela.fi');
    const [last] = await provider.say(question);
    expect(wordsOf(last)).toContain('pohjoinenvp.terapiasopimukset@kela.fi');
    expect(wordsOf(last)).not.toContain('itainenvp');
  });

  it('is asked for in Swedish too', async () => {
    const provider = world.person();
    const [asking] = await provider.say('Vart mejlar vi om terapiavtalet?');
    expect(asking.lang).toBe('sv');
    expect(wordsOf(asking)).toContain('Vilket är ditt försäkringsdistrikt?');
    expect(buttonsOf(asking)).toContainEqual(expect.objectContaining({ title: 'Östra försäkringsdistriktet' }));
    const { body } = await provider.press(buttonThat(asking, 'choose-district', east));
    expect(body.value.lang).toBe('sv');
    expect(wordsOf(body.value)).toContain('itainenvp.terapiasopimukset@kela.fi');
    expect(buttonsOf(body.value)).toContainEqual(expect.objectContaining({ title: 'Byt försäkringsdistrikt' }));
  });

  it('of another person is asked for anew', async () => {
    const [colleague, provider] = [world.person(), world.person()];
    const [asking] = await colleague.say(question);
    await colleague.press(buttonThat(asking, 'choose-district', east));
    const [card] = await provider.say(question);
    expect(doesOf(card)).toContain('choose-district');
  });

  it('is the only one that an answer links, once the district is known', async () => {
    const provider = world.person();
    const told = 'Mikä on terapiasopimusten sähköpostiosoite?';
    const [before] = await provider.say(told);
    expect(wordsOf(before)).toContain('mailto:lantinenvp.terapiasopimukset@kela.fi');
    const [asking] = await provider.say(question);
    await provider.press(buttonThat(asking, 'choose-district', east));
    const [after] = await provider.say(told);
    expect(wordsOf(after)).toContain('mailto:itainenvp.terapiasopimukset@kela.fi');
    expect(wordsOf(after)).not.toContain('mailto:lantinenvp');
  });

  it('of a forged district is not remembered', async () => {
    const provider = world.person();
    const [asking] = await provider.say(question);
    const { status } = await provider.press({ ...buttonThat(asking, 'choose-district'), district: 'email-tulkkaus' });
    expect(status).toBe(200);
    const [card] = await provider.say(question);
    expect(doesOf(card)).toContain('choose-district');
    expect(wordsOf(card)).not.toContain('kuntoutus_tulkkaus@kela.fi');
  });
});

describe.each([
  [
    'on a Saturday',
    saturday,
    'Suljettu nyt, avautuu maanantaina 1.12.2025 klo 9',
    'Stängt nu, öppnar på måndag 1.12.2025 kl. 9',
  ],
  ['at noon on a weekday', weekday, 'Auki nyt, sulkeutuu klo 15', 'Öppet nu, stänger kl. 15'],
  [
    'on midsummer eve',
    midsummerEve,
    'Aukioloajat voivat nyt poiketa tavallisesta. Tarkista ne kela.fi-sivuilta.',
    'Öppettiderna kan avvika från de vanliga just nu. Kontrollera dem på fpa.fi.',
  ],
])('the authority line %s', (_when, now, finnish, swedish) => {
  beforeAll(() => world.restart({ LOCAL_NOW: now }));

  it.each([
    ['fi', 'mihin aikaan viranomaislinja on auki?', finnish],
    ['fi', 'viranomaislinjan aukioloajat', finnish],
    ['sv', 'Myndighetslinjens öppettider', swedish],
  ])('says in %s whether it serves now ("%s")', async (language, question, words) => {
    const [card] = await world.person().say(question);
    expect(card.lang).toBe(language);
    const texts = textsOf(card);
    const states = texts.filter(
      (text) => [finnish, swedish].includes(text) || /^(Auki|Suljettu|Öppet nu|Stängt)/.test(text),
    );
    expect(states).toEqual([words]);
    expect(texts).toContain('020 692 235');
    expect(texts.join('\n')).toContain('3.6.2025');
  });
});
