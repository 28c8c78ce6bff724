import { Content } from '@backstage/core-components';
import { UserNotificationSettingsCard } from '@backstage/plugin-notifications';

export function NotificationSettings() {
  return (
    <Content>
      <UserNotificationSettingsCard
        originNames={{ 'plugin:rollouts': 'Rollouts' }}
      />
    </Content>
  );
}
