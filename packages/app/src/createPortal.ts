import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';
import { notificationSettingsModule } from './modules/notificationSettings';
import { signInModule } from './modules/signIn';

/**
 * The portal. Its plugins are found among this package's dependencies: `app.packages: all` in
 * the app-config.
 */
export function createPortal() {
  return createApp({
    features: [navModule, notificationSettingsModule, signInModule],
  });
}
