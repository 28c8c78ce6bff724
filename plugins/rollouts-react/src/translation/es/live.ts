import { Words } from '../Words';
import { live as english } from '../en/live';

export const live: Words<typeof english> = {
  'live.live': 'En directo',
  'live.connecting': 'Conectando',
  'live.lastSeen': 'Visto por última vez: {{time}}, hace {{duration}}',
  'live.notSeen': 'Aún no visto',
  'live.asking': 'No en directo: se consulta cada {{interval}}',
  'live.askingLast':
    'No en directo: se consulta cada {{interval}}, la última vez hace {{duration}}',
  'target.list': 'Destinos',
  'target.preview': 'preview {{version}}',
  'target.share': '{{percent}} en {{version}}',
  'target.ago': '{{version}}, hace {{duration}}',
};
