import { Words } from '../Words';
import { live as english } from '../en/live';

export const live: Words<typeof english> = {
  'live.live': 'Live',
  'live.connecting': 'Verbindung wird aufgebaut',
  'live.lastSeen': 'Zuletzt gesehen {{time}}, vor {{duration}}',
  'live.notSeen': 'Noch nicht gesehen',
  'live.asking': 'Nicht live: Abfrage alle {{interval}}',
  'live.askingLast':
    'Nicht live: Abfrage alle {{interval}}, zuletzt vor {{duration}}',
  'target.list': 'Ziele',
  'target.preview': 'preview {{version}}',
  'target.share': '{{percent}} auf {{version}}',
  'target.ago': '{{version}}, vor {{duration}}',
};
