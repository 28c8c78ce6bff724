import { methodNotAllowed, noSuchResource } from '../../store/statusErrors';
import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { ApiAnswer } from '../ApiRequest';
import { ObjectCall, ResourceCall } from '../ApiServices';
import { createObject } from './createObject';
import { deleteCollection } from './deleteCollection';
import { deleteObject } from './deleteObject';
import { evictPod } from './evictPod';
import { getObject } from './getObject';
import { listObjects } from './listObjects';
import { patchObject } from './patchObject';
import { replaceObject } from './replaceObject';
import { getScale, patchScale, replaceScale } from './scaleObject';
import { watchObjects } from './watchObjects';

type Operation<Call> = (call: Call) => ApiAnswer;

/** A subresource: who has it, what it is called in discovery, and what can be done with it. */
export interface Subresource {
  name: string;
  isOf(definition: ResourceDefinition): boolean;
  /** Kind of its documents where it is not the resource's own. */
  type?: { group: string; version: string; kind: string };
  operations: Readonly<Record<string, Operation<ObjectCall>>>;
}

/** By verb. The same lists answer discovery, so that nothing is promised that is not there. */
export const collectionOperations: Readonly<
  Record<string, Operation<ResourceCall>>
> = {
  create: createObject,
  deletecollection: deleteCollection,
  list: listObjects,
  watch: watchObjects,
};

export const objectOperations: Readonly<Record<string, Operation<ObjectCall>>> =
  {
    delete: deleteObject,
    get: getObject,
    patch: call => patchObject(call, 'main'),
    update: call => replaceObject(call, 'main'),
    watch: watchObjects,
  };

export const subresources: readonly Subresource[] = [
  {
    name: 'status',
    isOf: definition => definition.hasStatus,
    operations: {
      get: getObject,
      patch: call => patchObject(call, 'status'),
      update: call => replaceObject(call, 'status'),
    },
  },
  {
    name: 'scale',
    isOf: definition => definition.scale !== undefined,
    type: { group: 'autoscaling', version: 'v1', kind: 'Scale' },
    operations: { get: getScale, patch: patchScale, update: replaceScale },
  },
  {
    name: 'eviction',
    isOf: definition => definition.kind === 'Pod',
    type: { group: 'policy', version: 'v1', kind: 'Eviction' },
    operations: { create: evictPod },
  },
];

/** Carries out one request for a resource. */
export function operate(call: ResourceCall, verb: string): ApiAnswer {
  const { name, subresource } = call.target;
  if (name === undefined) {
    return run(collectionOperations, verb, call);
  }
  const objectCall = call as ObjectCall;
  return subresource === undefined
    ? run(objectOperations, verb, objectCall)
    : run(
        findSubresource(objectCall, subresource).operations,
        verb,
        objectCall,
      );
}

function run<Call>(
  operations: Readonly<Record<string, Operation<Call>>>,
  verb: string,
  call: Call,
): ApiAnswer {
  if (!Object.hasOwn(operations, verb)) {
    throw methodNotAllowed();
  }
  return operations[verb](call);
}

function findSubresource(call: ObjectCall, name: string): Subresource {
  const found = subresources.find(
    candidate =>
      candidate.name === name && candidate.isOf(call.target.definition),
  );
  if (!found) {
    throw noSuchResource();
  }
  return found;
}
