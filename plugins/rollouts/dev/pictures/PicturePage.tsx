import { Content, Header, HeaderTabs, Page } from '@backstage/core-components';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { TestApiProvider, wrapInTestApp } from '@backstage/test-utils';
import { darkTheme, lightTheme } from '@backstage/theme';
import CssBaseline from '@material-ui/core/CssBaseline';
import { ThemeProvider } from '@material-ui/core/styles';
import {
  FakeRolloutsApi,
  RolloutLanguage,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { ReactNode } from 'react';
import { anEntity } from '../../src/__testUtils__/anEntity';
import { RolloutsTab } from '../../src/tab';
import { pictureApis } from './pictureApis';
import { Picture } from './pictures';

export interface PicturePageProps {
  picture: Picture;
  api: FakeRolloutsApi;
  theme: 'light' | 'dark';
  language: RolloutLanguage;
}

/** The tab in one of its states, on the page of the component `checkout`. */
export function PicturePage(props: PicturePageProps) {
  const { picture, api, theme, language } = props;
  return wrapInTestApp(
    <TestApiProvider apis={[...pictureApis(api, language)]}>
      <ThemeProvider theme={theme === 'dark' ? darkTheme : lightTheme}>
        <CssBaseline />
        <Surroundings isWholePage={picture.isWholePage ?? false}>
          <EntityProvider entity={anEntity()}>
            <RolloutsTab />
          </EntityProvider>
        </Surroundings>
      </ThemeProvider>
    </TestApiProvider>,
    {
      routeEntries: ['/'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

const tabs = ['Overview', 'CI/CD', 'Rollouts', 'API', 'Docs'].map(label => ({
  id: label,
  label,
}));

interface SurroundingsProps {
  isWholePage: boolean;
  children: ReactNode;
}

function Surroundings({ isWholePage, children }: SurroundingsProps) {
  if (!isWholePage) {
    return <main style={{ padding: 16 }}>{children}</main>;
  }
  return (
    <Page themeId="service">
      <Header title="checkout" type="component — service" />
      <HeaderTabs tabs={tabs} selectedIndex={2} />
      <Content>{children}</Content>
    </Page>
  );
}
