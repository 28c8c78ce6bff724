import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { rolloutDocumentType } from './rolloutDocumentType';
import { StepsIcon } from './StepsIcon';

/** What the search page knows of rollouts: how one that was found looks, and that they are a type. */
export const searchExtensions = [
  SearchResultListItemBlueprint.make({
    params: {
      predicate: ({ type }) => type === rolloutDocumentType,
      component: async () =>
        (await import('./RolloutSearchResultListItem'))
          .RolloutSearchResultListItem,
    },
  }),
  SearchFilterResultTypeBlueprint.make({
    params: {
      value: rolloutDocumentType,
      name: 'Rollouts',
      icon: <StepsIcon />,
    },
  }),
];
