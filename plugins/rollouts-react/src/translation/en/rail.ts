export const rail = {
  'rail.steps': 'Steps',
  'rail.blueGreen': 'Blue-green',
  'rail.blueGreenShort': 'blue-green',
  'rail.noSteps': 'This rollout has no steps.',
  'rail.firstVersion':
    'First version: there is none to compare it with, so it goes to everybody without its steps.',
  'rail.firstVersionSwitched':
    'First version: there is none to compare it with, so it is switched to without pause and analyses.',
  'rail.noStepsShort': 'no steps',
  'rail.scrolls': 'Steps, scrolls sideways',
  'rail.heightUsers': 'Height: share of users on {{version}}, 0 or {{percent}}',
  'rail.heightTraffic':
    'Height: traffic asked for on {{version}}, 0 to {{percent}}',
  'rail.reached':
    'Reached step {{number}} of {{total}} and {{percent}} · grey: what was reached before the abort',
  'rail.reachedUnknown':
    'How far the update was when it was aborted is not known',
  'rail.started': 'Started {{time}}',
  'rail.toGo': 'at least {{duration}} to go',
  'rail.now': 'Now',
  'rail.in': 'In {{countdown}}',
  'rail.left': '{{countdown}} left',
  'rail.failed': 'Failed',
  'rail.failedAt': 'Failed {{time}}',
  'rail.lastSeenHere': 'Last seen here',
} as const;
