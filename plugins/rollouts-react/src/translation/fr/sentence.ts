import { Words } from '../Words';
import { sentence as english } from '../en/sentence';

export const sentence: Words<typeof english> = {
  'sentence.lead': '{{phase}}\u00a0:',
  'sentence.leadAt': '{{phase}} {{place}}\u00a0:',
  'sentence.leadFor': '{{phase}} depuis {{duration}}\u00a0:',
  'sentence.leadAtFor': '{{phase}} {{place}} depuis {{duration}}\u00a0:',
  'sentence.leadSince': '{{phase}} depuis {{time}}\u00a0:',
  'sentence.leadAgo': '{{phase}} il y a {{duration}}\u00a0:',
  'sentence.leadAgoAt': '{{phase}} il y a {{duration}} {{place}}\u00a0:',
  'sentence.phaseAt': '{{phase}} {{place}}',
  'sentence.atStep': 'à l’étape {{number}} sur {{total}}',
  'sentence.afterStep': 'après l’étape {{number}} sur {{total}}',
  'sentence.beforeSwitch': 'avant la bascule',
  'sentence.servesAll': '{{version}} sert tous les utilisateurs.',
  'sentence.servedAll': '{{version}} servait tous les utilisateurs',
  'sentence.keeps': '{{version}} reste prête encore {{duration}}.',
  'sentence.podsAvailable':
    'pods disponibles\u00a0: {{available}} sur {{desired}}',
  'sentence.analysisFailed': 'une analyse a échoué',
  'sentence.controllerSaysWhy': 'le message du contrôleur dit pourquoi',
  'sentence.controllerIsSilent': 'le contrôleur ne dit pas pourquoi',
  'sentence.controllerAtWork': 'le contrôleur est à l’œuvre',
  'sentence.unknownPhase':
    'le contrôleur indique «\u00a0{{phase}}\u00a0», une phase qui n’est pas connue ici.',
  'sentence.noStatus': 'le cluster n’indique encore aucun état.',
  'sentence.waitsForController': 'En attente du contrôleur\u00a0:',
  'sentence.notTakenUp':
    'il n’a pas encore pris en compte la dernière modification.',
  'sentence.before': 'Avant\u00a0: {{past}}',
  'sentence.unknown': 'Inconnu.',
  'sentence.unknownSince': 'Inconnu depuis {{time}}.',
  'sentence.then': 'À ce moment-là\u00a0: {{past}}',
  'restart.later': 'redémarrage de ses pods prévu\u00a0: {{time}}',
  'restart.going': 'ses pods redémarrent depuis {{time}}',
  'restart.laterSentence': 'Redémarrage de ses pods prévu\u00a0: {{time}}.',
  'restart.goingSentence': 'Ses pods redémarrent depuis {{time}}.',
};
