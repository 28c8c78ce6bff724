import fastDeepEqual from 'fast-deep-equal';
import { StoredObject } from '../../../store/StoredObject';
import { ClusterWrite } from '../../Controller';
import {
  ControllerEvent,
  eventWrites,
  normal,
  warning,
} from '../../objects/controllerEvents';
import { namespaceOf } from '../../objects/ownership';
import { availablePods } from '../../replicaSets/ReplicaSet';
import { stepPosition } from '../canarySteps';
import { revisionNumber, RolloutContext } from '../RolloutContext';
import { isHashDelayed, updateDestinationRule } from './destinationRule';
import {
  inManagedOrder,
  withHeaderRoute,
  withMirrorRoute,
  withoutRoutes,
} from './managedRoutes';
import { RouterPlan, RouterTask, warnOnce } from './routerPlan';
import { withWeights } from './routeWeights';
import { routedServices, trafficRoutingOf } from './trafficRouting';
import { IstioRouting, VirtualServiceReference } from './trafficSpec';
import { Destinations } from './virtualService';

interface VirtualServiceUse {
  reference: VirtualServiceReference;
  object: StoredObject;
}

/** Brings VirtualServices and the DestinationRule of a Rollout to what they shall say. */
export function planIstio(
  context: RolloutContext,
  istio: IstioRouting,
  task: RouterTask,
): RouterPlan {
  const rule = findDestinationRule(context, istio);
  if (istio.destinationRule && !rule) {
    return {
      writes: warnOnce(
        context,
        warning(
          'DestinationRuleNotFound',
          `DestinationRule \`${istio.destinationRule.name}\` not found`,
        ),
      ),
      hasProblem: true,
    };
  }
  const isHeldUp = task.isCovered && isHashDelayed(context, task);
  const sharesFirst = losesUsersFirst(context);
  const setsWeight = task.isCovered && (!isHeldUp || sharesFirst);
  const facts: EditFacts = {
    task,
    setsWeight,
    destinations: destinationsOf(context, { istio, rule, task }),
    managed: managedRoutes(context),
  };
  return {
    writes: [
      ...virtualServiceUses(context, istio).flatMap(use =>
        editVirtualService(context, use, facts),
      ),
      ...(rule && task.isCovered && !isHeldUp
        ? updateDestinationRule(context, { rule, istio, task })
        : []),
    ],
    hasProblem: isHeldUp,
  };
}

/** The VirtualServices that a Rollout names, those that are there. */
export function virtualServiceUses(
  context: Pick<RolloutContext, 'view' | 'rollout'>,
  istio: IstioRouting,
): VirtualServiceUse[] {
  return virtualServiceReferences(istio).flatMap(reference => {
    const [name, namespace = namespaceOf(context.rollout)] =
      reference.name.split('.');
    const object = context.view.get('VirtualService', namespace, name);
    return object ? [{ reference, object }] : [];
  });
}

export function virtualServiceReferences({
  virtualService,
  virtualServices,
}: IstioRouting): VirtualServiceReference[] {
  return virtualServices ?? (virtualService ? [virtualService] : []);
}

interface EditFacts {
  task: RouterTask;
  setsWeight: boolean;
  destinations: Destinations;
  managed: readonly string[];
}

/** One change of a VirtualService and how it is told of. */
interface Edit {
  object: StoredObject;
  message: string;
  isToldAnyway?: boolean;
}

/**
 * All edits of one reconciliation come as one write. What cancels itself out, as a route that the
 * present step sets and an abort takes away, is neither written nor told.
 */
function editVirtualService(
  { rollout, ...context }: RolloutContext,
  { reference, object }: VirtualServiceUse,
  facts: EditFacts,
): ClusterWrite[] {
  const { task, destinations, managed } = facts;
  const edits: Edit[] = [];
  const present = () => edits.at(-1)?.object ?? object;
  if (task.endsManagedRoutes) {
    edits.push({
      object: withoutRoutes(object, managed),
      message: 'removed all managed routes.',
    });
  }
  const step = stepPosition({ rollout, ...context })?.step;
  const isUpdate = task.isCovered && revisionNumber(rollout) > 1;
  const { setHeaderRoute, setMirrorRoute } = isUpdate ? step ?? {} : {};
  const isToldAnyway = task.completesStep;
  if (setHeaderRoute) {
    const edited = withHeaderRoute(present(), setHeaderRoute, {
      reference,
      destinations,
    });
    edits.push({
      object: inManagedOrder(edited, managed),
      message: `set headerRoute '${setHeaderRoute.name}'`,
      isToldAnyway,
    });
  }
  if (setMirrorRoute) {
    const edited = withMirrorRoute(present(), setMirrorRoute, {
      reference,
      destinations,
    });
    edits.push({
      object: inManagedOrder(edited, managed),
      message: `set mirrorRoute '${setMirrorRoute.name}'`,
      isToldAnyway,
    });
  }
  if (facts.setsWeight) {
    const edited = withWeights(present(), task.weight, {
      reference,
      destinations,
      managed,
    });
    edits.push({
      object: edited,
      message: `set to desiredWeight '${task.weight}'`,
    });
  }
  return editWrites(rollout, object, edits);
}

function editWrites(
  rollout: StoredObject,
  before: StoredObject,
  edits: readonly Edit[],
): ClusterWrite[] {
  const after = edits.at(-1)?.object ?? before;
  const isChanged = !fastDeepEqual(before, after);
  const events = edits.flatMap((edit, index): ControllerEvent[] => {
    const previous = edits[index - 1]?.object ?? before;
    const isNews = isChanged && !fastDeepEqual(previous, edit.object);
    return isNews || edit.isToldAnyway
      ? [
          normal(
            'Updated VirtualService',
            `VirtualService \`${before.metadata.name}\` ${edit.message}`,
          ),
        ]
      : [];
  });
  return [
    ...(isChanged ? [{ verb: 'update' as const, object: after }] : []),
    ...eventWrites(rollout, events),
  ];
}

/** Users leave a canary without pods before its subset is pointed elsewhere. */
function losesUsersFirst({ newSet, status }: RolloutContext): boolean {
  return (
    availablePods(newSet) === 0 &&
    (status.canary.weights?.canary.weight ?? 0) > 0
  );
}

function findDestinationRule(
  { view, rollout }: RolloutContext,
  { destinationRule }: IstioRouting,
): StoredObject | undefined {
  return (
    destinationRule &&
    view.get('DestinationRule', namespaceOf(rollout), destinationRule.name)
  );
}

function managedRoutes({ spec }: RolloutContext): string[] {
  return (trafficRoutingOf(spec)?.managedRoutes ?? []).map(({ name }) => name);
}

function destinationsOf(
  context: RolloutContext,
  facts: {
    istio: IstioRouting;
    rule: StoredObject | undefined;
    task: RouterTask;
  },
): Destinations {
  const services = routedServices(context);
  const { destinationRule } = facts.istio;
  const ruleHost: unknown = facts.rule?.spec?.host;
  return {
    stableHost: services.stable,
    canaryHost: services.canary,
    stableSubset: destinationRule?.stableSubsetName,
    canarySubset: destinationRule?.canarySubsetName,
    otherSubsets: destinationRule?.additionalSubsetNames,
    routeHost: typeof ruleHost === 'string' ? ruleHost : services.canary,
    additional: facts.task.additional,
  };
}
