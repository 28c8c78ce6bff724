export const home = {
  'home.title': 'Rollouts that need attention',
  'home.none': 'Nothing of your teams needs attention.',
  'home.moving_one': '{{count}} is moving.',
  'home.moving_other': '{{count}} are moving.',
  'home.all': 'All rollouts of my teams',
  'home.more_one': '{{count}} more',
  'home.more_other': '{{count}} more',
  'home.loading': 'Loading rollouts',
  'home.failed': 'The rollouts could not be loaded.',
} as const;
