import { Words } from '../Words';
import { analysis as english } from '../en/analysis';

export const analysis: Words<typeof english> = {
  'analysis.heading': 'Analyse',
  'analysis.runs': 'Exécutions d’analyse',
  'analysis.ofVersion': 'de',
  'analysis.chooseVersion': 'Version dont l’analyse est affichée',
  'analysis.noneOfExperiment':
    'Aucune analyse n’a été exécutée pour cette expérience.',
  'analysis.noneOfVersion':
    'Aucune analyse n’a été exécutée pour cette version.',
  'analysis.theAnalysis': 'l’analyse',
  'analysis.startsAtStep_one':
    'Aucune exécution pour l’instant\u00a0: {{names}} démarre à l’étape {{number}}.',
  'analysis.startsAtStep_other':
    'Aucune exécution pour l’instant\u00a0: {{names}} démarrent à l’étape {{number}}.',
  'analysis.startsBeforeSwitch_one':
    'Aucune exécution pour l’instant\u00a0: {{names}} démarre avant la bascule.',
  'analysis.startsBeforeSwitch_other':
    'Aucune exécution pour l’instant\u00a0: {{names}} démarrent avant la bascule.',
  'analysis.startsAfterSwitch_one':
    'Aucune exécution pour l’instant\u00a0: {{names}} démarre après la bascule.',
  'analysis.startsAfterSwitch_other':
    'Aucune exécution pour l’instant\u00a0: {{names}} démarrent après la bascule.',
  'analysis.phase.Pending': 'en attente',
  'analysis.phase.Running': 'en cours',
  'analysis.phase.Successful': 'réussie',
  'analysis.phase.Failed': 'en échec',
  'analysis.phase.Error': 'en erreur',
  'analysis.phase.Inconclusive': 'non concluante',
  'analysis.phase.Unknown': 'inconnue',
  'analysis.role.Step': 'Étape',
  'analysis.role.Background': 'Arrière-plan',
  'analysis.role.PrePromotion': 'Avant la bascule',
  'analysis.role.PostPromotion': 'Après la bascule',
  'analysis.role.Unknown': 'Rôle inconnu',
  'analysis.role.step': 'Étape {{number}}',
  'analysis.role.experiment': 'Expérience',
  'analysis.phaseFor': '{{phase}} depuis {{duration}}',
  'analysis.phaseForWhenSeen':
    '{{phase}} depuis {{duration}} au dernier contact',
  'analysis.earlierAttempt': 'tentative précédente',
  'analysis.toldToEnd': 'arrêt demandé',
  'analysis.background': 'analyse en arrière-plan',
  'analysis.arguments': 'Arguments',
  'analysis.noMetrics': 'Elle n’a aucune métrique.',
};
