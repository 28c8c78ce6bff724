import { Words } from '../Words';
import { status as english } from '../en/status';

export const status: Words<typeof english> = {
  'status.title': 'État des clusters',
  'status.pageType': 'Rollouts',
  'status.loading': 'Chargement de l’état',
  'status.allWell_one': 'Le cluster est surveillé.',
  'status.allWell_other': 'Les {{count}} clusters sont surveillés.',
  'status.amiss_one': '{{count}} cluster sur {{total}} est à vérifier.',
  'status.amiss_other': '{{count}} clusters sur {{total}} sont à vérifier.',
  'status.engines': 'Moteurs\u00a0:',
  'status.noEngine':
    'Aucun moteur n’est installé, donc rien n’est trouvé\u00a0: ajoutez-en un au backend sous forme de module.',
  'status.asOf': 'À {{time}}',
  'status.report': 'Rapport pour un ticket de support',
  'status.copyReport': 'Copier un rapport pour un ticket de support',
  'status.outdated':
    'Le portail ne répond pas. Vous voyez ce qu’il a dit en dernier.',
  'status.answers': 'Répond',
  'status.doesNotAnswer': 'Ne répond pas',
  'status.rollouts_one': '{{number}} rollout',
  'status.rollouts_other': '{{number}} rollouts',
  'status.outage.neverSeen':
    'Le cluster n’a pas répondu depuis le démarrage du portail.',
  'status.outage.lastSeen':
    'Dernière réponse du cluster il y a {{duration}}. Vous voyez ce qui a été vu en dernier.',
  'status.outage.advice':
    'Le portail continue d’essayer. Vérifiez l’adresse, l’autorité de certification et les identifiants dans la configuration, ainsi que le réseau entre les deux.',
  'status.resourcesOf': 'Ressources de {{cluster}}',
  'status.column.resource': 'Ressource',
  'status.column.state': 'Surveillance',
  'status.column.objects': 'Objets',
  'status.column.lastEvent': 'Dernier signe',
  'status.column.restarts': 'Redémarrages',
  'status.column.lastError': 'Dernière erreur',
  'status.state.watching': 'Surveillée',
  'status.state.connecting': 'Connexion',
  'status.state.absent': 'Non installée',
  'status.state.forbidden': 'Interdite',
  'status.state.lost': 'Perdue',
  'status.state.silent': 'Muette',
  'status.ago': 'il y a {{duration}}',
  'status.never': 'jamais',
  'status.noError': 'aucune',
  'status.advice.connecting':
    'Première lecture en cours. En cas d’échec, le portail réessaie de lui-même.',
  'status.advice.absent':
    'Le cluster ne propose pas {{resource}}. Si son contrôleur est installé plus tard, le portail s’en aperçoit en moins d’une minute\u00a0; d’ici là, rien de ce qui existe ne manque.',
  'status.advice.forbidden':
    'Le cluster ne laisse pas le portail lister ni surveiller {{resource}}. S’il dit «\u00a0Unauthorized\u00a0», les identifiants sont refusés\u00a0: renouvelez-les. Sinon, il manque une règle.',
  'status.advice.lost':
    'La connexion est perdue\u00a0; vous voyez ce qui a été vu en dernier. Le portail continue d’essayer.',
  'status.advice.silent':
    'La surveillance est ouverte, mais rien n’est arrivé depuis plusieurs minutes, pas même un signe de vie. Un proxy entre le portail et le cluster retient peut-être les réponses ou a coupé la connexion.',
  'status.advice.rule':
    'Ajoutez cette règle à la ClusterRole du portail\u00a0; il s’en aperçoit en moins d’une minute\u00a0:',
  'status.advice.copyRule': 'Copier la règle pour {{resource}}',
  'status.forbidden.title':
    'Le portail ne vous laisse pas voir comment les clusters sont surveillés',
  'status.forbidden.text':
    'Il vous manque l’autorisation {{permission}}, réservée à ceux qui exploitent le portail.',
  'status.noCluster.title': 'Aucun cluster n’est surveillé',
  'status.noCluster.text':
    'Le portail n’a aucun cluster où chercher. Ajoutez-en un à sa configuration\u00a0:',
};
