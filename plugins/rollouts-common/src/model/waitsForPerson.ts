import { Rollout } from './Rollout';

/**
 * Whether nothing goes on until a person decides.
 *
 * @public
 */
export function waitsForPerson({
  waitingFor,
}: Pick<Rollout, 'waitingFor'>): boolean {
  switch (waitingFor?.kind) {
    case 'promotion':
    case 'decision':
    case 'resume':
      return true;
    default:
      return false;
  }
}
