import { Content, Header, Page } from '@backstage/core-components';
import { CatalogSearchResultListItem } from '@backstage/plugin-catalog';
import {
  SearchBar,
  SearchPagination,
  SearchResult,
} from '@backstage/plugin-search-react';

import { RolloutSearchResultListItem } from '@progressive-delivery/backstage-plugin-rollouts';

export const searchPage = (
  <Page themeId="home">
    <Header title="Search" />
    <Content>
      <SearchBar />
      <SearchPagination />
      <SearchResult>
        <RolloutSearchResultListItem />
        <CatalogSearchResultListItem />
      </SearchResult>
    </Content>
  </Page>
);
