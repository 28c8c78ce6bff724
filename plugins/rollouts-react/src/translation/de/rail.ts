import { Words } from '../Words';
import { rail as english } from '../en/rail';

export const rail: Words<typeof english> = {
  'rail.steps': 'Schritte',
  'rail.blueGreen': 'Blue-Green',
  'rail.blueGreenShort': 'Blue-Green',
  'rail.noSteps': 'Dieser Rollout hat keine Schritte.',
  'rail.firstVersion':
    'Erste Version: Es gibt keine, mit der sie zu vergleichen wäre. Sie geht ohne Schritte an alle.',
  'rail.firstVersionSwitched':
    'Erste Version: Es gibt keine, mit der sie zu vergleichen wäre. Umgeschaltet wird ohne Pause und Analysen.',
  'rail.noStepsShort': 'keine Schritte',
  'rail.scrolls': 'Schritte, seitlich scrollbar',
  'rail.heightUsers':
    'Höhe: Anteil der Nutzer auf {{version}}, 0 oder {{percent}}',
  'rail.heightTraffic':
    'Höhe: angeforderter Traffic auf {{version}}, 0 bis {{percent}}',
  'rail.reached':
    'Schritt {{number}} von {{total}} und {{percent}} erreicht · grau: was vor dem Abbruch erreicht war',
  'rail.reachedUnknown':
    'Wie weit das Update beim Abbruch war, ist nicht bekannt',
  'rail.started': 'Begonnen {{time}}',
  'rail.toGo': 'noch mindestens {{duration}}',
  'rail.now': 'Jetzt',
  'rail.in': 'In {{countdown}}',
  'rail.left': 'Noch {{countdown}}',
  'rail.failed': 'Fehlgeschlagen',
  'rail.failedAt': 'Fehlgeschlagen {{time}}',
  'rail.lastSeenHere': 'Zuletzt hier gesehen',
};
