export const abort = {
  'abort.whatHappened': 'What happened',
  'abort.failed_one':
    '{{metric}} failed in {{failed}} of {{count}} measurement.',
  'abort.failed_other':
    '{{metric}} failed in {{failed}} of {{count}} measurements.',
  'abort.errored_one':
    '{{metric}} could not be measured: {{errors}} of {{count}} measurement gave no answer.',
  'abort.errored_other':
    '{{metric}} could not be measured: {{errors}} of {{count}} measurements gave no answer.',

  'abort.whereItStands': 'Where it stands',
  'abort.whenLastSeen': 'When last seen',
  'abort.noUserOn': 'No user is on {{version}}.',
  'abort.noUserOnNew': 'No user is on the new version.',
  'abort.usersOn': '{{percent}} of traffic is still on {{version}}.',
  'abort.usersOnNew': '{{percent}} of traffic is still on the new version.',
  'abort.podsRemoved': 'Its pods were removed.',
  'abort.podsBeingRemoved': 'Its pods are being removed.',
  'abort.onePodLeft_one': '{{ready}} of its {{count}} pod is still there.',
  'abort.onePodLeft_other': '{{ready}} of its {{count}} pods is still there.',
  'abort.podsLeft_one': '{{ready}} of its {{count}} pod are still there.',
  'abort.podsLeft_other': '{{ready}} of its {{count}} pods are still there.',
  'abort.staysAsItIs': 'The update does not go on by itself.',

  'abort.whatYouCanDo': 'What you can do',
  'abort.whatCanBeDone': 'What can be done',
  'abort.isOff': '{{verb}} is off: {{reason}}',
  'abort.deploy': '{{lead}} its update starts by itself.',
  'abort.deployLead': 'Or deploy another version:',
} as const;
