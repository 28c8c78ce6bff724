/** Stands between a number and `%`, so that no line breaks there. */
const narrowSpace = '\u202f';

/** A weight as people read it: `20 %`, or `200 of 1000` where the weights add up to that. */
export function weightWords(weight: number, max: number): string {
  return max === 100 ? `${weight}${narrowSpace}%` : `${weight} of ${max}`;
}

/** Such as `38 s`, `12 min`, `1 h 12 min`. */
export function durationWords(seconds: number): string {
  const whole = Math.round(seconds);
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'min'],
    [whole % 60, 's'],
  ];
  const words = parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`);
  return words.length === 0 ? '0 s' : words.join(' ');
}

/** Such as `1 pod`, `3 pods`. */
export function podWords(count: number): string {
  return count === 1 ? '1 pod' : `${count} pods`;
}

/** Such as `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2
    ? last
    : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** As the beginning of a sentence. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
