import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { statusOfError } from '../domain/statusOfError';
import { wordsOfError } from '../domain/wordsOfError';

/**
 * The request failed on its way to the portal or back. Refusals of the cluster do not come
 * this way: they are answers, and told beside the buttons.
 */
export function SendError({ error }: { error: Error }) {
  if (statusOfError(error) === 403) {
    return (
      <Notice severity="error">
        <strong>The portal does not let you do this.</strong> Nothing was
        changed.
      </Notice>
    );
  }
  return (
    <Notice severity="error">
      <strong>No answer that tells what became of it.</strong> Whether the
      request was carried out is not known: look at the rollout before you try
      again. ({wordsOfError(error)})
    </Notice>
  );
}
