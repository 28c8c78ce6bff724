import { json, NextFunction, Request, Response, Router } from 'express';
import { middleware as validator } from 'express-openapi-validator';
import PromiseRouter from 'express-promise-router';
import { spec } from '../schema/openapi/generated/openapi';
import { Route, RouteServices } from './RouteServices';
import { planAction } from './routes/planAction';
import { readFleet } from './routes/readFleet';
import { readOpenApi } from './routes/readOpenApi';
import { readRollouts } from './routes/readRollouts';
import { readStatus } from './routes/readStatus';
import { requestAction } from './routes/requestAction';
import { streamFleet } from './routes/streamFleet';
import { streamPods } from './routes/streamPods';
import { streamRollouts } from './routes/streamRollouts';
import { bodyLimitBytes, toHttpError } from './toHttpError';

const routes: readonly Route[] = [
  readOpenApi,
  readRollouts,
  readStatus,
  streamRollouts,
  streamPods,
  readFleet,
  streamFleet,
  planAction,
  requestAction,
];

export interface RouterOptions extends RouteServices {
  /** Holds the answers to the OpenAPI document as well; for tests. */
  validateResponses?: boolean;
}

/** The plugin's API. Requests that do not fit the OpenAPI document never get to a route. */
export function createRouter(options: RouterOptions): Router {
  const { validateResponses = false, ...services } = options;
  const router = PromiseRouter();
  router.use(json({ limit: bodyLimitBytes }));
  router.use(
    validator({
      // It writes into its document; several routers share this one.
      apiSpec: structuredClone(spec) as Parameters<
        typeof validator
      >[0]['apiSpec'],
      validateRequests: {
        coerceTypes: false,
        allowUnknownQueryParameters: false,
      },
      validateResponses,
      fileUploader: false,
      useRequestUrl: true,
      ignoreUndocumented: true,
    }),
  );
  routes.forEach(add => add(router, services));
  router.use(translateErrors);
  return router;
}

// Express tells error handlers by their four parameters.
// eslint-disable-next-line max-params
function translateErrors(
  error: unknown,
  _req: Request,
  _res: Response,
  next: NextFunction,
): void {
  next(toHttpError(error));
}
