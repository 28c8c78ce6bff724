import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

const root = resolve(__dirname, '../../..');
const entities = parseAllDocuments(
  readFileSync(resolve(root, 'catalog-info.yaml'), 'utf8'),
).map<Entity>(document => document.toJS());

const tree =
  'url:https://github.com/progressive-delivery/backstage-rollouts/tree/main/';

const packages = ['plugins', 'packages'].flatMap(parent =>
  readdirSync(resolve(root, parent)).map(name => {
    const folder = `${parent}/${name}`;
    const manifest = JSON.parse(
      readFileSync(resolve(root, folder, 'package.json'), 'utf8'),
    );
    return { folder, manifest };
  }),
);

function componentOf(folder: string): Entity | undefined {
  return entities.find(
    ({ metadata }) =>
      metadata.annotations?.['backstage.io/source-location'] ===
      `${tree}${folder}/`,
  );
}

describe('catalog-info.yaml', () => {
  it('has entities that a catalog takes', async () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new FieldFormatEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
    ]);

    for (const entity of entities) {
      expect(await policy.enforce(entity)).toBe(entity);
    }
  });

  it.each(packages)('describes $folder as its manifest does', one => {
    const { name, description, backstage } = one.manifest;

    expect(description).toMatch(/\.$/);
    expect(componentOf(one.folder)).toMatchObject({
      metadata: { title: name, description },
      spec: { type: `backstage-${backstage.role}`, system: 'rollouts' },
    });
  });

  it('describes nothing else', () => {
    const [system, ...components] = entities;

    expect(system).toMatchObject({
      kind: 'System',
      metadata: { name: 'rollouts' },
    });
    expect(components).toHaveLength(packages.length);
  });
});
