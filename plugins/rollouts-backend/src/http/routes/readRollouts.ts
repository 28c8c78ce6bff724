import { Route } from '../RouteServices';

export const readRollouts: Route = (router, { rollouts, httpAuth }) => {
  router.get('/v1/rollouts', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const entityRef = req.query.entityRef as string;
    res.json(await rollouts.snapshot({ entityRef, credentials }));
  });
};
