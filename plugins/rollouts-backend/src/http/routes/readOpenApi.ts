import { spec } from '../../schema/openapi/generated/openapi';
import { Route } from '../RouteServices';

/** The document of this API, where the catalog's OpenAPI module looks for it. */
export const readOpenApi: Route = router => {
  router.get('/openapi.json', async (req, res) => {
    const paths = Object.entries(spec.paths).map(([path, operations]) => [
      `${req.baseUrl}${path}`,
      operations,
    ]);
    res.json({ ...spec, paths: Object.fromEntries(paths) });
  });
};
