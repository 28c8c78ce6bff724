import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, JsonValue } from '@backstage/types';
import { z } from 'zod';
import { NotificationTopic } from './NotificationTopic';

/** Whom a topic is told of; `environments` are all unless given. */
export type TopicConfig =
  | { isOn: false }
  | { isOn: true; environments?: string[] };

export interface NotificationsConfig {
  /** Absent when nothing says so: then it depends on whether the notifications plugin is there. */
  enabled?: boolean;
  topics: Record<NotificationTopic, TopicConfig>;
  /** How long a pause or a failure has to last before it is told. */
  settleMs: number;
  /** Path of the page of an entity, with `{kind}`, `{namespace}`, `{name}` and `{rollout}`. */
  link: string;
}

const nonEmpty = z
  .string('must be a text')
  .trim()
  .min(1, 'is empty: give a value or remove the key');

const topic = z.union(
  [
    z.boolean(),
    z.strictObject({
      environments: z
        .array(nonEmpty, 'must be a list of names')
        .min(1, 'is empty: name an environment, or write false for the topic'),
    }),
  ],
  'must be true, false, or an object with "environments", a list of at least one name',
);

const placeholders = /\{(kind|namespace|name|rollout)\}/g;

const link = nonEmpty
  .refine(
    text => /^\/(?!\/)/.test(text),
    'must be a path of the portal, such as /catalog/{namespace}/{kind}/{name}/rollouts?rollout={rollout}',
  )
  .refine(
    text => /^[^{}]*$/.test(text.replaceAll(placeholders, '')),
    'may hold "{kind}", "{namespace}", "{name}" and "{rollout}" in braces, and no others',
  );

const maxSettleMs = 600_000;

const settleTime = z
  .unknown()
  .transform((value, context) => {
    const ms = durationOf(value as JsonValue);
    if (ms === undefined || ms < 0 || ms > maxSettleMs) {
      context.addIssue({
        code: 'custom',
        message:
          'must be a duration from 0 to 10 minutes, such as "10s" or { seconds: 10 }',
      });
      return z.NEVER;
    }
    return ms;
  })
  .optional();

export const notificationsSchema = z.strictObject(
  {
    enabled: z.boolean('must be true or false').optional(),
    topics: z
      .strictObject(
        {
          waiting: topic.optional(),
          aborted: topic.optional(),
          degraded: topic.optional(),
          rolledBack: topic.optional(),
          finished: topic.optional(),
        },
        'must be an object',
      )
      .optional(),
    settleTime,
    link: link.optional(),
  },
  'must be an object',
);

export function toNotificationsConfig(
  parsed: z.infer<typeof notificationsSchema> | undefined,
): NotificationsConfig {
  const { enabled, topics = {} } = parsed ?? {};
  return {
    ...(enabled === undefined ? {} : { enabled }),
    topics: {
      waiting: toTopicConfig(topics.waiting),
      aborted: toTopicConfig(topics.aborted),
      degraded: toTopicConfig(topics.degraded),
      rolledBack: toTopicConfig(topics.rolledBack),
      finished: toTopicConfig(topics.finished),
    },
    settleMs: parsed?.settleTime ?? 10_000,
    link:
      parsed?.link ??
      '/catalog/{namespace}/{kind}/{name}/rollouts?rollout={rollout}',
  };
}

function toTopicConfig(parsed: z.infer<typeof topic> | undefined): TopicConfig {
  if (typeof parsed === 'object') {
    return { isOn: true, environments: parsed.environments };
  }
  return { isOn: parsed ?? true };
}

function durationOf(value: JsonValue): number | undefined {
  try {
    return durationToMilliseconds(
      readDurationFromConfig(new ConfigReader({ value }), { key: 'value' }),
    );
  } catch {
    return undefined;
  }
}
