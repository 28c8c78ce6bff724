import { createContext, ReactNode, useContext } from 'react';
import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';

const ToldClusterContext = createContext<ClusterStatus | undefined>(undefined);

interface ToldClusterProps {
  /** Absent when it is not known; it is taken for one that answers. */
  cluster: ClusterStatus | undefined;
  children: ReactNode;
}

/** Everything below it tells of this cluster. */
export function ToldCluster({ cluster, children }: ToldClusterProps) {
  return (
    <ToldClusterContext.Provider value={cluster}>
      {children}
    </ToldClusterContext.Provider>
  );
}

/** The cluster that is told of here. */
export function useToldCluster(): ClusterStatus | undefined {
  return useContext(ToldClusterContext);
}
