import { Words } from '../Words';
import { rail as english } from '../en/rail';

export const rail: Words<typeof english> = {
  'rail.steps': 'Étapes',
  'rail.blueGreen': 'Blue-green',
  'rail.blueGreenShort': 'blue-green',
  'rail.noSteps': 'Ce rollout n’a aucune étape.',
  'rail.firstVersion':
    'Première version\u00a0: il n’y en a aucune à laquelle la comparer, elle va donc à tout le monde sans passer par les étapes.',
  'rail.firstVersionSwitched':
    'Première version\u00a0: il n’y en a aucune à laquelle la comparer, la bascule se fait donc sans pause ni analyses.',
  'rail.noStepsShort': 'aucune étape',
  'rail.scrolls': 'Étapes, défilement horizontal',
  'rail.heightUsers':
    'Hauteur\u00a0: part des utilisateurs sur {{version}}, 0 ou {{percent}}',
  'rail.heightTraffic':
    'Hauteur\u00a0: trafic demandé sur {{version}}, de 0 à {{percent}}',
  'rail.reached':
    'Étape {{number}} sur {{total}} et {{percent}} atteints · en gris\u00a0: ce qui était atteint avant l’abandon',
  'rail.reachedUnknown':
    'On ne sait pas où en était la mise à jour au moment de l’abandon',
  'rail.started': 'Début\u00a0: {{time}}',
  'rail.toGo': 'encore {{duration}} au moins',
  'rail.now': 'Maintenant',
  'rail.in': 'Dans {{countdown}}',
  'rail.left': 'Reste {{countdown}}',
  'rail.failed': 'Échec',
  'rail.failedAt': 'Échec {{time}}',
  'rail.lastSeenHere': 'Vu ici en dernier',
};
