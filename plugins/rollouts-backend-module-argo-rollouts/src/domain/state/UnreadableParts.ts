import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';
import { parseLeniently } from '../../schema/parseLeniently';

/** Reads foreign objects and keeps the account of what could not be read of them. */
export interface UnreadableParts {
  read<S extends z.ZodType>(schema: S, object: KubernetesObject): z.output<S>;
  /** Kind, name and path of each part that was left out. */
  list(): UnreadablePart[];
}

export interface UnreadablePart {
  kind: string;
  name: string;
  /** Such as `status.conditions[2]`. */
  path: string;
}

export function collectUnreadableParts(): UnreadableParts {
  const found: UnreadablePart[] = [];
  return {
    read(schema, object) {
      const { value, unreadable } = parseLeniently(schema, object);
      const { kind, metadata } = object;
      found.push(
        ...unreadable.map(path => ({ kind, name: metadata.name, path })),
      );
      return value;
    },
    list: () => found,
  };
}
