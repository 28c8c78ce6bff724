/** A time as Kubernetes writes it: RFC 3339, whole seconds, UTC. */
export function timestamp(time: Date): string {
  return time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
