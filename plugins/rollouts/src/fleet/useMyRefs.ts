import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

const nobody: readonly string[] = [];

/**
 * Refs of the signed-in user and of all their groups, by which they own something; `undefined`
 * until they are known.
 */
export function useMyRefs(): readonly string[] | undefined {
  const identityApi = useApi(identityApiRef);
  const [refs, setRefs] = useState<readonly string[]>();

  useEffect(() => {
    let isCurrent = true;
    identityApi.getBackstageIdentity().then(
      ({ ownershipEntityRefs }) => isCurrent && setRefs(ownershipEntityRefs),
      // Who is not known owns nothing.
      () => isCurrent && setRefs(nobody),
    );
    return () => {
      isCurrent = false;
    };
  }, [identityApi]);

  return refs;
}
