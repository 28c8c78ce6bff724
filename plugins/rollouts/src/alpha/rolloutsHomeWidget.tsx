import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { homeCard } from '../home/homeCard';

/** What needs attention of one's own teams, on the home page. */
export const rolloutsHomeWidget = HomePageWidgetBlueprint.make({
  name: 'attention',
  params: homeCard,
});
