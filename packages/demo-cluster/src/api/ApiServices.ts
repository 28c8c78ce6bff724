import { ClusterStore } from '../store/ClusterStore';
import { Authenticator } from './access/Authenticator';
import { Faults } from './faults/Faults';
import { AnswerForm } from './negotiate';
import { ApiRequest } from './ApiRequest';
import { ResourceTarget } from './ResourceTarget';
import { WatchHub } from './watch/WatchHub';

/** What the handlers of requests work with. */
export interface ApiServices {
  store: ClusterStore;
  authenticator: Authenticator;
  faults: Faults;
  watches: WatchHub;
}

/** One request for a resource that exists and that its sender may touch. */
export interface ResourceCall {
  services: ApiServices;
  request: ApiRequest;
  target: ResourceTarget;
  form: AnswerForm;
}

/** A call that names one object. */
export interface ObjectCall extends ResourceCall {
  target: ResourceTarget & { name: string };
}
