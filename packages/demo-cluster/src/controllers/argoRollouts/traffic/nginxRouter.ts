import fastDeepEqual from 'fast-deep-equal';
import { NewObject, StoredObject } from '../../../store/StoredObject';
import { eventWrites, normal, warning } from '../../objects/controllerEvents';
import { controllerReference, namespaceOf } from '../../objects/ownership';
import { RolloutContext } from '../RolloutContext';
import { RouterPlan, RouterTask, warnOnce } from './routerPlan';
import { trafficRoutingOf } from './trafficRouting';
import { NginxRouting } from './trafficSpec';

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
const NAME_SUFFIX = '-canary';
const MAX_NAME = 253;

type IngressRule = Record<string, any>;

/** Keeps a canary Ingress beside each stable one, with the canary's share as an annotation. */
export function planNginx(
  context: RolloutContext,
  nginx: NginxRouting,
  task: RouterTask,
): RouterPlan {
  const plan: RouterPlan = { writes: [], hasProblem: false };
  if (!task.isCovered) return plan;
  for (const name of stableIngresses(nginx)) {
    const next = planIngress(context, { nginx, name, weight: task.weight });
    plan.writes.push(...next.writes);
    if (next.hasProblem) return { ...plan, hasProblem: true };
  }
  return plan;
}

export function stableIngresses(nginx: NginxRouting): string[] {
  return nginx.stableIngresses ?? [nginx.stableIngress].filter(Boolean);
}

/** A rule of an Ingress leads to a Service. */
export function leadsTo(rule: IngressRule, service: string): boolean {
  return pathsOf(rule).some(path => path.backend?.service?.name === service);
}

export function rulesOf(ingress: StoredObject): IngressRule[] {
  const rules: unknown = ingress.spec?.rules;
  return Array.isArray(rules) ? rules : [];
}

interface IngressTask {
  nginx: NginxRouting;
  name: string;
  weight: number;
}

function planIngress(context: RolloutContext, task: IngressTask): RouterPlan {
  const { view, rollout } = context;
  const namespace = namespaceOf(rollout);
  const stable = view.get('Ingress', namespace, task.name);
  if (!stable) return { writes: [], hasProblem: false };
  const desired = canaryIngress(context, stable, task);
  const { name } = desired.metadata;
  const present = view.get('Ingress', namespace, name!);
  if (!present) {
    const message = `Creating canary ingress \`${name}\` with weight \`${task.weight}\``;
    return {
      writes: [
        ...eventWrites(rollout, [normal('CreatingCanaryIngress', message)]),
        { verb: 'create', object: desired },
      ],
      hasProblem: false,
    };
  }
  const isOurs = present.metadata.ownerReferences?.some(
    owner => owner.controller && owner.uid === rollout.metadata.uid,
  );
  if (!isOurs) {
    const message = `canary ingress \`${name}\` controlled by different object`;
    return {
      writes: warnOnce(context, warning('TrafficRoutingError', message)),
      hasProblem: true,
    };
  }
  return {
    writes: patchIngress(context, present, { desired, task }),
    hasProblem: false,
  };
}

function patchIngress(
  { rollout }: RolloutContext,
  present: StoredObject,
  { desired, task }: { desired: NewObject; task: IngressTask },
) {
  const object: StoredObject = {
    ...present,
    metadata: {
      ...present.metadata,
      annotations: {
        ...present.metadata.annotations,
        ...desired.metadata.annotations,
      },
    },
    spec: { ...present.spec, ...desired.spec },
  };
  if (fastDeepEqual(present, object)) return [];
  const message = `Updating Ingress \`${present.metadata.name}\` to desiredWeight '${task.weight}'`;
  return [
    ...eventWrites(rollout, [normal('PatchingCanaryIngress', message)]),
    { verb: 'update' as const, object },
  ];
}

function canaryIngress(
  context: RolloutContext,
  stable: StoredObject,
  { nginx, weight }: IngressTask,
): NewObject {
  const { rollout, spec } = context;
  const { stableService, canaryService } = spec.strategy.canary!;
  const { tls, ingressClassName } = stable.spec ?? {};
  const rules = rulesOf(stable)
    .filter(rule => leadsTo(rule, stableService))
    .map(rule => pointedTo(rule, stableService, canaryService));
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: canaryIngressName(rollout, stable),
      namespace: rollout.metadata.namespace,
      annotations: annotationsOf(context, stable, { nginx, weight }),
      ownerReferences: [controllerReference(rollout)],
    },
    spec: {
      ...(ingressClassName ? { ingressClassName } : {}),
      ...(tls ? { tls } : {}),
      rules,
    },
  };
}

function canaryIngressName(
  rollout: StoredObject,
  stable: StoredObject,
): string {
  const prefix = `${rollout.metadata.name}-${stable.metadata.name}`;
  return `${prefix.slice(0, MAX_NAME - NAME_SUFFIX.length)}${NAME_SUFFIX}`;
}

/** Of the stable Ingress only its class counts. */
function annotationsOf(
  { spec }: RolloutContext,
  stable: StoredObject,
  { nginx, weight }: { nginx: NginxRouting; weight: number },
): Record<string, string> {
  const prefix = nginx.annotationPrefix || 'nginx.ingress.kubernetes.io';
  const ingressClass = stable.metadata.annotations?.[CLASS_ANNOTATION];
  const additional = Object.entries(nginx.additionalIngressAnnotations ?? {});
  const max = trafficRoutingOf(spec)?.maxTrafficWeight;
  return {
    ...(ingressClass === undefined ? {} : { [CLASS_ANNOTATION]: ingressClass }),
    ...Object.fromEntries(
      additional.map(([key, value]) => [
        key.startsWith(prefix) ? key : `${prefix}/${key}`,
        value,
      ]),
    ),
    ...nginx.canaryIngressAnnotations,
    [`${prefix}/canary`]: 'true',
    [`${prefix}/canary-weight`]: String(weight),
    ...(max === undefined
      ? {}
      : { [`${prefix}/canary-weight-total`]: String(max) }),
  };
}

function pathsOf(rule: IngressRule): Record<string, any>[] {
  const paths: unknown = rule.http?.paths;
  return Array.isArray(paths) ? paths : [];
}

function pointedTo(rule: IngressRule, from: string, to: string): IngressRule {
  const paths = pathsOf(rule).map(path => {
    const { service } = path.backend ?? {};
    return service?.name === from
      ? {
          ...path,
          backend: { ...path.backend, service: { ...service, name: to } },
        }
      : path;
  });
  return { ...rule, http: { ...rule.http, paths } };
}
