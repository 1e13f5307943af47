import type { Knowledge } from '../load';

/** Whom to ask, first shown first. */
export interface Routed {
  readonly contacts: readonly string[];
  /** The contacts are the service's own, not chosen for the topic. */
  readonly isGeneral: boolean;
}

/** The service whose contacts help when none is named. */
export const generalService = 'yleinen';

/** Whom to ask about a topic in a service: the row of both, else the topic's row for all services, else the service's contacts. */
export function routeOf(
  { routes, services }: Pick<Knowledge, 'routes' | 'services'>,
  topic: string | null,
  service: string,
): Routed {
  const ofTopic = routes.filter((route) => route.topic === topic);
  const row = ofTopic.find((route) => route.service === service) ?? ofTopic.find((route) => route.service === '*');
  if (row) return { contacts: row.contacts, isGeneral: false };
  return { contacts: services.get(service)?.contacts ?? services.get(generalService)?.contacts ?? [], isGeneral: true };
}
