import { z } from 'zod';
import { badRequest, methodNotAllowed } from '../../store/statusErrors';
import { ApiAnswer, ApiRequest, ok } from '../ApiRequest';
import { parseBody } from '../parseBody';
import { Authenticator } from './Authenticator';
import { AccessRule, Identity } from './Identity';
import { AccessAttributes, isAllowed, rulesOf } from './isAllowed';

/** A kind that holds no objects: it is created, answered and forgotten. */
export interface Review {
  group: string;
  version: string;
  plural: string;
  kind: string;
  namespaced: boolean;
  answer(spec: unknown, asker: Identity, authenticator: Authenticator): object;
}

const resourceAttributesSchema = z.object({
  verb: z.string(),
  group: z.string().default(''),
  resource: z.string(),
  subresource: z.string().optional(),
  namespace: z.string().optional(),
  name: z.string().optional(),
});

const attributesSchema = z.union([
  z.object({ resourceAttributes: resourceAttributesSchema }),
  z.object({
    nonResourceAttributes: z.object({ verb: z.string(), path: z.string() }),
  }),
]);

const subjectSchema = z.object({
  user: z.string().default(''),
  groups: z.array(z.string()).default([]),
});

const authorization = { group: 'authorization.k8s.io', version: 'v1' };
const authentication = { group: 'authentication.k8s.io', version: 'v1' };

export const reviews: readonly Review[] = [
  {
    ...authorization,
    plural: 'selfsubjectaccessreviews',
    kind: 'SelfSubjectAccessReview',
    namespaced: false,
    answer: (spec, asker) => accessStatus(asker, spec),
  },
  {
    ...authorization,
    plural: 'subjectaccessreviews',
    kind: 'SubjectAccessReview',
    namespaced: false,
    answer: (spec, _asker, authenticator) =>
      accessStatus(subjectOf(spec, authenticator), spec),
  },
  {
    ...authorization,
    plural: 'localsubjectaccessreviews',
    kind: 'LocalSubjectAccessReview',
    namespaced: true,
    answer: (spec, _asker, authenticator) =>
      accessStatus(subjectOf(spec, authenticator), spec),
  },
  {
    ...authorization,
    plural: 'selfsubjectrulesreviews',
    kind: 'SelfSubjectRulesReview',
    namespaced: false,
    answer: (spec, asker) => rulesStatus(asker, spec),
  },
  {
    ...authentication,
    plural: 'selfsubjectreviews',
    kind: 'SelfSubjectReview',
    namespaced: false,
    answer: (_spec, asker) => ({
      userInfo: { username: asker.user, groups: asker.groups },
    }),
  },
];

export function findReview(path: {
  group: string;
  version: string;
  plural: string;
}): Review | undefined {
  return reviews.find(
    review =>
      review.group === path.group &&
      review.version === path.version &&
      review.plural === path.plural,
  );
}

export function answerReview(
  review: Review,
  request: ApiRequest,
  authenticator: Authenticator,
): ApiAnswer {
  if (request.method !== 'POST') {
    throw methodNotAllowed();
  }
  const document = parseBody(request);
  const { spec, metadata } = (document ?? {}) as Record<string, unknown>;
  return ok(
    {
      kind: review.kind,
      apiVersion: `${review.group}/${review.version}`,
      metadata: metadata ?? { creationTimestamp: null },
      ...(spec === undefined ? {} : { spec }),
      status: review.answer(spec, request.identity, authenticator),
    },
    201,
  );
}

function accessStatus(identity: Identity, spec: unknown) {
  const allowed = isAllowed(identity, attributesOf(spec));
  return allowed
    ? { allowed, reason: 'allowed by the rules of this cluster' }
    : { allowed };
}

function attributesOf(spec: unknown): AccessAttributes {
  const parsed = attributesSchema.safeParse(spec);
  if (!parsed.success) {
    throw badRequest(
      'spec: exactly one of nonResourceAttributes or resourceAttributes must be specified',
    );
  }
  return 'resourceAttributes' in parsed.data
    ? { kind: 'resource', ...parsed.data.resourceAttributes }
    : { kind: 'path', ...parsed.data.nonResourceAttributes };
}

function subjectOf(spec: unknown, authenticator: Authenticator): Identity {
  const parsed = subjectSchema.safeParse(spec);
  if (!parsed.success) {
    throw badRequest(
      `spec.${parsed.error.issues[0].path.join('.')}: ${
        parsed.error.issues[0].message
      }`,
    );
  }
  return authenticator.identityOf(parsed.data.user, parsed.data.groups);
}

function rulesStatus(identity: Identity, spec: unknown) {
  const namespace = (spec as { namespace?: string } | undefined)?.namespace;
  const rules = rulesOf(identity);
  const isHere = (rule: AccessRule) =>
    rule.namespaces === undefined ||
    rule.namespaces.includes('*') ||
    rule.namespaces.includes(namespace ?? 'default');
  return {
    resourceRules: rules
      .filter(rule => rule.resources && isHere(rule))
      .map(({ verbs, apiGroups, resources, resourceNames }) => ({
        verbs,
        apiGroups,
        resources,
        ...(resourceNames ? { resourceNames } : {}),
      })),
    nonResourceRules: rules
      .filter(rule => rule.nonResourceURLs)
      .map(({ verbs, nonResourceURLs }) => ({ verbs, nonResourceURLs })),
    incomplete: false,
  };
}
