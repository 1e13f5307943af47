import path from 'node:path';
import { loadKnowledge } from '../load';
import type { Service } from '../schema';
import { routeOf } from './route';

const service = (id: string, contacts: string[]): [string, Service] => [
  id,
  { id, name: { fi: id, sv: id, en: id }, spoken: [], contacts },
];
const small = {
  routes: [
    { topic: 'hinnat', service: '*', contacts: ['for-all'] },
    { topic: 'hinnat', service: 'laku', contacts: ['for-laku', 'page'] },
    { topic: 'sopimukset', service: 'laku', contacts: ['contracts'] },
  ],
  services: new Map([
    service('yleinen', ['general']),
    service('laku', ['of-laku']),
    service('terapia', ['of-terapia', 'second']),
  ]),
};

describe('whom to ask about a topic in a service', () => {
  it('is told by the row of both', () => {
    expect(routeOf(small, 'hinnat', 'laku')).toEqual({ contacts: ['for-laku', 'page'], isGeneral: false });
  });

  it("is told by the topic's row for all services when the service has none of its own", () => {
    expect(routeOf(small, 'hinnat', 'terapia')).toEqual({ contacts: ['for-all'], isGeneral: false });
  });

  it.each([
    ['has rows for other services only', 'sopimukset', 'terapia'],
    ['has no row', 'tulkkaus', 'terapia'],
    ['is not known', null, 'terapia'],
  ])("is the service's own contacts, marked general, when the topic %s", (_how, topic, id) => {
    expect(routeOf(small, topic, id)).toEqual({ contacts: ['of-terapia', 'second'], isGeneral: true });
  });

  it('is the general contact when there is no such service', () => {
    expect(routeOf(small, null, 'nowhere')).toEqual({ contacts: ['general'], isGeneral: true });
  });

  it("takes a service's own row whether it stands before the row for all or after it", () => {
    const turned = { ...small, routes: [...small.routes].reverse() };
    expect(routeOf(turned, 'hinnat', 'laku')).toEqual(routeOf(small, 'hinnat', 'laku'));
  });
});

describe('the routes in use', () => {
  const knowledge = loadKnowledge(path.resolve(__dirname, '..'));
  const firstShown = new Map<string, { topic: string; service: string; contacts: Set<string> }>();
  for (const entry of knowledge.entries.values()) {
    for (const service of [entry.service, ...entry.also]) {
      const key = `${entry.topic} in ${service}`;
      const pair = firstShown.get(key) ?? { topic: entry.topic, service, contacts: new Set() };
      firstShown.set(key, pair);
      pair.contacts.add(entry.contacts[0] as string);
    }
  }

  it.each([...firstShown])(
    'lead %s to a contact that an entry of it shows first',
    (_pair, { topic, service, contacts }) => {
      const { contacts: routed, isGeneral } = routeOf(knowledge, topic, service);
      expect(isGeneral).toBe(false);
      expect([...contacts]).toContain(routed[0]);
    },
  );

  it('lead nowhere that is not there, whatever the topic and the service', () => {
    for (const topic of [null, ...knowledge.topics.keys()]) {
      for (const service of knowledge.services.keys()) {
        const { contacts } = routeOf(knowledge, topic, service);
        expect(contacts.length).toBeGreaterThan(0);
        for (const id of contacts) expect(['current', 'verify']).toContain(knowledge.contacts.get(id)?.status);
      }
    }
  });

  it('send the contracts of therapies to the mailboxes of the districts, and of registered services never', () => {
    const firstOf = (service: string) => routeOf(knowledge, 'sopimukset', service).contacts[0];
    expect(firstOf('vaativa-laakinnallinen-terapia')).toBe('email-terapiasopimukset');
    for (const service of ['laku-perhekuntoutus', 'oma-vayla', 'harkinnanvarainen-yksilokuntoutus']) {
      expect(firstOf(service)).toBe('email-rekisteroityminen');
    }
  });
});
