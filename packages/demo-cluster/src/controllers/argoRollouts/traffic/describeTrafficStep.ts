import { CanaryStep } from '../rolloutSpec';

/** A step that only a router can carry out, as events name it. */
export function describeTrafficStep(step: CanaryStep): string {
  const { setCanaryScale, setHeaderRoute, setMirrorRoute } = step;
  if (setCanaryScale) {
    const { weight, replicas, matchTrafficWeight } = setCanaryScale;
    if (weight !== undefined) return `setCanaryScale{weight: ${weight}}`;
    if (matchTrafficWeight) return 'setCanaryScale{matchTrafficWeight: true}';
    if (replicas !== undefined) return `setCanaryScale{replicas: ${replicas}}`;
  }
  if (setHeaderRoute) return `setHeaderRoute: ${setHeaderRoute.name}`;
  return setMirrorRoute ? `setMirrorRoute: ${setMirrorRoute.name}` : 'invalid';
}
