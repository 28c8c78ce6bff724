import { Words } from '../Words';
import { outlook as english } from '../en/outlook';

export const outlook: Words<typeof english> = {
  'outlook.goesOn': '{{verb}} führt weiter zu Schritt {{number}}: {{step}}.',
  'outlook.step': 'Schritt {{number}}: {{step}}',
  'outlook.allDone': 'alle Schritte erledigt, {{percent}} auf {{version}}',
  'outlook.switch': 'schaltet den gesamten Traffic auf {{version}} um',
  'outlook.newAnalysis': 'startet einen neuen Analyselauf',
  'outlook.endPause.person': 'beendet die von Hand gesetzte Pause',
  'outlook.endPause.inconclusiveExperiment':
    'beendet die Pause nach dem nicht eindeutigen Experiment',
  'outlook.resumeStep': 'setzt Schritt {{number}} fort, {{step}}',
  'outlook.skipNothing': 'überspringt nichts, alle Schritte sind erledigt',
  'outlook.skipOne': 'überspringt Schritt {{number}}',
  'outlook.skipTwo': 'überspringt die Schritte {{first}} und {{last}}',
  'outlook.skipMany': 'überspringt die Schritte {{first}} bis {{last}}',
  'outlook.skipChecks': 'überspringt Pause und Analysen',
  'outlook.leaveStep': 'verlässt Schritt {{number}}; {{next}}',
  'outlook.hold': 'steht still, bis jemand fortsetzt',
  'outlook.holdAtStep': 'bleibt bei Schritt {{number}} von {{total}} stehen',
  'outlook.holdAtEnd': 'bleibt nach dem letzten Schritt stehen',
  'outlook.backToStable': 'zurück zu {{version}}',
  'outlook.again': 'beginnt das Update auf {{version}} von vorn',
  'outlook.againFromStep': 'beginnt wieder mit Schritt {{number}}, {{step}}',
  'outlook.replacePods_one': 'ersetzt {{count}} Pod',
  'outlook.replacePods_other': 'ersetzt {{count}} Pods',
  'outlook.backAtOnce.isStable': 'sofort zurück, ohne Schritte',
  'outlook.backAtOnce.isWithinWindow':
    'ohne Schritte, denn die Version liegt im Rollback-Fenster',
  'outlook.backAtOnce.isStillUp': 'sofort zurück, denn die Pods laufen noch',
  'outlook.backByUpdate': 'wie ein Update, mit allen Schritten',
  'outlook.pass': 'gilt als bestanden',
  'outlook.passTo': 'gilt als bestanden; {{next}}',
  'outlook.end.watch': 'beendet die Überwachung des Updates',
  'outlook.end.idleRun': 'beendet einen Lauf, der gerade nichts entscheidet',
  'outlook.end.runOfExperiment': 'beendet diese Messung des Experiments',
  'outlook.end.idleExperiment':
    'beendet ein Experiment, das gerade nichts entscheidet',
  'outlook.end.experiment': 'beendet es vorzeitig',
  'outlook.experimentAgain': 'beginnt es noch einmal von vorn',
};
