import { redact } from '../domain/redact';

/**
 * Text of a cluster or of a person, fit for any channel that notifications go to: one line, no
 * secrets, nothing that a chat or a mail takes for markup, and not longer than `maxLength`.
 */
export function plainText(text: string, maxLength: number): string {
  const line = redact(text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('<', '‹')
    .trim();
  const characters = [...line];
  return characters.length <= maxLength
    ? line
    : `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}
