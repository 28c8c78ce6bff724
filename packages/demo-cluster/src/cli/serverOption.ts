import { Option } from 'commander';
import { DEFAULT_CLUSTERS } from './ClusterPort';

/** Which running clusters a command is about. */
export function serverOption(): Option {
  return new Option('--server <url...>', 'where the clusters are').default(
    DEFAULT_CLUSTERS.map(({ port }) => `http://127.0.0.1:${port}`),
  );
}
