/** The status page, for those who run the portal. */
export const status = {
  'status.title': 'Cluster status',
  'status.pageType': 'Rollouts',
  'status.loading': 'Loading the status',
  'status.allWell_one': 'The cluster is watched.',
  'status.allWell_other': 'All {{count}} clusters are watched.',
  'status.amiss_one': '{{count}} of {{total}} clusters needs a look.',
  'status.amiss_other': '{{count}} of {{total}} clusters need a look.',
  'status.engines': 'Engines:',
  'status.noEngine':
    'No engine is installed, so nothing is found: add one to the backend as a module.',
  'status.asOf': 'As of {{time}}',
  'status.report': 'Report for a support ticket',
  'status.copyReport': 'Copy a report for a support ticket',
  'status.outdated':
    'The portal does not answer. What is shown is what it last said.',
  'status.answers': 'Answers',
  'status.doesNotAnswer': 'Does not answer',
  'status.rollouts_one': '{{number}} rollout',
  'status.rollouts_other': '{{number}} rollouts',
  'status.outage.neverSeen':
    'The cluster has not answered since the portal started.',
  'status.outage.lastSeen':
    'The cluster last answered {{duration}} ago. What is shown of it is what was last seen.',
  'status.outage.advice':
    'The portal goes on trying. Check the address, the certificate authority and the credentials in the configuration, and the network between the two.',
  'status.resourcesOf': 'Resources of {{cluster}}',
  'status.column.resource': 'Resource',
  'status.column.state': 'Watch',
  'status.column.objects': 'Objects',
  'status.column.lastEvent': 'Last heard',
  'status.column.restarts': 'Restarts',
  'status.column.lastError': 'Last error',
  'status.state.watching': 'Watching',
  'status.state.connecting': 'Connecting',
  'status.state.absent': 'Not installed',
  'status.state.forbidden': 'Forbidden',
  'status.state.lost': 'Lost',
  'status.state.silent': 'Silent',
  'status.ago': '{{duration}} ago',
  'status.never': 'never',
  'status.noError': 'none',
  'status.advice.connecting':
    'It is being read for the first time. Where that fails, the portal tries again by itself.',
  'status.advice.absent':
    'The cluster does not serve {{resource}}. Where its controller is installed later, the portal notices within a minute; until then nothing is missing that is there.',
  'status.advice.forbidden':
    'The cluster does not let the portal list or watch {{resource}}. Where it says "Unauthorized", the credentials are not accepted: renew them. Otherwise a rule is missing.',
  'status.advice.lost':
    'The connection is gone, and what is shown is what was last seen. The portal goes on trying.',
  'status.advice.silent':
    'The watch is open, but nothing came through it for minutes, not even a sign of life. A proxy between the portal and the cluster may hold answers back or have dropped the connection.',
  'status.advice.rule':
    'Add this rule to the ClusterRole of the portal; it notices within a minute:',
  'status.advice.copyRule': 'Copy the rule for {{resource}}',
  'status.forbidden.title':
    'The portal does not let you see how the clusters are watched',
  'status.forbidden.text':
    'You lack the permission {{permission}}, which is for those who run the portal.',
  'status.noCluster.title': 'No cluster is watched',
  'status.noCluster.text':
    'The portal has no cluster to look in. Add one to its configuration:',
} as const;
