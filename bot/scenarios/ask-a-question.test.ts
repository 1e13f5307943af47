import { buttonsOf, buttonThat, textsOf } from './support/look';
import { createWorld, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld({
    LOCAL_NOW: '2025-12-01T10:00:00+02:00',
    PRIVACY_URL: 'https://example.com/tietosuoja',
    ACCESSIBILITY_URL: 'https://example.com/saavutettavuus',
  });
});
afterAll(() => world?.end());

describe('a provider asks in Finnish', () => {
  it('and gets one card: question, answer, service, source with date, e-mail, page, related questions, feedback', async () => {
    const cards = await world.person().say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
    expect(cards).toHaveLength(1);
    const text = textsOf(cards[0]).join('\n');
    expect(text).toContain('SDQ-lomakkeita ei toimiteta Kelaan');
    expect(text).toContain('LAKU-perhekuntoutus');
    expect(text).toContain('26.11.2025');
    expect(text).toContain('kuntoutus_palvelukuvaukset@kela.fi');
    expect(text).toMatch(/\(https:\/\/www\.kela\.fi\//);
    expect(buttonsOf(cards[0]).map((button) => button.do)).toEqual([
      'show-entry',
      'show-entry',
      'feedback',
      'feedback',
    ]);
  });

  it('and the mail link has a neutral subject, nothing of what was written', async () => {
    const [card] = await world.person().say('Lähetetäänkö SDQ-lomakkeet Kelaan, kysyy Pertti');
    const link = /\(mailto:[^)]*\?subject=([^)]*)\)/.exec(textsOf(card).join('\n'));
    expect(decodeURIComponent(link?.[1] ?? '')).toBe('Kysymys: LAKU-perhekuntoutus, Lomakkeet ja kuntoutuspalaute');
    expect(JSON.stringify(card)).not.toContain('Pertti');
  });

  it('and an answer told over a year ago says so', async () => {
    const [card] = await world.person().say('Saako Oma väylän ryhmästä pois jääneestä asiakkaasta laskuttaa?');
    expect(textsOf(card).join('\n')).toContain('Tarkista ajantasainen tieto');
  });

  it('and a related question opens as a card of its own', async () => {
    const provider = world.person();
    const [card] = await provider.say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
    const { status, cards } = await provider.press(buttonThat(card, 'show-entry'));
    expect(status).toBe(200);
    expect(textsOf(cards[0]).join('\n')).toContain('KU148');
  });

  it('and a client without Action.Execute sends the same button as a message', async () => {
    const provider = world.person();
    const [card] = await provider.say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
    const before = (await provider.cards()).length;
    await provider.send({ type: 'message', value: buttonThat(card, 'show-entry') });
    expect(textsOf((await provider.cards())[before]).join('\n')).toContain('KU148');
  });

  it('and what the bot is not sure of comes as suggestions, with a way out', async () => {
    const provider = world.person();
    const [card] = await provider.say('Milloin palaute pitää lähettää?');
    const buttons = buttonsOf(card);
    expect(buttons.filter((button) => button.do === 'show-entry').length).toBeGreaterThan(0);
    expect(buttons.filter((button) => button.do === 'show-entry').length).toBeLessThanOrEqual(3);
    const { cards } = await provider.press(buttonThat(card, 'none-of-these'));
    expect(textsOf(cards[0]).join('\n')).toContain('020 692 235');
  });

  it('and what the materials leave open it says so, with what they do tell and a way to the next meeting', async () => {
    const provider = world.person();
    const [card] = await provider.say('Onko KU148 pakollinen kaikissa palveluissa?');
    expect(textsOf(card)[0]).toBe('Aineistoissa ei ole vastausta tähän');
    expect(textsOf(card).join('\n')).toContain('kuntoutus_palvelukuvaukset@kela.fi');
    const near = await provider.press(buttonThat(card, 'show-entry'));
    expect(textsOf(near.cards[0])[0]).toContain('KU148');
    const { cards } = await provider.press(buttonThat(card, 'submit-question'));
    expect(textsOf(cards[0])[0]).toBe('Kysymys tapaamiseen');
  });

  it('and what it does not know it says, with a contact, and secure mail never as a mail link', async () => {
    const [card] = await world.person().say('Millainen sää on huomenna Kuopiossa?');
    const text = textsOf(card).join('\n');
    expect(text).toContain('En löytänyt vastausta');
    expect(text).toContain('kuntoutus_palvelukuvaukset@kela.fi');
    expect(text).toContain('kumppanit.neuvonta@kela.fi');
    expect(text).not.toContain('mailto:kumppanit.neuvonta@kela.fi');
  });

  it('and an edited message is answered anew although it has the id of the first', async () => {
    const provider = world.person();
    await provider.say('Millainen sää on huomenna?', { id: 'edited-1' });
    const before = (await provider.cards()).length;
    await provider.send({ type: 'messageUpdate', id: 'edited-1', text: 'Lähetetäänkö SDQ-lomakkeet Kelaan?' });
    expect(textsOf((await provider.cards())[before]).join('\n')).toContain('SDQ');
  });

  it('and a message edited twice is answered each time, but each edit only once', async () => {
    const provider = world.person();
    const edit = (text: string, timestamp: string) =>
      provider.send({ type: 'messageUpdate', id: 'edited-2', text, timestamp });
    await edit('Lähetetäänkö SDQ-lomakkeet Kelaan?', '2025-12-01T08:00:00.000Z');
    await edit('Lähetetäänkö SDQ-lomakkeet Kelaan?', '2025-12-01T08:00:00.000Z');
    await edit('Voiko Oma väylän saada toisen kerran?', '2025-12-01T08:01:00.000Z');
    expect(await provider.cards()).toHaveLength(2);
  });

  it('and a picture or an empty message gets a kind line', async () => {
    const [card] = await world.person().say('', { attachments: [{ contentType: 'image/png' }] });
    expect(textsOf(card).join('\n')).toContain('Kirjoita kysymyksesi tekstinä');
  });
});

describe('the reply comes in the language of the message', () => {
  it('in Swedish, marked as not reviewed, with the Finnish original at hand', async () => {
    const provider = world.person();
    const [card] = await provider.say('Ska SDQ-blanketterna skickas till FPA som bilaga?');
    expect(card.lang).toBe('sv');
    expect(textsOf(card).join('\n')).toContain('Det finska originalet gäller');
    const { cards } = await provider.press(buttonThat(card, 'show-original'));
    expect(cards[0].lang).toBe('fi');
  });

  it('in English, with dates as English writes them', async () => {
    const [card] = await world.person().say('Do the SDQ forms have to be sent to Kela as an attachment?');
    expect(card.lang).toBe('en');
    expect(textsOf(card).join('\n')).toContain('26 November 2025');
  });

  it('but a chosen language wins, and is remembered over a restart', async () => {
    const provider = world.person();
    const [confirmation] = await provider.say('på svenska tack');
    expect(confirmation.lang).toBe('sv');
    await world.restart();
    const [card] = await provider.say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
    expect(card.lang).toBe('sv');
  });

  it('and one word that tells no language gets the language just used', async () => {
    const provider = world.person();
    await provider.say('Ska SDQ-blanketterna skickas till FPA som bilaga?');
    const [card] = await provider.say('SDQ');
    expect(card.lang).toBe('sv');
  });
});

describe('feedback', () => {
  it('changes the card in place, and a second press is not a second voice', async () => {
    const provider = world.person();
    const [card] = await provider.say('Lähetetäänkö SDQ-lomakkeet Kelaan?');
    const helpful = buttonThat(card, 'feedback', { helpful: true });
    const first = await provider.press(helpful);
    expect(first.body.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(textsOf(first.body.value).join('\n')).toContain('Kiitos palautteesta');
    expect(buttonsOf(first.body.value).some((button) => button.do === 'feedback')).toBe(false);
    const second = await provider.press(helpful);
    expect(second.status).toBe(200);
  });
});

describe('someone new', () => {
  it('is welcomed once, although Teams tells of the installation in two ways', async () => {
    const provider = world.person();
    await provider.send({ type: 'installationUpdate', action: 'add' });
    await provider.send({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    const cards = await provider.cards();
    expect(cards).toHaveLength(1);
    const text = textsOf(cards[0]).join('\n');
    expect(text).toContain('automaattinen palvelu');
    expect(text).toContain('en päätöksiä');
    expect(text).toContain('020 692 235');
    expect(text).toContain('https://example.com/tietosuoja');
    expect(text).toContain('https://example.com/saavutettavuus');
    expect(buttonsOf(cards[0]).filter((button) => button.do === 'show-entry')).toHaveLength(3);
  });

  it('is welcomed again after removing the bot', async () => {
    const provider = world.person();
    await provider.send({ type: 'installationUpdate', action: 'add' });
    await provider.send({ type: 'installationUpdate', action: 'remove' });
    await provider.send({ type: 'installationUpdate', action: 'add' });
    expect(await provider.cards()).toHaveLength(2);
  });

  it('gets help when asking for it', async () => {
    const [card] = await world.person().say('apua');
    expect(textsOf(card).join('\n')).toContain('Näin käytät minua');
  });

  it('gets every card also in a client that wants its replies in the answer', async () => {
    const provider = world.person();
    const response = await provider.send({ type: 'message', text: 'apua', deliveryMode: 'expectReplies' });
    const { activities } = (await response.json()) as { activities: { attachments: { content: unknown }[] }[] };
    expect(activities).toHaveLength(1);
    const { cards } = await provider.press(
      { v: 1, do: 'show-entry', entry: 'laku-sdq-form', language: 'fi' },
      { deliveryMode: 'expectReplies' },
    );
    expect(cards).toHaveLength(1);
  });

  it('changes the language with a button', async () => {
    const provider = world.person();
    await provider.send({ type: 'installationUpdate', action: 'add' });
    const [welcome] = await provider.cards();
    const { cards } = await provider.press(buttonThat(welcome, 'set-language', { language: 'sv' }));
    expect(cards[0].lang).toBe('sv');
  });
});

describe('an activity that comes twice', () => {
  it('is handled once', async () => {
    const provider = world.person();
    const message = { type: 'message', id: 'same-1', text: 'Lähetetäänkö SDQ-lomakkeet Kelaan?' };
    await Promise.all([provider.send(message), provider.send(message), provider.send(message)]);
    expect(await provider.cards()).toHaveLength(1);
  });

  it('is handled once over a restart', async () => {
    const provider = world.person();
    const message = { type: 'message', id: 'same-2', text: 'Lähetetäänkö SDQ-lomakkeet Kelaan?' };
    await provider.send(message);
    await world.restart();
    await provider.send(message);
    expect(await provider.cards()).toHaveLength(1);
  });
});

describe('in a group chat', () => {
  it('the mention of the bot is no part of the question, whatever its name', async () => {
    const provider = world.person();
    const mention = '<at>Ihan muu nimi</at>';
    const cards = await provider.say(`${mention} Lähetetäänkö SDQ-lomakkeet Kelaan?`, {
      conversation: { id: provider.conversation, conversationType: 'groupChat' },
      entities: [{ type: 'mention', text: mention, mentioned: { id: '28:bot' } }],
    });
    expect(textsOf(cards[0]).join('\n')).toContain('SDQ-lomakkeita ei toimiteta Kelaan');
  });
});
