export const report = {
  'report.next.step': '{{verb}} goes on with {{hint}}.',
  'report.next.event': '{{verb}} {{hint}}.',
  'report.next.outcome': '{{verb}}: {{hint}}.',

  'report.requested': '{{noun}} requested {{time}}.',
  'report.requestedBy': '{{noun}} requested by {{actor}} {{time}}.',
  'report.you': 'you',
  'report.throughAgent': '{{actor}}, through an agent,',
  'report.sent': 'Sent to {{cluster}}, not yet seen by {{engine}}.',
  'report.nudged':
    'Lost: {{cluster}} took the request, but {{engine}} did not act for {{seconds}} s. Touched the object so that the controller looks again.',
  'report.done':
    '{{noun}} requested {{requestedAt}}, took effect {{effectiveAt}}.',
  'report.doneBy':
    '{{noun}} requested by {{actor}} {{requestedAt}}, took effect {{effectiveAt}}.',
  'report.doneByNudge':
    'Lost at first: {{engine}} acted once the object was touched.',

  'report.refused.plain': '{{negated}}.',
  'report.refused.state-changed': '{{negated}}: the rollout has moved.',
  'report.refused.not-applicable': '{{negated}}: it would change nothing.',
  'report.refused.not-observed':
    '{{negated}}: {{engine}} has not taken up the latest change yet.',
  'report.refused.gone': '{{negated}}: the rollout does not exist any more.',
  'report.refused.unsupported': '{{negated}}: {{engine}} cannot do this here.',
  'report.refused.cluster-unreachable':
    '{{negated}}: {{cluster}} does not answer.',
  'report.refused.cluster-forbids':
    '{{negated}}: {{cluster}} does not let the portal do it.',

  'report.failed': '{{noun}} failed.',
  'report.failedText': '{{cluster}} did not carry out the request.',
  'report.undone': '{{noun}} undone.',
  'report.undoneText':
    '{{engine}} was seen to act on it, and at once took it back.',
  'report.silent': 'No effect was seen.',
  'report.silentText':
    '{{cluster}} took the request, but {{engine}} was not seen to act on it.',

  'report.nothingChanged': 'Nothing was changed.',
  'report.lookFirst': 'Look at the rollout before you try again.',
  'report.dismiss': 'Dismiss',

  'report.off.portalSilent':
    'The portal does not answer, so nothing could be checked.',
  'report.off.clusterSilent':
    '{{cluster}} does not answer, so nothing could be checked.',
  'report.off.unfollowed':
    'The portal does not see this rollout now, so nothing could be checked.',
  'report.off.permission': 'You lack the permission {{permission}}.',
  'report.off.permissionOfOwner_one':
    'You lack the permission {{permission}}. The owner is {{owners}}.',
  'report.off.permissionOfOwner_other':
    'You lack the permission {{permission}}. The owners are {{owners}}.',
} as const;
