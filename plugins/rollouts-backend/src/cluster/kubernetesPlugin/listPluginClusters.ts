import { z } from 'zod';
import { describeNetworkError } from '../describeNetworkError';
import { exchange } from '../exchange';
import { readText } from '../readText';
import { startDeadline } from '../startDeadline';
import { KubernetesPluginDoor } from './KubernetesPluginDoor';

const timeoutMs = 30_000;
const maxListBytes = 16 * 1024 * 1024;

/** A cluster as the Kubernetes plugin presents it. Its address and credentials stay there. */
export interface PluginCluster {
  name: string;
  title?: string;
  authProvider?: string;
}

const elementSchema = z.object({
  name: z.string().min(1),
  title: z.string().optional().catch(undefined),
  authProvider: z.string().optional().catch(undefined),
});

const listSchema = z.object({ items: z.array(z.unknown()) });

/**
 * The clusters that the portal's Kubernetes plugin has at this moment.
 *
 * @throws Error with the reason in words, when it does not say
 */
export async function listPluginClusters(
  door: KubernetesPluginDoor,
  outer: AbortSignal,
): Promise<PluginCluster[]> {
  const deadline = startDeadline(timeoutMs, outer);
  try {
    const response = await exchange(
      new URL(`${await door.baseUrl()}/clusters`),
      {
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${await door.token()}`,
        },
        signal: deadline.signal,
      },
      undefined,
    );
    const text = await readText(response, maxListBytes);
    if (response.statusCode !== 200) {
      throw new Error(`it answers ${response.statusCode} to /clusters`);
    }
    return parseList(text);
  } catch (error) {
    throw new Error(describeNetworkError(error));
  } finally {
    deadline.clear();
  }
}

function parseList(text: string): PluginCluster[] {
  const list = listSchema.safeParse(tryParse(text));
  if (!list.success) {
    throw new Error('its answer to /clusters is not a list of clusters');
  }
  return list.data.items.flatMap(
    item => elementSchema.safeParse(item).data ?? [],
  );
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
