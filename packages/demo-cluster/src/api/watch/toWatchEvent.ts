import { StoreChange } from '../../store/RevisionLog';
import { StoredObject } from '../../store/StoredObject';
import { Selection } from '../selectors/parseSelectors';

interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: StoredObject;
}

/** A change as somebody sees it who only sees what is selected: objects that enter are added, those that leave are deleted. */
export function toWatchEvent(
  change: StoreChange,
  selects: Selection,
): WatchEvent | undefined {
  const isSeen = change.type !== 'DELETED' && selects(change.object);
  const wasSeen = change.previous !== undefined && selects(change.previous);
  if (isSeen) {
    return { type: wasSeen ? 'MODIFIED' : 'ADDED', object: change.object };
  }
  if (!wasSeen || !change.previous) {
    return undefined;
  }
  return {
    type: 'DELETED',
    object: change.type === 'DELETED' ? change.object : lastSeen(change),
  };
}

/** What leaves the selection is shown as it last was in it, at the revision at which it left. */
function lastSeen({ previous, object }: StoreChange): StoredObject {
  const { resourceVersion } = object.metadata;
  const seen = previous ?? object;
  return { ...seen, metadata: { ...seen.metadata, resourceVersion } };
}
