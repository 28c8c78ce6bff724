import { Route } from '../RouteServices';
import { sendEvents } from '../sse';

export const streamFleet: Route = (router, { fleet, httpAuth, logger }) => {
  router.get('/v1/fleet/stream', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const closed = new AbortController();
    res.on('close', () => closed.abort());
    const events = await fleet.stream({ credentials, signal: closed.signal });
    await sendEvents(res, events, logger);
  });
};
