import { fleetQueryOf } from '../fleetQueryOf';
import { Route } from '../RouteServices';

export const readFleet: Route = (router, { fleet, httpAuth }) => {
  router.get('/v1/fleet', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.set({ 'Cache-Control': 'private, no-cache', Vary: 'Authorization' });
    const known = req.header('if-none-match');
    // Not `req.fresh`: fetch sends `no-cache` along with every `If-None-Match`.
    if (known !== undefined) {
      const etag = etagOf(await fleet.version(credentials));
      if (known.split(',').some(tag => tag.trim() === etag)) {
        res.set('ETag', etag).status(304).end();
        return;
      }
    }
    const page = await fleet.page(fleetQueryOf(req), credentials);
    res.set('ETag', etagOf(page.version)).json(page);
  });
};

function etagOf(version: string): string {
  return `W/"${version}"`;
}
