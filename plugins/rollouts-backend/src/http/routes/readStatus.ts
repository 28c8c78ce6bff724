import { Route } from '../RouteServices';

export const readStatus: Route = (router, { status, httpAuth }) => {
  router.get('/v1/status', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await status.read(credentials));
  });
};
