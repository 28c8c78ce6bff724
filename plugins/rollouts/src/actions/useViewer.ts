import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** Who is signed in: their ref, and how they are called. Both absent until that is known. */
interface Viewer {
  ref?: string;
  displayName?: string;
}

/** The signed-in user, as actions are recorded under them. */
export function useViewer(): Viewer {
  const identityApi = useApi(identityApiRef);
  const [viewer, setViewer] = useState<Viewer>({});

  useEffect(() => {
    let isCurrent = true;
    Promise.all([
      identityApi.getBackstageIdentity(),
      identityApi.getProfileInfo(),
    ]).then(
      ([{ userEntityRef }, { displayName }]) => {
        if (isCurrent) {
          setViewer({
            ref: userEntityRef,
            displayName: displayName ?? userEntityRef,
          });
        }
      },
      // Without a name the dialog goes without this line; the backend knows who it is anyway.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [identityApi]);

  return viewer;
}
