import {
  createFrontendModule,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';

/** Where people choose what they are told of; the notifications plugin brings the card only. */
export const notificationSettingsModule = createFrontendModule({
  pluginId: 'user-settings',
  extensions: [
    SubPageBlueprint.make({
      name: 'notifications',
      params: {
        path: 'notifications',
        title: 'Notifications',
        loader: () =>
          import('./NotificationSettings').then(m => (
            <m.NotificationSettings />
          )),
      },
    }),
  ],
});
