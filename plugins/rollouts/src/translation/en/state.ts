/** What the whole tab, or a part of it, says when it has nothing to show. */
export const state = {
  'state.loading': 'Loading rollouts',

  'state.notLoaded.title': 'The rollouts could not be loaded',
  'state.notLoaded.noAnswer':
    'The portal did not answer. Your network or the portal itself may be down; nothing is known of the rollouts.',
  'state.notLoaded.otherAnswer':
    'The portal answered, but not with rollouts. They themselves are not touched by this.',
  'state.notLoaded.tryAgain': 'Try again',

  'state.noEngine.title': 'No rollout engine in {{clusters}}',
  'state.noEngine.text_one':
    'The cluster does not serve Argo Rollouts, so {{name}} has nothing to show here. Once it is installed, its rollouts appear without a restart of the portal.',
  'state.noEngine.text_other':
    'The clusters do not serve Argo Rollouts, so {{name}} has nothing to show here. Once it is installed, its rollouts appear without a restart of the portal.',

  'state.forbiddenByCluster.title':
    '{{cluster}} does not let the portal read {{resource}}',
  'state.forbiddenByCluster.ofTheRollout':
    'What is shown is what was last seen; the rollout may have moved on.',
  'state.forbiddenByCluster.analysis':
    'Steps and traffic are complete. Analyses may exist, but cannot be shown.',
  'state.forbiddenByCluster.other':
    'What is told by them is missing here; everything else is complete.',
  'state.resource.analysisruns': 'analysis runs',
  'state.resource.replicasets': 'replica sets',
  'state.resource.experiments': 'experiments',
  'state.resource.pods': 'pods',
  'state.resource.rollouts': 'rollouts',

  'state.forbiddenByPortal.title':
    'The portal does not let you see these rollouts',
  'state.forbiddenByPortal.text':
    'You lack the permission {{permission}} for {{name}}.',
  'state.forbiddenByPortal.owner_one': 'Its owner is {{owners}}.',
  'state.forbiddenByPortal.owner_other': 'Its owners are {{owners}}.',

  'state.malformedAnnotation.title': 'An annotation of {{name}} cannot be read',
  'state.malformedAnnotation.text':
    'Nothing was looked for, since {{annotation}} would have to be guessed at. Correct it in {{file}}.',

  'state.noAnnotation.title': 'No rollouts are linked to {{name}}',
  'state.noAnnotation.text':
    'Add the annotation to {{file}} and give the workloads a label with the same name and value. They appear here once the catalog has read the file.',
  'state.noAnnotation.copy': 'Copy the annotation',

  'state.noCluster.title': 'No cluster is configured',
  'state.noCluster.text':
    'The portal has no cluster to look in. Whoever runs it adds one under {{key}}:',

  'state.unknownCluster.title': 'The portal knows no cluster {{cluster}}',
  'state.unknownCluster.text':
    'The annotation of {{name}} asks for it by name:',
  'state.unknownCluster.advice':
    "Correct the name in {{file}}, or ask the platform team to add the cluster to {{key}} in the portal's configuration.",

  'state.nothingFound.title': 'No workload found for {{name}}',
  'state.nothingFound.titleUnsure': 'No workload of {{name}} can be seen',
  'state.nothingFound.looked_one':
    'Looked in {{count}} cluster for the label {{label}}.',
  'state.nothingFound.looked_other':
    'Looked in {{count}} clusters for the label {{label}}.',
  'state.nothingFound.lookedInNamespace_one':
    'Looked in {{count}} cluster for the label {{label}} in namespace {{namespace}}.',
  'state.nothingFound.lookedInNamespace_other':
    'Looked in {{count}} clusters for the label {{label}} in namespace {{namespace}}.',
  'state.nothingFound.advice':
    'A Rollout needs the label in {{field}}, not only in its pod template.',
  'state.nothingFound.list': 'Cluster by cluster',
  'state.nothingFound.in.found-nothing': '{{cluster}} nothing matches.',
  'state.nothingFound.in.not-installed':
    '{{cluster}} serves no rollout engine.',
  'state.nothingFound.in.forbidden':
    '{{cluster}} does not let the portal read all of it.',
  'state.nothingFound.in.unreachable':
    '{{cluster}} does not answer, so nothing can be said of it.',
  'state.nothingFound.in.looking': '{{cluster}} has not been read yet.',
} as const;
