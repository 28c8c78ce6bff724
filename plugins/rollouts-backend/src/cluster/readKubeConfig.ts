import { readFile, stat } from 'node:fs/promises';
import type { Agent } from 'node:http';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { Cluster, KubeConfig, User } from '@kubernetes/client-node';
import { InputError, isError } from '@backstage/errors';
import { ClusterConfig } from '../config';
import { redact } from '../domain/redact';
import { keepConnections } from './keepConnections';

/** One cluster and one user, ready to be asked for TLS and credentials. */
export interface LoadedKubeConfig {
  kubeConfig: KubeConfig;
  server: URL;
  /** Keeps connections; absent behind a proxy, for which client-node makes one for each request. */
  agent?: Agent;
  /** Texts that must never be seen in a message. */
  secrets: string[];
  /** Changes when the file it was read from does; empty when there is no file. */
  fingerprint: string;
}

/**
 * @throws InputError that names the key of the app-config, the file and what is wrong with it
 */
export async function readKubeConfig(
  config: ClusterConfig,
): Promise<LoadedKubeConfig> {
  const { access } = config;
  if (access.kind === 'token') {
    if (access.caFile) {
      await readText(resolvePath(access.caFile), `${config.configPath}.caFile`);
    }
    return load(
      {
        name: config.name,
        server: access.url.replace(/\/+$/, ''),
        caFile: access.caFile && resolvePath(access.caFile),
        skipTLSVerify: access.skipTLSVerify,
      },
      { name: 'backstage', token: access.token },
      '',
    );
  }
  return readKubeConfigFile(access, `${config.configPath}.kubeconfig`);
}

async function readKubeConfigFile(
  access: { path: string; context?: string },
  configPath: string,
): Promise<LoadedKubeConfig> {
  const { KubeConfig: FileConfig } = await import('@kubernetes/client-node');
  const file = resolvePath(access.path);
  await readText(file, `${configPath}.path`);
  const fromFile = new FileConfig();
  try {
    fromFile.loadFromFile(file);
  } catch (error) {
    // The lines after the first one quote the file, credentials and all.
    const [problem] = (isError(error) ? error.message : String(error)).split(
      '\n',
    );
    throw new InputError(
      `${configPath}.path (${file}) is not a kubeconfig file: ${redact(
        problem,
      )}`,
    );
  }
  chooseContext(fromFile, access.context, { configPath, file });
  const cluster = fromFile.getCurrentCluster();
  if (!cluster) {
    throw new InputError(
      `${configPath}.path (${file}): its context "${fromFile.getCurrentContext()}" names a cluster that the file does not have`,
    );
  }
  if (!URL.canParse(cluster.server)) {
    throw new InputError(
      `${configPath}.path (${file}): "${redact(
        cluster.server,
      )}" is not the address of a Kubernetes API`,
    );
  }
  return load(
    cluster,
    fromFile.getCurrentUser() ?? { name: 'anonymous' },
    await fingerprintOf(file),
  );
}

function chooseContext(
  kubeConfig: KubeConfig,
  wanted: string | undefined,
  where: { configPath: string; file: string },
): void {
  const names = kubeConfig.getContexts().map(({ name }) => name);
  const context = wanted ?? kubeConfig.getCurrentContext();
  const known = `It has: ${names.join(', ') || 'none'}`;
  if (!context) {
    throw new InputError(
      `${where.configPath}.context is missing, and ${where.file} has no current context. ${known}`,
    );
  }
  if (!names.includes(context)) {
    const key = wanted ? 'context' : 'path';
    throw new InputError(
      `${where.configPath}.${key} ("${context}"): ${where.file} has no context of this name. ${known}`,
    );
  }
  kubeConfig.setCurrentContext(context);
}

/**
 * client-node takes neither plain http, unless told to skip a verification that there is none of,
 * nor TLS settings without a user; both are made up for here.
 */
async function load(
  cluster: Cluster,
  user: User,
  fingerprint: string,
): Promise<LoadedKubeConfig> {
  const { KubeConfig: SingleConfig } = await import('@kubernetes/client-node');
  const server = new URL(cluster.server);
  const kubeConfig = new SingleConfig();
  kubeConfig.loadFromClusterAndUser(
    {
      ...cluster,
      skipTLSVerify: cluster.skipTLSVerify || server.protocol === 'http:',
    },
    user,
  );
  return {
    kubeConfig,
    server,
    ...(cluster.proxyUrl ? {} : { agent: keepConnections(server) }),
    secrets: [user.token, user.password].flatMap(secret => secret ?? []),
    fingerprint,
  };
}

/** Changes when the file does. */
export async function fingerprintOf(file: string): Promise<string> {
  const { mtimeMs, size } = await stat(file);
  return `${mtimeMs}/${size}`;
}

/** Absolute paths as they are, `~/` below the home directory, others below the working directory. */
export function resolvePath(path: string): string {
  if (path.startsWith('~/')) {
    return join(homedir(), path.slice(2));
  }
  return isAbsolute(path) ? path : resolve(path);
}

async function readText(file: string, configPath: string): Promise<void> {
  try {
    await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === 'ENOENT'
        ? `${configPath}: there is no file ${file}`
        : `${configPath}: ${file} cannot be read (${code})`,
    );
  }
}
