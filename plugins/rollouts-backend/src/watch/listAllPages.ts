import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterFailure } from '../cluster/ClusterFailure';
import { ResourceSource } from '../cluster/ResourceSource';

const pageSize = 500;

export type WholeList =
  | {
      ok: true;
      objects: KubernetesObject[];
      malformed: number;
      resourceVersion: string;
    }
  | { ok: false; failure: ClusterFailure };

/** A whole list, page by page; all pages show the state at one resourceVersion. */
export async function listAllPages(
  source: ResourceSource,
  signal: AbortSignal,
): Promise<WholeList> {
  const objects: KubernetesObject[] = [];
  let malformed = 0;
  let continueToken: string | undefined;
  for (;;) {
    const answer = await source.list({
      limit: pageSize,
      continueToken,
      signal,
    });
    if (!answer.ok) {
      return answer;
    }
    objects.push(...answer.page.objects);
    malformed += answer.page.malformed;
    continueToken = answer.page.continueToken;
    if (!continueToken) {
      const { resourceVersion } = answer.page;
      return { ok: true, objects, malformed, resourceVersion };
    }
  }
}
