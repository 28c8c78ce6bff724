import { z } from 'zod';
import { isKubernetesName } from './domain/access/isKubernetesName';
import { SubjectMapping } from './domain/access/SubjectMapping';

/** Whether a cluster is asked for a user's own rights before something is done for them. */
export interface AccessReviewConfig {
  mapping: SubjectMapping;
  /** Sends the writes as the user, too. */
  impersonate: boolean;
}

const nonEmpty = z
  .string('must be a text')
  .trim()
  .min(1, 'is empty: give a value or remove the key');

const sources = ['entityName', 'entityRef', 'email', 'annotation'] as const;

const unfit =
  'must be of visible ASCII characters without a comma, and not begin with "system:", which stands for Kubernetes itself';

const prefix = nonEmpty.refine(isKubernetesName, unfit);

const user = z
  .strictObject(
    {
      from: z.enum(
        sources,
        `must be one of ${sources.join(
          ', ',
        )}: it says where the name is that Kubernetes knows a user by`,
      ),
      annotation: nonEmpty.optional(),
      prefix: prefix.optional(),
    },
    'must be an object with "from"',
  )
  .superRefine(({ from, annotation }, context) => {
    if (from === 'annotation' && annotation === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['annotation'],
        message: 'is missing: add it',
      });
    }
    if (from !== 'annotation' && annotation !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['annotation'],
        message: `has a meaning only beside "from: annotation", and "from" is "${from}": remove one of them`,
      });
    }
  });

const template = nonEmpty
  .refine(
    text => text.includes('{name}'),
    'must hold "{name}", or all groups would have the same name',
  )
  .refine(
    text => /^[^{}]*$/.test(text.replaceAll(/\{(name|namespace)\}/g, '')),
    'may hold "{name}" and "{namespace}" in braces, and no others',
  )
  .refine(
    text => isKubernetesName(text.replaceAll(/\{(name|namespace)\}/g, 'x')),
    unfit,
  );

export const accessReviewSchema = z.strictObject(
  {
    enabled: z.boolean('must be true or false'),
    impersonate: z.boolean('must be true or false').optional(),
    user,
    groups: z
      .strictObject({ template }, 'must be an object with "template"')
      .optional(),
  },
  'must be an object with "enabled" and "user"',
);

export function toAccessReview(
  parsed: z.infer<typeof accessReviewSchema> | undefined,
): AccessReviewConfig | undefined {
  if (!parsed?.enabled) {
    return undefined;
  }
  const { from, annotation, prefix: userPrefix = '' } = parsed.user;
  return {
    impersonate: parsed.impersonate ?? false,
    mapping: {
      user: {
        // The schema lets nobody pass without the annotation.
        source:
          from === 'annotation'
            ? { from, annotation: annotation ?? '' }
            : { from },
        prefix: userPrefix,
      },
      ...(parsed.groups ? { groupTemplate: parsed.groups.template } : {}),
    },
  };
}
