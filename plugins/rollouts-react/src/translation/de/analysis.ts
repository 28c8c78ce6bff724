import { Words } from '../Words';
import { analysis as english } from '../en/analysis';

export const analysis: Words<typeof english> = {
  'analysis.heading': 'Analyse',
  'analysis.runs': 'Analyseläufe',
  'analysis.ofVersion': 'von',
  'analysis.chooseVersion': 'Version, deren Analyse angezeigt wird',
  'analysis.noneOfExperiment':
    'Für dieses Experiment ist keine Analyse gelaufen.',
  'analysis.noneOfVersion': 'Für diese Version ist keine Analyse gelaufen.',
  'analysis.theAnalysis': 'die Analyse',
  'analysis.startsAtStep_one':
    'Noch keine gelaufen: {{names}} beginnt bei Schritt {{number}}.',
  'analysis.startsAtStep_other':
    'Noch keine gelaufen: {{names}} beginnen bei Schritt {{number}}.',
  'analysis.startsBeforeSwitch_one':
    'Noch keine gelaufen: {{names}} beginnt vor dem Umschalten.',
  'analysis.startsBeforeSwitch_other':
    'Noch keine gelaufen: {{names}} beginnen vor dem Umschalten.',
  'analysis.startsAfterSwitch_one':
    'Noch keine gelaufen: {{names}} beginnt nach dem Umschalten.',
  'analysis.startsAfterSwitch_other':
    'Noch keine gelaufen: {{names}} beginnen nach dem Umschalten.',
  'analysis.phase.Pending': 'ausstehend',
  'analysis.phase.Running': 'läuft',
  'analysis.phase.Successful': 'erfolgreich',
  'analysis.phase.Failed': 'fehlgeschlagen',
  'analysis.phase.Error': 'Fehler',
  'analysis.phase.Inconclusive': 'nicht eindeutig',
  'analysis.phase.Unknown': 'unbekannt',
  'analysis.role.Step': 'Schritt',
  'analysis.role.Background': 'Hintergrund',
  'analysis.role.PrePromotion': 'Vor dem Umschalten',
  'analysis.role.PostPromotion': 'Nach dem Umschalten',
  'analysis.role.Unknown': 'Unbekannte Rolle',
  'analysis.role.step': 'Schritt {{number}}',
  'analysis.role.experiment': 'Experiment',
  'analysis.phaseFor': '{{phase}} seit {{duration}}',
  'analysis.phaseForWhenSeen':
    'beim letzten Kontakt: {{phase}} seit {{duration}}',
  'analysis.earlierAttempt': 'früherer Versuch',
  'analysis.toldToEnd': 'soll enden',
  'analysis.background': 'Hintergrundanalyse',
  'analysis.arguments': 'Argumente',
  'analysis.noMetrics': 'Sie hat keine Metriken.',
};
