import { Controller } from '../controllers/Controller';

const EVENT_LIFETIME_MS = 60 * 60 * 1000;

/** Kubernetes keeps an event for one hour after it was last seen. */
export const expireEvents: Controller = {
  name: 'event-expiry',
  step(view, now) {
    const ends = view.list('Event').map(event => ({
      event,
      at:
        Date.parse(event.lastTimestamp ?? event.metadata.creationTimestamp) +
        EVENT_LIFETIME_MS,
    }));
    const overdue = ends.filter(({ at }) => at <= now.getTime());
    const later = ends.filter(({ at }) => at > now.getTime());
    return {
      writes: overdue.map(({ event }) => ({
        verb: 'delete',
        kind: 'Event',
        namespace: event.metadata.namespace ?? 'default',
        name: event.metadata.name,
      })),
      ...(later.length > 0
        ? { wakeAt: new Date(Math.min(...later.map(({ at }) => at))) }
        : {}),
    };
  },
};
