const units = [
  { name: 'day', ms: 24 * 60 * 60 * 1000 },
  { name: 'hour', ms: 60 * 60 * 1000 },
  { name: 'minute', ms: 60 * 1000 },
] as const;

function inWords(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** A duration in milliseconds as it is read out, in its greatest unit: `12 minutes`. */
export function spokenDuration(durationMs: number): string {
  const ms = Math.max(0, durationMs);
  const unit = units.find(candidate => ms >= candidate.ms);
  return unit
    ? inWords(Math.floor(ms / unit.ms), unit.name)
    : inWords(Math.floor(ms / 1000), 'second');
}
