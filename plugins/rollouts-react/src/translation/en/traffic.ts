export const traffic = {
  'traffic.noUser': 'no user is on {{version}}',
  'traffic.allUsers': 'all users are on {{version}}',
  'traffic.someUsers': '{{percent}} of users are on {{version}}',
  'traffic.share': '{{percent}} of traffic on {{version}}',
  'traffic.shareAskedFor': '{{percent}} of traffic asked for on {{version}}',
  'traffic.heading': 'Traffic',
  'traffic.askedFor': 'Asked for',
  'traffic.inRouter': 'In router',
  'traffic.byReplicas': 'By replicas',
  'traffic.byService': 'By service',
  'traffic.cannotBeTold': 'cannot be told',
  'traffic.stableVersion': '{{version}} stable',
  'traffic.canaryVersion': '{{version}} canary',
  'traffic.newVersion': '{{version}} new',
  'traffic.headerRule':
    'Requests whose header {{match}} go to {{version}}, whatever the weight.',
  'traffic.mirrorRule':
    '{{percent}} of {{match}} requests are copied to {{version}}; its answers are dropped.',
  'traffic.mirrorRouteRule':
    '{{percent}} of the requests of route {{route}} are copied to {{version}}; its answers are dropped.',
  'traffic.verified': 'Verified: the router was seen to do as it was told.',
  'traffic.notVerified':
    'Not verified: the router was told, but not yet seen to do so.',
  'traffic.routerBehind':
    'The router has not been given what is asked for yet.',
  'traffic.followsReadyPods':
    'Without a traffic router the share follows the pods that are ready.',
  'traffic.followsPods':
    'Without a traffic router the share follows the number of pods, so it can only come near to what is asked for.',
  'traffic.serviceBehind': 'The service does not select what is asked for yet.',
  'traffic.services': 'Services',
  'traffic.leadsTo': 'leads to',
  'traffic.noVersion': 'no version',
} as const;
