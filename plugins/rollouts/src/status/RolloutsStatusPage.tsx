import { Content, Header, Page } from '@backstage/core-components';
import { useWords } from '../translation';
import { StatusView } from './StatusView';

/** The status as a page of the old frontend system, which draws its own header. */
export function RolloutsStatusPage() {
  const { t } = useWords();
  return (
    <Page themeId="tool">
      <Header title={t('status.title')} type={t('status.pageType')} />
      <Content>
        <StatusView />
      </Content>
    </Page>
  );
}
