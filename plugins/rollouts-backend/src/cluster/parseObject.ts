import {
  KubernetesObject,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';

const labels = z.record(z.string(), z.string()).optional().catch(undefined);

const owner = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  name: z.string(),
  uid: z.string().min(1),
});

const owners = z
  .array(z.unknown())
  .transform(elements =>
    elements.flatMap(element => owner.safeParse(element).data ?? []),
  )
  .optional()
  .catch(undefined);

const optionalText = z.string().optional().catch(undefined);

/** Only what is used to file an object; engines parse the rest. */
const objectSchema = z.looseObject({
  apiVersion: z.string().optional(),
  kind: z.string().optional(),
  metadata: z.looseObject({
    name: z.string().min(1),
    namespace: optionalText,
    uid: z.string().min(1),
    resourceVersion: z.string().min(1),
    generation: z.number().optional().catch(undefined),
    creationTimestamp: optionalText,
    deletionTimestamp: optionalText,
    labels,
    annotations: labels,
    ownerReferences: owners,
  }),
});

/**
 * An object at the door: absent when it has not even a name, a uid and a resourceVersion.
 * Elements of a list of a built-in kind carry neither `kind` nor `apiVersion`; they get them here.
 */
export function parseObject(
  value: unknown,
  target: WatchTarget,
): KubernetesObject | undefined {
  const parsed = objectSchema.safeParse(value);
  if (!parsed.success) {
    return undefined;
  }
  const { group, version, kind } = target;
  return {
    ...parsed.data,
    apiVersion:
      parsed.data.apiVersion ??
      (group === '' ? version : `${group}/${version}`),
    kind: parsed.data.kind ?? kind,
  };
}
