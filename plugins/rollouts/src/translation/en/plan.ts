export const plan = {
  'plan.notPossible': '{{verb}} is not possible now.',
  'plan.notFoundOut': 'What it would do could not be found out.',
  'plan.moved': 'The rollout has moved since you opened this.',
  'plan.movedText': 'What stands here no longer holds.',
  'plan.looking': 'Finding out what it would do',
  'plan.lookAgain': 'Look again',

  'plan.now': 'Now',
  'plan.atOnce': 'At once',
  'plan.afterwards': 'Afterwards',

  'plan.reason': 'Reason (optional)',
  'plan.recordedAs': 'Recorded as {{name}}',
  'plan.recordedWithReason': 'Recorded as {{name}}, with the reason',
  'plan.cancel': 'Cancel',
  'plan.close': 'Close',
  'plan.sending': 'Sending',
  'plan.forbidden': 'The portal does not let you do this.',
  'plan.noAnswer': 'No answer that tells what became of it.',
  'plan.noAnswerText':
    'Whether the request was carried out is not known: look at the rollout before you try again. ({{message}})',

  'plan.sent_one': 'What is sent: {{count}} request to {{cluster}}',
  'plan.sent_other': 'What is sent: {{count}} requests to {{cluster}}',
  'plan.kubectl': 'The same with kubectl',
  'plan.inThisOrder':
    'Sent in this order. The first that is refused ends it, as does a change of the rollout since you opened this.',
  'plan.onlyRequest':
    'Exact request. Refused if the rollout has changed since you opened this.',
  'plan.numberedRequest': 'Request {{number}} of {{total}}',
  'plan.nudge':
    'Only if no effect is seen: touches the object, so that the controller looks again.',
  'plan.copyCommand': 'Copy the command',
  'plan.copyOnlyRequest': 'Copy the request',
  'plan.copyNumberedRequest': 'Copy request {{number}}',
  'plan.copyNudge': 'Copy the request that wakes the controller',
} as const;
