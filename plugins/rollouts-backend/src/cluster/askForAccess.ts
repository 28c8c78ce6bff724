import {
  ClusterConnector,
  KubernetesIdentity,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';
import { AccessAttributes } from '../domain/access/accessAttributes';
import { AccessAnswer } from './AccessReviews';
import { JsonAnswer, requestJson } from './requestJson';

const apiVersion = 'authorization.k8s.io/v1';
const timeoutMs = 10_000;

const reviewSchema = z.object({
  status: z.object({
    allowed: z.boolean(),
    denied: z.boolean().optional(),
  }),
});

/**
 * Asks as that person, where the way to the cluster can carry that, and about them where it
 * cannot. The first needs the right to impersonate them, the second the right to create
 * SubjectAccessReviews.
 */
export async function askForAccess(
  connector: ClusterConnector,
  {
    subject,
    attributes,
  }: { subject: KubernetesIdentity; attributes: AccessAttributes },
): Promise<AccessAnswer> {
  const resourceAttributes = attributes;
  return readAnswer(
    connector.canImpersonate
      ? await requestJson(connector, {
          path: `/apis/${apiVersion}/selfsubjectaccessreviews`,
          actAs: subject,
          body: {
            apiVersion,
            kind: 'SelfSubjectAccessReview',
            spec: { resourceAttributes },
          },
          timeoutMs,
        })
      : await requestJson(connector, {
          path: `/apis/${apiVersion}/subjectaccessreviews`,
          body: {
            apiVersion,
            kind: 'SubjectAccessReview',
            spec: {
              user: subject.user,
              // Kubernetes adds this one by itself only to those who log in or are impersonated.
              groups: [...subject.groups, 'system:authenticated'],
              resourceAttributes,
            },
          },
          timeoutMs,
        }),
  );
}

function readAnswer(answer: JsonAnswer): AccessAnswer {
  if (!answer.ok) {
    const { kind, message } = answer.failure;
    return {
      outcome: kind === 'forbidden' ? 'not-askable' : 'unreachable',
      message,
    };
  }
  const review = reviewSchema.safeParse(answer.body);
  if (!review.success) {
    return {
      outcome: 'unreachable',
      message: 'the answer to an access review is none',
    };
  }
  const { allowed, denied } = review.data.status;
  return { outcome: allowed && !denied ? 'allowed' : 'denied' };
}
