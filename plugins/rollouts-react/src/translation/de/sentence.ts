import { Words } from '../Words';
import { sentence as english } from '../en/sentence';

export const sentence: Words<typeof english> = {
  'sentence.lead': '{{phase}}:',
  'sentence.leadAt': '{{phase}} {{place}}:',
  'sentence.leadFor': '{{phase}} seit {{duration}}:',
  'sentence.leadAtFor': '{{phase}} {{place}} seit {{duration}}:',
  'sentence.leadSince': '{{phase}} seit {{time}}:',
  'sentence.leadAgo': '{{phase}} vor {{duration}}:',
  'sentence.leadAgoAt': '{{phase}} vor {{duration}} {{place}}:',
  'sentence.phaseAt': '{{phase}} {{place}}',
  'sentence.atStep': 'bei Schritt {{number}} von {{total}}',
  'sentence.afterStep': 'nach Schritt {{number}} von {{total}}',
  'sentence.beforeSwitch': 'vor dem Umschalten',
  'sentence.servesAll': '{{version}} bedient alle Nutzer.',
  'sentence.servedAll': '{{version}} bediente alle Nutzer',
  'sentence.keeps': '{{version}} bleibt noch {{duration}} bereit.',
  'sentence.podsAvailable': '{{available}} von {{desired}} Pods verfügbar',
  'sentence.analysisFailed': 'eine Analyse ist fehlgeschlagen',
  'sentence.controllerSaysWhy':
    'der Grund steht in der Meldung des Controllers',
  'sentence.controllerIsSilent': 'der Controller nennt keinen Grund',
  'sentence.controllerAtWork': 'der Controller arbeitet daran',
  'sentence.unknownPhase':
    'der Controller meldet „{{phase}}“, eine Phase, die hier nicht bekannt ist.',
  'sentence.noStatus': 'der Cluster hat noch keinen Status dafür.',
  'sentence.waitsForController': 'Wartet auf den Controller:',
  'sentence.notTakenUp': 'er hat die letzte Änderung noch nicht verarbeitet.',
  'sentence.before': 'Davor: {{past}}',
  'sentence.unknown': 'Unbekannt.',
  'sentence.unknownSince': 'Unbekannt seit {{time}}.',
  'sentence.then': 'Zuletzt: {{past}}',
  'restart.later': 'Neustart der Pods geplant: {{time}}',
  'restart.going': 'die Pods werden neu gestartet, seit {{time}}',
  'restart.laterSentence': 'Neustart der Pods geplant: {{time}}.',
  'restart.goingSentence': 'Die Pods werden neu gestartet, seit {{time}}.',
};
