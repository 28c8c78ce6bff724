import { hidden } from '../redact';

/** The text without these values, as they are and in the forms in which requests carry them. */
export function hideValues(text: string, values: readonly string[]): string {
  return values
    .filter(value => value.trim() !== '')
    .flatMap(formsOf)
    .sort((a, b) => b.length - a.length)
    .reduce((safe, form) => safe.replace(patternOf(form), hidden), text);
}

function formsOf(value: string): string[] {
  const forms = [
    value,
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64'),
    new URLSearchParams({ v: value }).toString().slice('v='.length),
    encodeURIComponent(Buffer.from(value).toString()),
  ];
  return [...new Set(forms)];
}

/** A short value counts only as a word of its own: else it would hide parts of ordinary words. */
function patternOf(form: string): RegExp {
  const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    form.length < 4 ? `(?<![\\w.])${literal}(?![\\w.])` : literal,
    'g',
  );
}
