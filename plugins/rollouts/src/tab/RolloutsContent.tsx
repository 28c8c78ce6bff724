import { Entity } from '@backstage/catalog-model';
import { useRollouts } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { statusOfError } from '../domain/statusOfError';
import { ErrorState, FirstLoad, ForbiddenByPortal } from '../states';
import { NoRollouts } from './NoRollouts';
import { Targets } from './Targets';

interface RolloutsContentProps {
  entity: Entity;
  onRetry: () => void;
}

/** The tab in the state that the stream is in. */
export function RolloutsContent({ entity, onRetry }: RolloutsContentProps) {
  const { connection, error, isLoading, lookup, rollouts, clusters } =
    useRollouts();

  // Rights may be taken away while the page is open: then what was shown goes, too.
  if (connection === 'lost' && statusOfError(error) === 403) {
    return <ForbiddenByPortal entity={entity} />;
  }
  if (isLoading || !lookup) {
    return connection === 'lost' && error ? (
      <ErrorState error={error} onRetry={onRetry} />
    ) : (
      <FirstLoad />
    );
  }
  if (rollouts.length === 0) {
    return (
      <NoRollouts
        entityName={entity.metadata.name}
        lookup={lookup}
        clusters={clusters}
      />
    );
  }
  return <Targets entity={entity} />;
}
