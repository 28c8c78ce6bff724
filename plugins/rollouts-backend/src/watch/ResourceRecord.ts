import { ResourceStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ClusterFailure } from '../cluster/ClusterFailure';
import { WatchSignal } from './listThenWatch';

/**
 * What can be said of the objects of a resource.
 *
 * - `pending`: nothing yet.
 * - `readable`: they are in the cache; perhaps as last seen.
 * - `failing`: they were never read, and not because they are absent or forbidden.
 */
export type ResourceOutlook =
  | 'pending'
  | 'readable'
  | 'failing'
  | 'absent'
  | 'forbidden';

export interface ResourceRecord {
  status: ResourceStatus;
  wasListed: boolean;
}

export function newResourceRecord(resource: string): ResourceRecord {
  return { status: { resource, state: 'connecting' }, wasListed: false };
}

/** The record after a signal. */
export function nextResourceRecord(
  record: ResourceRecord,
  signal: WatchSignal,
): ResourceRecord {
  const { resource } = record.status;
  switch (signal.type) {
    case 'listed':
      return { status: statusOnceListed(record.status), wasListed: true };
    case 'live':
      return { ...record, status: { resource, state: 'watching' } };
    case 'absent':
      return {
        wasListed: false,
        status: {
          resource,
          state: 'absent',
          message: `The cluster does not serve ${resource}`,
        },
      };
    case 'failed':
      return isPassing(signal.failure, signal.attempt)
        ? record
        : { ...record, status: statusAfter(record, signal.failure) };
    default:
      return record;
  }
}

export function outlookOf({
  status,
  wasListed,
}: ResourceRecord): ResourceOutlook {
  if (status.state === 'absent' || status.state === 'forbidden') {
    return status.state;
  }
  if (wasListed) {
    return 'readable';
  }
  return status.message === undefined ? 'pending' : 'failing';
}

/** A watch that breaks off is resumed within the second; only when that fails is it lost. */
function isPassing({ kind }: ClusterFailure, attempt: number): boolean {
  return (kind === 'cut' || kind === 'expired') && attempt === 1;
}

/** What was listed is there and may be read; whether it can be watched is not known yet. */
function statusOnceListed(status: ResourceStatus): ResourceStatus {
  return status.state === 'absent' || status.state === 'forbidden'
    ? { resource: status.resource, state: 'connecting' }
    : status;
}

function statusAfter(
  { status: { resource }, wasListed }: ResourceRecord,
  { kind, message }: ClusterFailure,
): ResourceStatus {
  if (kind === 'forbidden') {
    return { resource, state: 'forbidden', message };
  }
  return { resource, state: wasListed ? 'lost' : 'connecting', message };
}
