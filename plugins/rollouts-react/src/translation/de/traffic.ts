import { Words } from '../Words';
import { traffic as english } from '../en/traffic';

export const traffic: Words<typeof english> = {
  'traffic.noUser': 'kein Nutzer ist auf {{version}}',
  'traffic.allUsers': 'alle Nutzer sind auf {{version}}',
  'traffic.someUsers': '{{percent}} der Nutzer sind auf {{version}}',
  'traffic.share': '{{percent}} des Traffics auf {{version}}',
  'traffic.shareAskedFor':
    '{{percent}} des Traffics auf {{version}} angefordert',
  'traffic.heading': 'Traffic',
  'traffic.askedFor': 'Gefordert',
  'traffic.inRouter': 'Im Router',
  'traffic.byReplicas': 'Per Replicas',
  'traffic.byService': 'Per Service',
  'traffic.cannotBeTold': 'nicht zu ermitteln',
  'traffic.stableVersion': '{{version}} stable',
  'traffic.canaryVersion': '{{version}} canary',
  'traffic.newVersion': '{{version}} neu',
  'traffic.headerRule':
    'Anfragen mit dem Header {{match}} gehen an {{version}}, unabhängig vom Gewicht.',
  'traffic.mirrorRule':
    '{{percent}} der Anfragen {{match}} werden an {{version}} kopiert; die Antworten werden verworfen.',
  'traffic.mirrorRouteRule':
    '{{percent}} der Anfragen der Route {{route}} werden an {{version}} kopiert; die Antworten werden verworfen.',
  'traffic.verified':
    'Bestätigt: Der Router tut nachweislich, was verlangt wurde.',
  'traffic.notVerified':
    'Nicht bestätigt: Der Router wurde angewiesen, aber es ist noch nicht nachgewiesen.',
  'traffic.routerBehind': 'Der Router hat das Geforderte noch nicht erhalten.',
  'traffic.followsReadyPods':
    'Ohne Traffic-Router folgt der Anteil den Pods, die bereit sind.',
  'traffic.followsPods':
    'Ohne Traffic-Router folgt der Anteil der Anzahl der Pods und kann dem Geforderten nur nahekommen.',
  'traffic.serviceBehind': 'Der Service wählt das Geforderte noch nicht aus.',
  'traffic.services': 'Services',
  'traffic.leadsTo': 'führt zu',
  'traffic.noVersion': 'keine Version',
};
