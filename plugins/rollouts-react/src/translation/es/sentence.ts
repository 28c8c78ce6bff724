import { Words } from '../Words';
import { sentence as english } from '../en/sentence';

export const sentence: Words<typeof english> = {
  'sentence.lead': '{{phase}}:',
  'sentence.leadAt': '{{phase}} {{place}}:',
  'sentence.leadFor': '{{phase}} desde hace {{duration}}:',
  'sentence.leadAtFor': '{{phase}} {{place}} desde hace {{duration}}:',
  'sentence.leadSince': '{{phase}} desde {{time}}:',
  'sentence.leadAgo': '{{phase}} hace {{duration}}:',
  'sentence.leadAgoAt': '{{phase}} hace {{duration}} {{place}}:',
  'sentence.phaseAt': '{{phase}} {{place}}',
  'sentence.atStep': 'en el paso {{number}} de {{total}}',
  'sentence.afterStep': 'después del paso {{number}} de {{total}}',
  'sentence.beforeSwitch': 'antes del cambio',
  'sentence.servesAll': '{{version}} atiende a todos los usuarios.',
  'sentence.servedAll': '{{version}} atendía a todos los usuarios',
  'sentence.keeps': '{{version}} sigue lista otros {{duration}}.',
  'sentence.podsAvailable':
    '{{available}} de {{desired}} pods están disponibles',
  'sentence.analysisFailed': 'un análisis falló',
  'sentence.controllerSaysWhy': 'el mensaje del controlador dice por qué',
  'sentence.controllerIsSilent': 'el controlador no dice por qué',
  'sentence.controllerAtWork': 'el controlador está trabajando',
  'sentence.unknownPhase':
    'el controlador dice «{{phase}}», una fase que aquí no se conoce.',
  'sentence.noStatus': 'el clúster aún no tiene ningún estado para él.',
  'sentence.waitsForController': 'A la espera del controlador:',
  'sentence.notTakenUp': 'aún no ha recogido el último cambio.',
  'sentence.before': 'Antes: {{past}}',
  'sentence.unknown': 'Desconocido.',
  'sentence.unknownSince': 'Desconocido desde {{time}}.',
  'sentence.then': 'Entonces: {{past}}',
  'restart.later': 'reinicio de sus pods previsto: {{time}}',
  'restart.going': 'sus pods se están reiniciando desde {{time}}',
  'restart.laterSentence': 'Reinicio de sus pods previsto: {{time}}.',
  'restart.goingSentence': 'Sus pods se están reiniciando desde {{time}}.',
};
