import { Words } from '../Words';
import { outlook as english } from '../en/outlook';

export const outlook: Words<typeof english> = {
  'outlook.goesOn': '{{verb}} passe à l’étape {{number}}\u00a0: {{step}}.',
  'outlook.step': 'étape {{number}}, {{step}}',
  'outlook.allDone': 'toutes les étapes terminées, {{percent}} sur {{version}}',
  'outlook.switch': 'bascule tout le trafic vers {{version}}',
  'outlook.newAnalysis': 'lance une nouvelle analyse',
  'outlook.endPause.person': 'met fin à la pause décidée par une personne',
  'outlook.endPause.inconclusiveExperiment':
    'met fin à la pause après l’expérience non concluante',
  'outlook.resumeStep': 'reprend l’étape {{number}}, {{step}}',
  'outlook.skipNothing': 'n’ignore rien, toutes les étapes sont terminées',
  'outlook.skipOne': 'ignore l’étape {{number}}',
  'outlook.skipTwo': 'ignore les étapes {{first}} et {{last}}',
  'outlook.skipMany': 'ignore les étapes {{first}} à {{last}}',
  'outlook.skipChecks': 'ignore la pause et les analyses',
  'outlook.leaveStep': 'quitte l’étape {{number}}\u00a0; {{next}}',
  'outlook.hold': 'attend une reprise',
  'outlook.holdAtStep': 'reste à l’étape {{number}} sur {{total}}',
  'outlook.holdAtEnd': 'reste à la fin des étapes',
  'outlook.backToStable': 'retour à {{version}}',
  'outlook.again': 'recommence la mise à jour vers {{version}}',
  'outlook.againFromStep': 'recommence à l’étape {{number}}, {{step}}',
  'outlook.replacePods_one': 'remplace {{count}} pod',
  'outlook.replacePods_other': 'remplace {{count}} pods',
  'outlook.backAtOnce.isStable': 'retour immédiat, sans étapes',
  'outlook.backAtOnce.isWithinWindow':
    'sans étapes, car la version est encore dans la fenêtre de rollback',
  'outlook.backAtOnce.isStillUp':
    'retour immédiat, car les pods tournent encore',
  'outlook.backByUpdate': 'comme une mise à jour, avec toutes les étapes',
  'outlook.pass': 'sera considérée comme réussie',
  'outlook.passTo': 'sera considérée comme réussie\u00a0; {{next}}',
  'outlook.end.watch': 'met fin à la surveillance de la mise à jour',
  'outlook.end.idleRun':
    'met fin à une analyse qui ne décide de rien pour l’instant',
  'outlook.end.runOfExperiment': 'met fin à cette mesure de l’expérience',
  'outlook.end.idleExperiment':
    'met fin à une expérience qui ne décide de rien pour l’instant',
  'outlook.end.experiment': 'y met fin avant son terme',
  'outlook.experimentAgain': 'la recommence depuis le début',
};
