import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolloutsPermissions } from '@progressive-delivery/backstage-plugin-rollouts-common';

function readDoc(path: string): string {
  return readFileSync(join(__dirname, '../../../docs', path), 'utf8');
}

/** `rollouts.abort update`, as both documents name it. */
const known = rolloutsPermissions
  .map(({ name, attributes }) => `${name} ${attributes.action}`)
  .sort();

describe('docs/examples/rbac-policy.csv', () => {
  const lines = readDoc('examples/rbac-policy.csv')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(',').map(cell => cell.trim()));
  const policies = lines.filter(([kind]) => kind === 'p');
  const groupings = lines.filter(([kind]) => kind === 'g');

  it('has nothing but policies and groupings', () => {
    expect(policies.every(cells => cells.length === 5)).toBe(true);
    expect(groupings.every(cells => cells.length === 3)).toBe(true);
    expect(policies.length + groupings.length).toBe(lines.length);
  });

  it('gives every permission to somebody, by its name and action, and no other', () => {
    const given = policies.map(([, , name, action]) => `${name} ${action}`);

    expect([...new Set(given)].sort()).toEqual(known);
    expect(policies.every(([, , , , effect]) => effect === 'allow')).toBe(true);
  });

  it('says nothing twice', () => {
    expect(new Set(lines.map(cells => cells.join())).size).toBe(lines.length);
  });

  it('has members for every role', () => {
    const roles = new Set(policies.map(([, role]) => role));

    expect(new Set(groupings.map(([, , role]) => role))).toEqual(roles);
  });

  it('lets nobody act who may not look', () => {
    const acting = policies
      .filter(([, , , action]) => action === 'update')
      .map(([, role]) => role);
    const reading = policies
      .filter(([, , name]) => name === 'rollouts.read')
      .map(([, role]) => role);

    expect(reading).toEqual(expect.arrayContaining([...new Set(acting)]));
  });
});

describe('docs/permissions.md', () => {
  it('has every permission with its action and resource, and no other', () => {
    const rows = [
      ...readDoc('permissions.md').matchAll(
        /^\| `(rollouts\.[\w.]+)` +\| (\w+) +\| (\S+) +\|/gm,
      ),
    ];

    expect(rows.map(([, name, action]) => `${name} ${action}`).sort()).toEqual(
      known,
    );
    expect(
      rows.filter(([, , , resource]) => resource === 'entity').length,
    ).toBe(
      rolloutsPermissions.filter(({ type }) => type === 'resource').length,
    );
  });
});
