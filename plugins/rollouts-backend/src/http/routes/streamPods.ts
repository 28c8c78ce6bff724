import { Route } from '../RouteServices';
import { sendEvents } from '../sse';

export const streamPods: Route = (router, { pods, httpAuth, logger }) => {
  router.get('/v1/rollouts/:rolloutId/pods', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const closed = new AbortController();
    res.on('close', () => closed.abort());
    const events = await pods.stream({
      rolloutId: req.params.rolloutId,
      entityRef: req.query.entityRef as string,
      credentials,
      signal: closed.signal,
    });
    await sendEvents(res, events, logger);
  });
};
