import { Words } from '../Words';
import { plan as english } from '../en/plan';

export const plan: Words<typeof english> = {
  'plan.notPossible': '{{verb}}\u00a0: impossible pour le moment.',
  'plan.notFoundOut': 'Impossible de savoir ce que cela ferait.',
  'plan.moved': 'Le rollout a avancé depuis que vous avez ouvert ceci.',
  'plan.movedText': 'Ce qui est écrit ici n’est plus valable.',
  'plan.looking': 'Recherche de ce que cela ferait',
  'plan.lookAgain': 'Vérifier de nouveau',

  'plan.now': 'Maintenant',
  'plan.atOnce': 'Aussitôt',
  'plan.afterwards': 'Ensuite',

  'plan.reason': 'Motif (facultatif)',
  'plan.recordedAs': 'Consigné au nom de {{name}}',
  'plan.recordedWithReason': 'Consigné au nom de {{name}}, avec le motif',
  'plan.cancel': 'Annuler',
  'plan.close': 'Fermer',
  'plan.sending': 'Envoi',
  'plan.forbidden': 'Le portail ne vous y autorise pas.',
  'plan.noAnswer': 'Aucune réponse n’indique le résultat.',
  'plan.noAnswerText':
    'On ne sait pas si la demande a été exécutée\u00a0: regardez le rollout avant de réessayer. ({{message}})',

  'plan.sent_one': 'Ce qui est envoyé\u00a0: {{count}} requête à {{cluster}}',
  'plan.sent_other':
    'Ce qui est envoyé\u00a0: {{count}} requêtes à {{cluster}}',
  'plan.kubectl': 'La même chose avec kubectl',
  'plan.inThisOrder':
    'Envoyé dans cet ordre. La première requête refusée y met fin, de même qu’un changement du rollout depuis que vous avez ouvert ceci.',
  'plan.onlyRequest':
    'Requête exacte. Refusée si le rollout a changé depuis que vous avez ouvert ceci.',
  'plan.numberedRequest': 'Requête {{number}} sur {{total}}',
  'plan.nudge':
    'Seulement si aucun effet n’est constaté\u00a0: touche l’objet pour que le contrôleur regarde de nouveau.',
  'plan.copyCommand': 'Copier la commande',
  'plan.copyOnlyRequest': 'Copier la requête',
  'plan.copyNumberedRequest': 'Copier la requête {{number}}',
  'plan.copyNudge': 'Copier la requête qui réveille le contrôleur',
};
