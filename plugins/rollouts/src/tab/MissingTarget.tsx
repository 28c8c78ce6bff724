import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Mono } from '../code';

/** The address asks for a rollout that is not there: a link may outlive what it leads to. */
export function MissingTarget({ id }: { id: string }) {
  return (
    <Notice severity="info" role="status">
      <p>
        The address asks for <Mono>{id.split('/').join(' / ')}</Mono>, which is
        not there, or not any more. Another target is open instead.
      </p>
    </Notice>
  );
}
