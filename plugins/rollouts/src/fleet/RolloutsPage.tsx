import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { rolloutsTranslationRef } from '../translation';
import { FleetView } from './FleetView';

/** The fleet as a page of the old frontend system, which draws its own header. */
export function RolloutsPage() {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  return (
    <Page themeId="service">
      <Header title={t('fleet.title')} type={t('fleet.pageType')} />
      <Content>
        <FleetView />
      </Content>
    </Page>
  );
}
