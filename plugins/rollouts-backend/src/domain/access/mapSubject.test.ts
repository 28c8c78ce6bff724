import { Entity } from '@backstage/catalog-model';
import { mapSubject, PortalPerson } from './mapSubject';
import { SubjectMapping } from './SubjectMapping';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name: 'ada',
    annotations: { 'example.com/kubernetes-user': 'ada@corp' },
  },
  spec: { profile: { email: 'ada@example.com' } },
};

const ada: PortalPerson = {
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: [
    'user:default/ada',
    'group:default/team-b',
    'group:default/team-a',
    'group:default/team-a',
    'group:partners/team-c',
  ],
  userEntity: entity,
};

function by(
  source: SubjectMapping['user']['source'],
  rest: { prefix?: string; groupTemplate?: string } = {},
): SubjectMapping {
  const { prefix = '', groupTemplate } = rest;
  return {
    user: { source, prefix },
    ...(groupTemplate === undefined ? {} : { groupTemplate }),
  };
}

const byName = by({ from: 'entityName' });

describe('who a person is for Kubernetes', () => {
  it.each([
    ['the name', by({ from: 'entityName' }), 'ada'],
    ['the ref', by({ from: 'entityRef' }), 'user:default/ada'],
    ['the e-mail address', by({ from: 'email' }), 'ada@example.com'],
    [
      'an annotation',
      by({ from: 'annotation', annotation: 'example.com/kubernetes-user' }),
      'ada@corp',
    ],
    [
      'a prefix and a name',
      by({ from: 'entityName' }, { prefix: 'oidc:' }),
      'oidc:ada',
    ],
  ])('may be %s', (_, mapping, user) => {
    expect(mapSubject(mapping, ada)).toEqual({ ok: true, user, groups: [] });
  });

  it('has the groups that the portal says, by the template', () => {
    const template = (groupTemplate: string) =>
      mapSubject(by({ from: 'entityName' }, { groupTemplate }), ada);

    expect(template('oidc:{name}')).toMatchObject({
      groups: ['oidc:team-a', 'oidc:team-b'],
    });
    expect(template('{namespace}/{name}')).toMatchObject({
      groups: ['default/team-a', 'default/team-b', 'partners/team-c'],
    });
  });

  it('is nobody in another namespace, where the name may be of somebody else', () => {
    const guest = { ...ada, userEntityRef: 'user:guests/ada' };

    expect(mapSubject(byName, guest)).toEqual({
      ok: false,
      problem:
        'The portal does not know who you are for Kubernetes: user:guests/ada is not in the namespace default of the catalog.',
    });
  });

  it.each([
    [by({ from: 'email' }), /has no e-mail address in the catalog/],
    [
      by({ from: 'annotation', annotation: 'a/b' }),
      /has no annotation a\/b in the catalog/,
    ],
  ])('is nobody without what it is read from', (mapping, problem) => {
    const stranger = { ...ada, userEntity: undefined };

    expect(mapSubject(mapping, stranger)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(problem),
    });
  });

  it.each([
    ['a line break', 'ada\r\nImpersonate-Group: system:masters'],
    ['a bare line feed', 'ada\nx'],
    ['a null byte', 'ada\u0000'],
    ['a comma, by which proxies join headers', 'ada,system:masters'],
    ['a letter that headers cannot hold', 'ądą'],
    ['a blank', 'ada lovelace'],
    ['the name of a part of Kubernetes', 'system:admin'],
    ['the same in other letters', 'SYSTEM:admin'],
    ['a name without an end', 'a'.repeat(300)],
  ])('is never called %s', (_, annotation) => {
    const mapping = by({ from: 'annotation', annotation: 'a/b' });
    const userEntity = {
      ...entity,
      metadata: { name: 'ada', annotations: { 'a/b': annotation } },
    };

    expect(mapSubject(mapping, { ...ada, userEntity })).toMatchObject({
      ok: false,
    });
  });

  it.each([
    'group:default/a\r\nImpersonate-User: admin',
    'group:default/a,b',
    'group:',
  ])('is nobody with a group that cannot be one: %j', ref => {
    const mapping = by(
      { from: 'entityName' },
      { groupTemplate: '{namespace}{name}' },
    );
    const person = { ...ada, ownershipEntityRefs: [ref] };

    expect(mapSubject(mapping, person)).toMatchObject({ ok: false });
  });

  it('never gets a group of Kubernetes itself out of a name', () => {
    const mapping = by({ from: 'entityName' }, { groupTemplate: '{name}' });
    const person = {
      ...ada,
      ownershipEntityRefs: ['group:default/system:masters'],
    };

    expect(mapSubject(mapping, person)).toMatchObject({ ok: false });
  });
});
