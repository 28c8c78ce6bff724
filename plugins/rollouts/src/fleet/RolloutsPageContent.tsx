import { Content } from '@backstage/core-components';
import { FleetView } from './FleetView';

/** The fleet as content of a page whose header is drawn around it. */
export function RolloutsPageContent() {
  return (
    <Content>
      <FleetView />
    </Content>
  );
}
