import { Words } from '../Words';
import { need as english } from '../en/need';

export const need: Words<typeof english> = {
  'need.experimentEndsIn': 'das Experiment endet in {{duration}}',
  'need.experimentEndsNow': 'das Experiment endet jeden Moment',
  'need.goesOnIn': 'geht in {{duration}} von selbst weiter',
  'need.goesOnNow': 'geht jeden Moment von selbst weiter',
  'need.step': 'Schritt {{name}}',
  'need.plugin': 'wartet auf Plugin {{name}}',
  'need.promotion': 'wartet auf eine Beförderung',
  'need.promotionBy': 'wartet auf eine Beförderung durch {{owner}}',
  'need.decision':
    'die Analyse war nicht eindeutig, wartet auf eine Entscheidung',
  'need.decisionBy':
    'die Analyse war nicht eindeutig, wartet auf eine Entscheidung von {{owner}}',
  'need.resume': 'von einer Person angehalten, wartet auf Fortsetzung',
  'need.resumeBy':
    'von einer Person angehalten, wartet auf Fortsetzung durch {{owner}}',
  'need.analysis': 'Analyse {{name}}',
  'need.pods': '{{ready}} von {{desired}} Pods von {{version}} bereit',
};
