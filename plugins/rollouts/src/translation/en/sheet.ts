/** The frame of the tab: its sections, what stands at the head, and notices that qualify it. */
export const sheet = {
  // BCP 47 tag of the language that these texts are in, for those who have them read aloud.
  'sheet.language': 'en',

  'sheet.abort': 'The abort',
  'sheet.steps': 'Steps',
  'sheet.analysis': 'Analysis',
  'sheet.experiments': 'Experiments',
  'sheet.traffic': 'Traffic',
  'sheet.revisions': 'Revisions',
  'sheet.pods': 'Pods',
  'sheet.gaps': 'What is missing',

  'sheet.canary': 'Canary',
  'sheet.blueGreen': 'Blue-green',
  'sheet.experiment': 'Experiment',
  'sheet.unknown': 'Strategy not known here',
  'sheet.strategyByRouter': '{{strategy}}, {{router}}',
  'sheet.workload': 'runs the {{kind}} {{name}}',
  'sheet.pingPong': 'Ping-pong',
  'sheet.notLive': 'Not live: what was last seen',
  'sheet.controllerSays': '{{engine}} says: {{message}}',

  'sheet.fault.targets': 'The targets cannot be shown.',
  'sheet.fault.state': 'The state of this target cannot be shown.',
  'sheet.fault.abort': 'The abort cannot be shown.',
  'sheet.fault.steps': 'The steps cannot be shown.',
  'sheet.fault.analysis': 'The analysis cannot be shown.',
  'sheet.fault.experiments': 'The experiments cannot be shown.',
  'sheet.fault.traffic': 'The traffic cannot be shown.',
  'sheet.fault.revisions': 'The revisions cannot be shown.',
  'sheet.faultText':
    'This is a fault of this page, not of the rollout: {{message}}',
  'sheet.tryAgain': 'Try again',

  'sheet.missingTarget':
    'The address asks for {{target}}, which is not there, or not any more. Another target is open instead.',
  'sheet.hidden.unreachable': '{{cluster}} does not answer',
  'sheet.hidden.forbidden':
    '{{cluster}} does not let the portal read all of it',
  'sheet.hidden.text':
    '{{lead}}. Targets there, if there are any, are not shown.',
  'sheet.hidden.textWithMessage':
    '{{lead}}: {{message}}. Targets there, if there are any, are not shown.',

  'sheet.portalLost':
    'The portal does not answer. What is shown is what was last seen; the rollout may have moved on. It is asked again by itself.',
  'sheet.polling':
    'The live connection does not come through, as behind some proxies. Everything works, up to 10 s late.',
  'sheet.clusterLost':
    '{{cluster}} does not answer. The rollout there may have moved on.',
  'sheet.clusterLostWithMessage':
    '{{cluster}} does not answer: {{message}}. The rollout there may have moved on.',
  'sheet.actionsOff':
    '{{lead}} because they could not be checked. The cluster is asked again by itself.',
  'sheet.actionsOffLead': 'Actions are off',
  'sheet.resourceLost':
    '{{resource}} of {{cluster}} cannot be followed at present. What is shown of them is what was last seen.',
  'sheet.resourceLostWithMessage':
    '{{resource}} of {{cluster}} cannot be followed at present: {{message}}. What is shown of them is what was last seen.',
} as const;
