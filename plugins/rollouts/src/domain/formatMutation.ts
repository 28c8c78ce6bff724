import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A request as one would write it down: line, header, blank line, body. */
export function formatMutation(mutation: ClusterMutation): string {
  return [
    `${mutation.method} ${mutation.path}`,
    `Content-Type: ${mutation.contentType}`,
    '',
    formatBody(mutation.body),
  ].join('\n');
}

/** One operation a line when the body is a list of operations, indented JSON otherwise. */
function formatBody(body: ClusterMutation['body']): string {
  if (!Array.isArray(body)) {
    return JSON.stringify(body, null, 2);
  }
  return `[${body.map(formatOnOneLine).join(',\n ')}]`;
}

/** Line breaks within JSON are between its parts only: those of strings are escaped. */
function formatOnOneLine(operation: unknown): string {
  return JSON.stringify(operation, null, 1).replace(/\n\s*/g, ' ');
}
