import { Route } from '../RouteServices';
import { sendEvents } from '../sse';

export const streamRollouts: Route = (router, services) => {
  const { rollouts, httpAuth, logger } = services;
  router.get('/v1/stream', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const closed = new AbortController();
    res.on('close', () => closed.abort());
    const events = await rollouts.stream({
      entityRef: req.query.entityRef as string,
      credentials,
      lastEventId: req.header('last-event-id'),
      signal: closed.signal,
    });
    await sendEvents(res, events, logger);
  });
};
