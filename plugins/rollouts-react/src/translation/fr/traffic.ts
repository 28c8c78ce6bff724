import { Words } from '../Words';
import { traffic as english } from '../en/traffic';

export const traffic: Words<typeof english> = {
  'traffic.noUser': 'aucun utilisateur n’est sur {{version}}',
  'traffic.allUsers': 'tous les utilisateurs sont sur {{version}}',
  'traffic.someUsers': '{{percent}} des utilisateurs sont sur {{version}}',
  'traffic.share': '{{percent}} du trafic sur {{version}}',
  'traffic.shareAskedFor': '{{percent}} du trafic demandé sur {{version}}',
  'traffic.heading': 'Trafic',
  'traffic.askedFor': 'Demandé',
  'traffic.inRouter': 'Routeur',
  'traffic.byReplicas': 'Par réplicas',
  'traffic.byService': 'Par service',
  'traffic.cannotBeTold': 'impossible à dire',
  'traffic.stableVersion': '{{version}} stable',
  'traffic.canaryVersion': '{{version}} canary',
  'traffic.newVersion': '{{version}} nouvelle',
  'traffic.headerRule':
    'Les requêtes dont l’en-tête est {{match}} vont vers {{version}}, quel que soit le poids.',
  'traffic.mirrorRule':
    '{{percent}} des requêtes {{match}} sont copiées vers {{version}}\u00a0; ses réponses sont ignorées.',
  'traffic.mirrorRouteRule':
    '{{percent}} des requêtes de la route {{route}} sont copiées vers {{version}}\u00a0; ses réponses sont ignorées.',
  'traffic.verified':
    'Vérifié\u00a0: le routeur fait bien ce qui lui a été demandé.',
  'traffic.notVerified':
    'Non vérifié\u00a0: la consigne a été donnée au routeur, mais son effet n’a pas encore été constaté.',
  'traffic.routerBehind': 'Le routeur n’a pas encore reçu ce qui est demandé.',
  'traffic.followsReadyPods':
    'Sans routeur de trafic, la part suit les pods qui sont prêts.',
  'traffic.followsPods':
    'Sans routeur de trafic, la part suit le nombre de pods et ne peut qu’approcher ce qui est demandé.',
  'traffic.serviceBehind':
    'Le service ne sélectionne pas encore ce qui est demandé.',
  'traffic.services': 'Services',
  'traffic.leadsTo': 'mène à',
  'traffic.noVersion': 'aucune version',
};
