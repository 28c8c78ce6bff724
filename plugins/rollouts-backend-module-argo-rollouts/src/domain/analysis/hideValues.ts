import { hidden } from '../redact';

/** Takes these values out of texts, as they are and in the forms in which requests carry them. */
export function hideValues(
  values: readonly string[],
): (text: string) => string {
  const forms = values
    .filter(value => value.trim() !== '')
    .flatMap(formsOf)
    .sort((a, b) => b.length - a.length);
  return text => forms.reduce(hideForm, text);
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
function hideForm(text: string, form: string): string {
  if (!text.includes(form)) {
    return text;
  }
  if (form.length >= 4) {
    return text.replaceAll(form, () => hidden);
  }
  const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(
    new RegExp(`(?<![\\w.])${literal}(?![\\w.])`, 'g'),
    () => hidden,
  );
}
