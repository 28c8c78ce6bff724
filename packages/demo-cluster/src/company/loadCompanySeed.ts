import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { parseManifest } from '../store/parseManifest';
import { NewObject } from '../store/StoredObject';
import { CompanyCluster } from './CompanyCluster';

// The package is private and runs from its sources.
// eslint-disable-next-line no-restricted-syntax
const SEED_FOLDER = join(__dirname, 'seed');

/** Stands in the seed for the address of the metric source, which is known only once it listens. */
const METRICS_PLACEHOLDER = 'http://metrics.parcel-and-post.example';

/** Creates the company's objects in one of its clusters. */
export function loadCompanySeed(
  cluster: CompanyCluster,
  metricsUrl: string,
): void {
  const objects = readCompanySeed(cluster.name, metricsUrl);
  const isNamespace = ({ kind }: NewObject) => kind === 'Namespace';
  const others = objects.filter(object => !isNamespace(object));
  [...objects.filter(isNamespace), ...others].forEach(object =>
    cluster.store.create(object),
  );
}

/** Throws where the company does not run in a cluster of this name. */
export function readCompanySeed(
  clusterName: string,
  metricsUrl: string,
): NewObject[] {
  const known = readdirSync(SEED_FOLDER).sort();
  if (!known.includes(clusterName)) {
    throw new Error(
      `The company does not run in a cluster '${clusterName}'; it knows ${known.join(
        ' and ',
      )}.`,
    );
  }
  const folder = join(SEED_FOLDER, clusterName);
  return readdirSync(folder)
    .sort()
    .flatMap(file => readObjects(join(folder, file), metricsUrl));
}

function readObjects(file: string, metricsUrl: string): NewObject[] {
  const text = readFileSync(file, 'utf8').replaceAll(
    METRICS_PLACEHOLDER,
    metricsUrl,
  );
  return parseAllDocuments(text).map((document, index) => {
    const parsed = parseManifest(document.toJS());
    if (!parsed.ok) {
      throw new Error(
        `${file}, document ${index}, field ${parsed.field}: ${parsed.problem}`,
      );
    }
    return parsed.object;
  });
}
