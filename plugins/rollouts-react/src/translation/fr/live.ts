import { Words } from '../Words';
import { live as english } from '../en/live';

export const live: Words<typeof english> = {
  'live.live': 'En direct',
  'live.connecting': 'Connexion en cours',
  'live.lastSeen': 'Dernière vue\u00a0: {{time}}, il y a {{duration}}',
  'live.notSeen': 'Pas encore vu',
  'live.asking': 'Pas en direct\u00a0: interrogation toutes les {{interval}}',
  'live.askingLast':
    'Pas en direct\u00a0: interrogation toutes les {{interval}}, la dernière il y a {{duration}}',
  'target.list': 'Cibles',
  'target.preview': 'preview {{version}}',
  'target.share': '{{percent}} sur {{version}}',
  'target.ago': '{{version}}, il y a {{duration}}',
};
