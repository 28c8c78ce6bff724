export const action = {
  'action.group': 'Actions',
  'action.more': 'More actions on {{name}}',
  'action.requested': 'Requested {{time}}',
  'action.requestedOf': ': {{label}}',
  'action.versionWithRevision': '{{version}} (revision {{revision}})',

  'action.promote.verb': 'Promote',
  'action.promote.title': 'Promote {{name}} in {{cluster}}',
  'action.promote.negated': 'Not promoted',
  'action.promote.noun': 'Promotion',

  'action.promoteFully.verb': 'Promote fully',
  'action.promoteFully.title': 'Promote {{name}} fully in {{cluster}}',
  'action.promoteFully.negated': 'Not fully promoted',
  'action.promoteFully.noun': 'Full promotion',

  'action.skip.verb': 'Skip',
  'action.skip.title': 'Skip the running step of {{name}} in {{cluster}}',
  'action.skip.negated': 'Not skipped',
  'action.skip.noun': 'Skip',

  'action.pause.verb': 'Pause',
  'action.pause.title': 'Pause {{name}} in {{cluster}}',
  'action.pause.negated': 'Not paused',
  'action.pause.noun': 'Pause',

  'action.resume.verb': 'Resume',
  'action.resume.title': 'Resume {{name}} in {{cluster}}',
  'action.resume.negated': 'Not resumed',
  'action.resume.noun': 'Resumption',

  'action.abort.verb': 'Abort',
  'action.abort.title': 'Abort {{name}} in {{cluster}}',
  'action.abort.negated': 'Not aborted',
  'action.abort.noun': 'Abort',

  'action.retry.verb': 'Retry',
  'action.retry.title': 'Retry {{name}} in {{cluster}}',
  'action.retry.negated': 'Not retried',
  'action.retry.noun': 'Retry',

  'action.restart.verb': 'Restart',
  'action.restart.title': 'Restart the pods of {{name}} in {{cluster}}',
  'action.restart.negated': 'Not restarted',
  'action.restart.noun': 'Restart',

  'action.rollBack.verb': 'Roll back',
  'action.rollBack.label': 'Roll back to {{target}}',
  'action.rollBack.title': 'Roll back {{name}} to {{target}} in {{cluster}}',
  'action.rollBack.negated': 'Not rolled back',
  'action.rollBack.noun': 'Roll back',

  'action.terminateRun.verb': 'Terminate',
  'action.terminateRun.label': 'Terminate analysis run {{target}}',
  'action.terminateRun.title':
    'Terminate analysis run {{target}} in {{cluster}}',
  'action.terminateRun.negated': 'Analysis run not terminated',
  'action.terminateRun.noun': 'Termination of the analysis run',

  'action.terminateExperiment.verb': 'Terminate',
  'action.terminateExperiment.label': 'Terminate experiment {{target}}',
  'action.terminateExperiment.title':
    'Terminate experiment {{target}} in {{cluster}}',
  'action.terminateExperiment.negated': 'Experiment not terminated',
  'action.terminateExperiment.noun': 'Termination of the experiment',

  'action.retryExperiment.verb': 'Retry',
  'action.retryExperiment.label': 'Retry experiment {{target}}',
  'action.retryExperiment.title': 'Retry experiment {{target}} in {{cluster}}',
  'action.retryExperiment.negated': 'Experiment not retried',
  'action.retryExperiment.noun': 'Retry of the experiment',
} as const;
