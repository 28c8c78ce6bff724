export const abort = {
  'abort.analysis': 'analysis {{name}}',
  'abort.failed': '{{subject}} failed.',
  'abort.failedAt':
    '{{subject}} failed with {{percent}} of traffic on {{version}}.',
  'abort.ended': 'the update to {{version}} was ended.',
  'abort.endedAt':
    'the update to {{version}} was ended with {{percent}} of traffic on it.',
  'abort.allBack': 'All traffic is back on {{version}}.',
  'abort.allOn': 'All traffic is on {{version}}.',
  'abort.stillOn': '{{percent}} of traffic is still on {{version}}.',
} as const;
