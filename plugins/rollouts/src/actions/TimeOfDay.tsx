import {
  formatTimeOfDay,
  useNow,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useWords } from '../translation';

const oneMinuteMs = 60_000;

/** An instant (ISO 8601) on the reader's clock, to the second. */
export function TimeOfDay({ instant }: { instant: string }) {
  const now = useNow(oneMinuteMs);
  const { shared } = useWords();
  return (
    <time dateTime={instant}>
      {formatTimeOfDay(instant, {
        words: shared,
        now,
        withSeconds: true,
      })}
    </time>
  );
}
