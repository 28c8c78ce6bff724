/* eslint-disable no-restricted-syntax -- Backstage takes the words of a card as plain strings. */

/** The card of the home page, the same in both frontend systems. */
export const homeCard = {
  name: 'HomeRolloutsCard',
  title: 'Rollouts that need attention',
  description:
    'Rollouts of your teams that wait for a person, failed, or are not known',
  components: () => import('./index'),
  layout: {
    width: { minColumns: 3, defaultColumns: 6 },
    height: { minRows: 3, defaultRows: 5 },
  },
};
