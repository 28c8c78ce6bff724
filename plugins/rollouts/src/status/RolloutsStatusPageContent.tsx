import { Content } from '@backstage/core-components';
import { StatusView } from './StatusView';

/** The status as content of a page whose header is drawn around it. */
export function RolloutsStatusPageContent() {
  return (
    <Content>
      <StatusView />
    </Content>
  );
}
