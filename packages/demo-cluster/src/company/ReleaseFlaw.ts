import { z } from 'zod';

/** How the metrics of a new version may go wrong. */
export const flawKinds = ['errors', 'latency'] as const;

const schema = z.object({
  tag: z.string(),
  cluster: z.string(),
  kind: z.enum(flawKinds),
  since: z.iso.datetime(),
});

/**
 * A release that is going to fail its analysis. It is written on the Rollout, so that the metric
 * source, which sees nothing but the cluster, knows what to answer; it holds for one version in
 * one cluster, so that a later version set by somebody else is not taken for a bad one.
 */
export type ReleaseFlaw = z.infer<typeof schema>;

export const flawAnnotation = 'parcel-and-post.example/flaw';

export function formatFlaw(flaw: ReleaseFlaw): string {
  return JSON.stringify(flaw);
}

/** Undefined where there is none, or where somebody has written nonsense. */
export function parseFlaw(text: string | undefined): ReleaseFlaw | undefined {
  if (text === undefined) {
    return undefined;
  }
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
