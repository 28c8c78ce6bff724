import { Content, Header, Page } from '@backstage/core-components';
import {
  CustomHomepageGrid,
  HomePageStarredEntities,
} from '@backstage/plugin-home';
import { HomeRolloutsCard } from '@progressive-delivery/backstage-plugin-rollouts';

/** As everybody finds it; what they move there is kept for them. */
const layout = [
  { component: 'HomeRolloutsCard', x: 0, y: 0, width: 7, height: 6 },
  { component: 'HomePageStarredEntities', x: 7, y: 0, width: 5, height: 6 },
];

export const homePage = (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <CustomHomepageGrid config={layout}>
        <HomeRolloutsCard />
        <HomePageStarredEntities />
      </CustomHomepageGrid>
    </Content>
  </Page>
);
