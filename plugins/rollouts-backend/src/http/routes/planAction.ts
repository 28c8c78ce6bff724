import { ActionRequest } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { assertTarget } from '../assertTarget';
import { Route } from '../RouteServices';

export const planAction: Route = (router, { actions, httpAuth }) => {
  router.post('/v1/rollouts/:rolloutId/plans', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const request: Omit<ActionRequest, 'reason'> = req.body;
    assertTarget(request);
    const { rolloutId } = req.params;
    res.json(await actions.plan({ ...request, rolloutId, credentials }));
  });
};
