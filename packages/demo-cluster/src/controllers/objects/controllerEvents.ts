import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';

export interface ControllerEvent {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
}

export function normal(reason: string, message: string): ControllerEvent {
  return { type: 'Normal', reason, message };
}

export function warning(reason: string, message: string): ControllerEvent {
  return { type: 'Warning', reason, message };
}

export function eventWrites(
  about: StoredObject,
  events: readonly ControllerEvent[],
): ClusterWrite[] {
  return events.map(event => ({ verb: 'event', event: { about, ...event } }));
}
