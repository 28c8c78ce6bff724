import { Entity } from '@backstage/catalog-model';
import { fleetOfEntity } from './fleetOfEntity';

function anEntity(kind: string, relations: Entity['relations'] = []): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'Checkout' },
    relations,
  };
}

describe('fleetOfEntity', () => {
  it('is what a group owns', () => {
    expect(fleetOfEntity(anEntity('Group'))).toEqual({
      owners: ['group:default/checkout'],
    });
  });

  it('is what a user owns, and what their groups own', () => {
    const user = anEntity('User', [
      { type: 'memberOf', targetRef: 'group:default/payments' },
      { type: 'ownerOf', targetRef: 'component:default/checkout' },
    ]);

    expect(fleetOfEntity(user)).toEqual({
      owners: ['user:default/checkout', 'group:default/payments'],
    });
  });

  it('is what a system or a domain is made of', () => {
    expect(fleetOfEntity(anEntity('System'))).toEqual({
      systems: ['system:default/checkout'],
    });
    expect(fleetOfEntity(anEntity('Domain'))).toEqual({
      domains: ['domain:default/checkout'],
    });
  });

  it('is the rollouts of anything else itself', () => {
    expect(fleetOfEntity(anEntity('Component'))).toEqual({
      entities: ['component:default/checkout'],
    });
  });
});
