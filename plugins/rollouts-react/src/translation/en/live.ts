export const live = {
  'live.live': 'Live',
  'live.connecting': 'Connecting',
  'live.lastSeen': 'Last seen {{time}}, {{duration}} ago',
  'live.notSeen': 'Not seen yet',
  'live.asking': 'Not live: asking every {{interval}}',
  'live.askingLast':
    'Not live: asking every {{interval}}, last {{duration}} ago',
  'target.list': 'Targets',
  'target.preview': 'preview {{version}}',
  'target.share': '{{percent}} on {{version}}',
  'target.ago': '{{version}}, {{duration}} ago',
} as const;
