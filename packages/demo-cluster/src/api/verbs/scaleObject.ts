import { z } from 'zod';
import { formatSelector } from '../../resources/formatSelector';
import { readPath, withPath } from '../../resources/readPath';
import { ScalePaths } from '../../resources/ResourceDefinition';
import { badRequest, noSuchResource } from '../../store/statusErrors';
import { StoredObject } from '../../store/StoredObject';
import { ApiAnswer, ok } from '../ApiRequest';
import { ObjectCall } from '../ApiServices';
import { parseBody } from '../parseBody';
import { applyPatchRequest } from '../patch/applyPatchRequest';
import { objectAddress } from './objectAddress';
import { parseDryRun } from './parseWrite';

const scaleSchema = z.object({
  metadata: z.object({ resourceVersion: z.string().optional() }).default({}),
  spec: z.object({ replicas: z.number().int().min(0).default(0) }).default({
    replicas: 0,
  }),
});

export function getScale(call: ObjectCall): ApiAnswer {
  const object = call.services.store.read(objectAddress(call));
  return ok(toScale(object, scalePaths(call)));
}

export function replaceScale(call: ObjectCall): ApiAnswer {
  return writeScale(call, () => parseBody(call.request));
}

export function patchScale(call: ObjectCall): ApiAnswer {
  return writeScale(call, scale =>
    applyPatchRequest(call.target.definition, scale, call.request),
  );
}

function writeScale(
  call: ObjectCall,
  next: (scale: object) => unknown,
): ApiAnswer {
  const { store } = call.services;
  const paths = scalePaths(call);
  const current = store.read(objectAddress(call));
  const parsed = scaleSchema.safeParse(next(toScale(current, paths)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badRequest(`Scale: ${issue.path.join('.')}: ${issue.message}`);
  }
  const { metadata, spec } = parsed.data;
  const scaled = withPath(current, paths.specReplicas, spec.replicas);
  const written = store.replace(
    call.target.definition,
    {
      ...scaled,
      metadata: {
        ...scaled.metadata,
        resourceVersion: metadata.resourceVersion ?? '',
      },
    },
    { part: 'main', dryRun: parseDryRun(call.request.query) },
  );
  return ok(toScale(written, paths));
}

function scalePaths(call: ObjectCall): ScalePaths {
  const { scale } = call.target.definition;
  if (!scale) {
    throw noSuchResource();
  }
  return scale;
}

function toScale(object: StoredObject, paths: ScalePaths) {
  const { name, namespace, uid, resourceVersion, creationTimestamp } =
    object.metadata;
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: readPath(object, paths.specReplicas) ?? 0 },
    status: {
      replicas: readPath(object, paths.statusReplicas) ?? 0,
      selector: selectorText(object, paths),
    },
  };
}

function selectorText(object: StoredObject, paths: ScalePaths): string {
  const selector = paths.selector
    ? readPath(object, paths.selector) ?? ''
    : formatSelector(object.spec?.selector);
  return String(selector);
}
