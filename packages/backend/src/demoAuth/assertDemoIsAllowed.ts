/**
 * Signing in without a password must never get into a portal that people rely on, not even when
 * somebody copies this backend.
 */
export function assertDemoIsAllowed(nodeEnv: string | undefined): void {
  if (nodeEnv === 'production') {
    throw new Error(
      'The demo sign-in lets everybody in without a password and does not start with NODE_ENV=production. ' +
        'Remove demoAuthModule from the backend and install an auth provider of your own.',
    );
  }
}
