import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';

const root = resolve(__dirname, '../../..');
const catalog = join(root, 'packages/backend/catalog');
const seed = join(root, 'packages/demo-cluster/src/company/seed');

interface Person {
  userRef: string;
  name: string;
  team?: string;
  owns: string[];
}

const people: Person[] = parse(
  readFileSync(join(root, 'app-config.yaml'), 'utf8'),
).auth.providers.demo.people;

const entities = readdirSync(catalog).flatMap(file =>
  readDocuments<Entity>(join(catalog, file)),
);
const components = entities.filter(({ kind }) => kind === 'Component');

const rollouts = readdirSync(seed).flatMap(cluster =>
  readdirSync(join(seed, cluster))
    .flatMap(file => readDocuments<any>(join(seed, cluster, file)))
    .filter(({ kind }) => kind === 'Rollout')
    .map(rollout => ({ cluster, ...rollout })),
);

function readDocuments<T>(file: string): T[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map(document =>
    document.toJS(),
  );
}

function entity(kind: string, name: string): Entity | undefined {
  return entities.find(
    ({ kind: itsKind, metadata }) => itsKind === kind && metadata.name === name,
  );
}

function titleOf(group: Entity | undefined): string | undefined {
  return (group?.spec?.profile as { displayName: string })?.displayName;
}

function selects(component: Entity, labels: Record<string, string>): boolean {
  const annotations = component.metadata.annotations ?? {};
  const id = annotations['backstage.io/kubernetes-id'];
  const selector =
    annotations['backstage.io/kubernetes-label-selector'] ??
    (id ? `backstage.io/kubernetes-id=${id}` : undefined);
  return (
    selector !== undefined &&
    selector.split(',').every(part => {
      const [key, value] = part.split('=');
      return labels[key] === value;
    })
  );
}

describe('Parcel & Post', () => {
  it.each(people)(
    'knows $name of the sign-in page in its catalog, with team and components',
    ({ userRef, name, team, owns }) => {
      const user = entity('User', userRef.replace('user:default/', ''));
      const [group] = (user?.spec?.memberOf as string[]) ?? [];

      expect(user?.spec?.profile).toMatchObject({ displayName: name });
      expect(titleOf(entity('Group', group))).toBe(team);
      expect([...owns].sort()).toEqual(
        components
          .filter(({ spec }) => group && spec?.owner === group)
          .filter(({ metadata }) => metadata.annotations)
          .map(({ metadata }) => metadata.name)
          .sort(),
      );
    },
  );

  it('asks everybody of its catalog to the sign-in page', () => {
    const users = entities.filter(({ kind }) => kind === 'User');

    expect(
      users.map(({ metadata }) => `user:default/${metadata.name}`).sort(),
    ).toEqual(people.map(({ userRef }) => userRef).sort());
  });

  it('has somebody who owns nothing, and one component that nothing is said about', () => {
    expect(people.filter(({ owns }) => owns.length === 0)).toHaveLength(1);
    expect(
      components.filter(({ metadata }) => !metadata.annotations),
    ).toHaveLength(1);
  });

  it('only has owners and systems that exist', () => {
    for (const { spec } of components) {
      expect(entity('Group', spec?.owner as string)).toBeDefined();
      expect(entity('System', spec?.system as string)).toBeDefined();
    }
  });

  it('is one domain, with every system in it', () => {
    const domains = entities.filter(({ kind }) => kind === 'Domain');
    const systems = entities.filter(({ kind }) => kind === 'System');

    expect(domains).toHaveLength(1);
    expect(new Set(systems.map(({ spec }) => spec?.domain))).toEqual(
      new Set([domains[0].metadata.name]),
    );
    for (const { spec } of [...domains, ...systems]) {
      expect(entity('Group', spec?.owner as string)).toBeDefined();
    }
  });

  it('reads every file of its catalog', () => {
    const [location] = entities.filter(({ kind }) => kind === 'Location');

    expect([...(location.spec?.targets as string[])].sort()).toEqual(
      readdirSync(catalog)
        .filter(file => file !== 'all.yaml')
        .map(file => `./${file}`)
        .sort(),
    );
  });

  it.each(
    components
      .filter(({ metadata }) => metadata.annotations)
      .map(component => [component.metadata.name, component] as const),
  )('runs %s as one rollout in each cluster', (_name, component) => {
    const found = rollouts.filter(({ metadata }) =>
      selects(component, metadata.labels),
    );

    expect(found.map(({ cluster }) => cluster)).toEqual([
      'production',
      'staging',
    ]);
  });

  it('runs nothing that is not in the catalog', () => {
    const strangers = rollouts.filter(
      ({ metadata }) =>
        !components.some(component => selects(component, metadata.labels)),
    );

    expect(strangers).toEqual([]);
  });
});
