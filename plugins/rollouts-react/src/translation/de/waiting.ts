import { Words } from '../Words';
import { waiting as english } from '../en/waiting';

export const waiting: Words<typeof english> = {
  'waiting.aPerson': 'eine Person',
  'waiting.promotion': 'Wartet auf Beförderung durch {{owner}}',
  'waiting.decision':
    'Nicht eindeutig, wartet auf Entscheidung durch {{owner}}',
  'waiting.resume': 'Wartet auf Fortsetzung durch {{owner}}',
  'waiting.analysis': 'Analyse {{name}}',
  'waiting.countOf': '{{number}} von {{planned}}',
  'waiting.experimentEndsIn': 'Experiment {{names}}, endet in',
  'waiting.experimentEndsNow': 'Experiment {{names}}, endet jeden Moment',
  'waiting.runEndsIn': 'Läuft, endet in',
  'waiting.runEndsNow': 'Läuft, endet jeden Moment',
  'waiting.pauseEndsIn': 'Befristete Pause, weiter in',
  'waiting.pauseEndsNow': 'Befristete Pause, jeden Moment weiter',
  'waiting.pods': 'Neue Pods, {{ready}} von {{desired}} bereit',
  'waiting.controller': 'Letzte Änderung noch nicht verarbeitet',
  'waiting.keeps': 'Hält {{version}} bereit, noch',
  'waiting.healthyFor': 'Gesund seit {{duration}}',
  'waiting.servesAll': 'Bedient alle Nutzer',
  'waiting.failed': '{{subject}} fehlgeschlagen',
  'waiting.podsAvailable': '{{available}} von {{desired}} Pods verfügbar',
  'waiting.look': 'Jemand muss nachsehen',
  'waiting.experiment': 'Experiment {{phase}}',
  'waiting.noStatus': 'Kein bekannter Status',
  'waiting.unreachable': 'Cluster nicht erreichbar',
  'waiting.abortedFailed':
    '{{version}}: {{subject}} fehlgeschlagen, wartet auf neuen Versuch',
  'waiting.abortedEnded': '{{version}}: beendet, wartet auf neuen Versuch',
  'waiting.goesOn': 'Geht von selbst weiter',
};
