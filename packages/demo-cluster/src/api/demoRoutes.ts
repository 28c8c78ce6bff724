import { z } from 'zod';
import { SimulatedClock } from '../clock/SimulatedClock';
import { badRequest, methodNotAllowed } from '../store/statusErrors';
import { StatusError } from '../store/StatusError';
import { ApiAnswer, ApiRequest, ok } from './ApiRequest';
import { Faults, faultsSchema } from './faults/Faults';
import { parseBody } from './parseBody';
import { WatchHub } from './watch/WatchHub';

export interface DemoControls {
  faults: Faults;
  watches: WatchHub;
  /** Absent where the clock is not one that can be set from outside. */
  clock?: SimulatedClock;
}

const clockSchema = z.strictObject({
  /** Seconds of the cluster in one second of the wall. */
  speed: z.number().positive().max(10_000).optional(),
  paused: z.boolean().optional(),
  /** Seconds to move on at once. */
  step: z.number().positive().max(31_536_000).optional(),
});

/** `/demo/…`: what no real cluster has. Only for those who may do everything. Undefined for an unknown path. */
export function answerDemoPath(
  request: ApiRequest,
  controls: DemoControls,
): ApiAnswer | undefined {
  if (!request.identity.groups.includes('system:masters')) {
    throw new StatusError({
      code: 403,
      reason: 'Forbidden',
      message: `forbidden: User "${request.identity.user}" cannot use path "${request.path}": only administrators of the demo may`,
    });
  }
  switch (request.path) {
    case '/demo/faults':
      return answerFaults(request, controls.faults);
    case '/demo/clock':
      return controls.clock && answerClock(request, controls.clock);
    case '/demo/watches':
      return ok({
        watches: controls.watches
          .list()
          .map(({ drop, ...description }) => description),
      });
    default:
      return undefined;
  }
}

function answerFaults(request: ApiRequest, faults: Faults): ApiAnswer {
  switch (request.method) {
    case 'GET':
      return ok(faults.state);
    case 'POST':
      faults.change(parseChange(faultsSchema, request));
      return ok(faults.state);
    case 'DELETE':
      faults.clear();
      return ok(faults.state);
    default:
      throw methodNotAllowed();
  }
}

function answerClock(request: ApiRequest, clock: SimulatedClock): ApiAnswer {
  switch (request.method) {
    case 'GET':
      return ok(clock.state);
    case 'POST':
      changeClock(clock, parseChange(clockSchema, request));
      return ok(clock.state);
    default:
      throw methodNotAllowed();
  }
}

function changeClock(
  clock: SimulatedClock,
  change: z.output<typeof clockSchema>,
): void {
  if (change.speed !== undefined) {
    clock.setSpeed(change.speed);
  }
  if (change.paused === true) {
    clock.pause();
  }
  if (change.paused === false) {
    clock.resume();
  }
  if (change.step !== undefined) {
    clock.step(change.step);
  }
}

function parseChange<T extends z.ZodType>(
  schema: T,
  request: ApiRequest,
): z.output<T> {
  const parsed = schema.safeParse(parseBody(request));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badRequest(
      `${issue.path.join('.') || 'the body of the request'}: ${issue.message}`,
    );
  }
  return parsed.data;
}
