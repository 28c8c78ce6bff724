export const analysis = {
  'analysis.heading': 'Analysis',
  'analysis.runs': 'Analysis runs',
  'analysis.ofVersion': 'of',
  'analysis.chooseVersion': 'Version whose analysis is shown',
  'analysis.noneOfExperiment': 'No analysis has run for this experiment.',
  'analysis.noneOfVersion': 'No analysis has run for this version.',
  'analysis.theAnalysis': 'the analysis',
  'analysis.startsAtStep_one':
    'None has run yet: {{names}} starts at step {{number}}.',
  'analysis.startsAtStep_other':
    'None has run yet: {{names}} start at step {{number}}.',
  'analysis.startsBeforeSwitch_one':
    'None has run yet: {{names}} starts before the switch.',
  'analysis.startsBeforeSwitch_other':
    'None has run yet: {{names}} start before the switch.',
  'analysis.startsAfterSwitch_one':
    'None has run yet: {{names}} starts after the switch.',
  'analysis.startsAfterSwitch_other':
    'None has run yet: {{names}} start after the switch.',
  'analysis.phase.Pending': 'pending',
  'analysis.phase.Running': 'running',
  'analysis.phase.Successful': 'successful',
  'analysis.phase.Failed': 'failed',
  'analysis.phase.Error': 'error',
  'analysis.phase.Inconclusive': 'inconclusive',
  'analysis.phase.Unknown': 'unknown',
  'analysis.role.Step': 'Step',
  'analysis.role.Background': 'Background',
  'analysis.role.PrePromotion': 'Before the switch',
  'analysis.role.PostPromotion': 'After the switch',
  'analysis.role.Unknown': 'Unknown part',
  'analysis.role.step': 'Step {{number}}',
  'analysis.role.experiment': 'Experiment',
  'analysis.phaseFor': '{{phase}} {{duration}}',
  'analysis.phaseForWhenSeen': '{{phase}} {{duration}} when last seen',
  'analysis.earlierAttempt': 'earlier attempt',
  'analysis.toldToEnd': 'told to end',
  'analysis.background': 'background analysis',
  'analysis.arguments': 'Arguments',
  'analysis.noMetrics': 'It has no metrics.',
} as const;
