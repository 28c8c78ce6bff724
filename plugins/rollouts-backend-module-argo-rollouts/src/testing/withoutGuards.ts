import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Operation } from './applyJsonPatch';

/** The request as the kubectl plugin would send it: as a merge patch, without the guards. */
export function withoutGuards({
  method,
  path,
  contentType,
  body,
}: ClusterMutation): {
  path: string;
  body: unknown;
} {
  if (method === 'DELETE') {
    return { path, body: 'DELETE' };
  }
  if (contentType !== 'application/json-patch+json') {
    const { metadata: _, ...rest } = body as any;
    return { path, body: rest };
  }
  const merged: Record<string, any> = {};
  for (const { op, path: field, value } of body as unknown as Operation[]) {
    const [top, key] = field.slice(1).split('/');
    if (op !== 'test') {
      merged[top] = { ...merged[top], [key]: op === 'remove' ? null : value };
    }
  }
  return { path, body: merged };
}
