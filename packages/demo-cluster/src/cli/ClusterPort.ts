import { InvalidArgumentError } from 'commander';

/** A cluster to start: its name and its port on 127.0.0.1. */
export interface ClusterPort {
  name: string;
  port: number;
}

export const DEFAULT_CLUSTERS: readonly ClusterPort[] = [
  { name: 'staging', port: 7081 },
  { name: 'production', port: 7082 },
];

const MAX_PORT = 65_535;

/** Reads `staging:7081`. Port 0 takes any that is free. */
export function parseClusterPort(text: string): ClusterPort {
  const [, name, digits] = /^([a-z0-9][-a-z0-9]*):(\d+)$/.exec(text) ?? [];
  const port = Number(digits);
  if (!name || port > MAX_PORT) {
    throw new InvalidArgumentError(
      `'${text}' is not a name and a port, such as staging:7081.`,
    );
  }
  return { name, port };
}
