import { isSilent } from '../domain/toldAt';
import { useToldCluster } from './ToldCluster';

/** Whether the cluster that is told of does not answer, so that nothing may be counted on or down. */
export function useIsSilent(): boolean {
  return isSilent(useToldCluster());
}
