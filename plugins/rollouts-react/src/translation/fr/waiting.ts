import { Words } from '../Words';
import { waiting as english } from '../en/waiting';

export const waiting: Words<typeof english> = {
  'waiting.aPerson': 'une personne',
  'waiting.promotion': 'Attend la promotion par {{owner}}',
  'waiting.decision': 'Non concluant, attend la décision de {{owner}}',
  'waiting.resume': 'Attend la reprise par {{owner}}',
  'waiting.analysis': 'Analyse {{name}}',
  'waiting.countOf': '{{number}} sur {{planned}}',
  'waiting.experimentEndsIn': 'Expérience {{names}}, se termine dans',
  'waiting.experimentEndsNow':
    'Expérience {{names}}, se termine d’un instant à l’autre',
  'waiting.runEndsIn': 'En cours, se termine dans',
  'waiting.runEndsNow': 'En cours, se termine d’un instant à l’autre',
  'waiting.pauseEndsIn': 'Pause minutée, suite dans',
  'waiting.pauseEndsNow': 'Pause minutée, suite d’un instant à l’autre',
  'waiting.pods': 'Nouveaux pods prêts\u00a0: {{ready}} sur {{desired}}',
  'waiting.controller': 'Dernière modification pas encore prise en compte',
  'waiting.keeps': 'Conserve {{version}} encore',
  'waiting.healthyFor': 'Sain depuis {{duration}}',
  'waiting.servesAll': 'Sert tous les utilisateurs',
  'waiting.failed': '{{subject}} a échoué',
  'waiting.podsAvailable':
    'Pods disponibles\u00a0: {{available}} sur {{desired}}',
  'waiting.look': 'Quelqu’un doit regarder',
  'waiting.experiment': 'Expérience {{phase}}',
  'waiting.noStatus': 'Aucun état connu ici',
  'waiting.unreachable': 'Cluster injoignable',
  'waiting.abortedFailed':
    '{{version}}\u00a0: {{subject}} a échoué, attend une nouvelle tentative',
  'waiting.abortedEnded':
    '{{version}}\u00a0: arrêtée, attend une nouvelle tentative',
  'waiting.goesOn': 'Continue de lui-même',
};
