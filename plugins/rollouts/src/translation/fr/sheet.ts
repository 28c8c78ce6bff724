import { Words } from '../Words';
import { sheet as english } from '../en/sheet';

export const sheet: Words<typeof english> = {
  'sheet.language': 'fr',

  'sheet.abort': 'L’abandon',
  'sheet.steps': 'Étapes',
  'sheet.analysis': 'Analyse',
  'sheet.experiments': 'Expériences',
  'sheet.traffic': 'Trafic',
  'sheet.revisions': 'Révisions',
  'sheet.pods': 'Pods',
  'sheet.gaps': 'Ce qui manque',

  'sheet.canary': 'Canary',
  'sheet.blueGreen': 'Blue-green',
  'sheet.experiment': 'Expérience',
  'sheet.unknown': 'Stratégie inconnue ici',
  'sheet.strategyByRouter': '{{strategy}}, {{router}}',
  'sheet.workload': 'exécute le {{kind}} {{name}}',
  'sheet.pingPong': 'Ping-pong',
  'sheet.notLive': 'Pas en direct\u00a0: dernier état vu',
  'sheet.controllerSays': '{{engine}} indique\u00a0: {{message}}',

  'sheet.fault.targets': 'Les cibles ne peuvent pas être affichées.',
  'sheet.fault.state': 'L’état de cette cible ne peut pas être affiché.',
  'sheet.fault.abort': 'L’abandon ne peut pas être affiché.',
  'sheet.fault.steps': 'Les étapes ne peuvent pas être affichées.',
  'sheet.fault.analysis': 'L’analyse ne peut pas être affichée.',
  'sheet.fault.experiments': 'Les expériences ne peuvent pas être affichées.',
  'sheet.fault.traffic': 'Le trafic ne peut pas être affiché.',
  'sheet.fault.revisions': 'Les révisions ne peuvent pas être affichées.',
  'sheet.faultText':
    'C’est un défaut de cette page, pas du rollout\u00a0: {{message}}',
  'sheet.tryAgain': 'Réessayer',

  'sheet.missingTarget':
    'L’adresse demande {{target}}, qui n’existe pas ou n’existe plus. Une autre cible est ouverte à la place.',
  'sheet.hidden.unreachable': '{{cluster}} ne répond pas',
  'sheet.hidden.forbidden': '{{cluster}} ne laisse pas le portail tout lire',
  'sheet.hidden.text':
    '{{lead}}. Les cibles qui s’y trouvent, s’il y en a, ne sont pas affichées.',
  'sheet.hidden.textWithMessage':
    '{{lead}}\u00a0: {{message}}. Les cibles qui s’y trouvent, s’il y en a, ne sont pas affichées.',

  'sheet.portalLost':
    'Le portail ne répond pas. Ce qui est affiché est le dernier état vu\u00a0; le rollout a pu avancer. Il est de nouveau interrogé automatiquement.',
  'sheet.polling':
    'La connexion en direct ne passe pas, comme derrière certains proxys. Tout fonctionne, avec jusqu’à 10 s de retard.',
  'sheet.clusterLost': '{{cluster}} ne répond pas. Le rollout a pu y avancer.',
  'sheet.clusterLostWithMessage':
    '{{cluster}} ne répond pas\u00a0: {{message}}. Le rollout a pu y avancer.',
  'sheet.actionsOff':
    '{{lead}}, car elles n’ont pas pu être vérifiées. Le cluster est de nouveau interrogé automatiquement.',
  'sheet.actionsOffLead': 'Les actions sont désactivées',
  'sheet.resourceLost':
    '{{resource}} de {{cluster}}\u00a0: suivi impossible pour le moment. Ce qui est affiché est le dernier état vu.',
  'sheet.resourceLostWithMessage':
    '{{resource}} de {{cluster}}\u00a0: suivi impossible pour le moment ({{message}}). Ce qui est affiché est le dernier état vu.',
};
