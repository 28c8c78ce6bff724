import {
  formatTimeOfDay,
  useNow,
} from '@progressive-delivery/backstage-plugin-rollouts-react';

const oneMinuteMs = 60_000;

/** An instant (ISO 8601) on the reader's clock, to the second. */
export function TimeOfDay({ instant }: { instant: string }) {
  const now = useNow(oneMinuteMs);
  return (
    <time dateTime={instant}>
      {formatTimeOfDay(instant, { now, withSeconds: true })}
    </time>
  );
}
