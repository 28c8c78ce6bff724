import { ActionRequest } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { answerAction } from '../answerAction';
import { assertTarget } from '../assertTarget';
import { Route } from '../RouteServices';

export const requestAction: Route = (router, { actions, httpAuth }) => {
  router.post('/v1/rollouts/:rolloutId/actions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const request: ActionRequest = req.body;
    assertTarget(request);
    const { rolloutId } = req.params;
    const record = await actions.request({
      ...request,
      rolloutId,
      credentials,
      httpRequest: req,
    });
    const { status, body } = answerAction(record);
    res.status(status).json(body);
  });
};
