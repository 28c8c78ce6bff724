import { Words } from '../Words';
import { plan as english } from '../en/plan';

export const plan: Words<typeof english> = {
  'plan.notPossible': '{{verb}} ist jetzt nicht möglich.',
  'plan.notFoundOut': 'Was es bewirken würde, ließ sich nicht herausfinden.',
  'plan.moved':
    'Der Rollout hat sich weiterbewegt, seit Sie dies geöffnet haben.',
  'plan.movedText': 'Was hier steht, gilt nicht mehr.',
  'plan.looking': 'Es wird ermittelt, was es bewirken würde',
  'plan.lookAgain': 'Noch einmal ermitteln',

  'plan.now': 'Jetzt',
  'plan.atOnce': 'Sofort',
  'plan.afterwards': 'Danach',

  'plan.reason': 'Grund (optional)',
  'plan.recordedAs': 'Wird unter {{name}} festgehalten',
  'plan.recordedWithReason': 'Wird unter {{name}} mit dem Grund festgehalten',
  'plan.cancel': 'Schließen',
  'plan.close': 'Schließen',
  'plan.sending': 'Wird gesendet',
  'plan.forbidden': 'Das Portal erlaubt Ihnen das nicht.',
  'plan.noAnswer': 'Es kam keine Antwort über das Ergebnis.',
  'plan.noAnswerText':
    'Ob die Anfrage ausgeführt wurde, ist nicht bekannt: Sehen Sie sich den Rollout an, bevor Sie es noch einmal versuchen. ({{message}})',

  'plan.sent_one': 'Was gesendet wird: {{count}} Anfrage an {{cluster}}',
  'plan.sent_other': 'Was gesendet wird: {{count}} Anfragen an {{cluster}}',
  'plan.kubectl': 'Dasselbe mit kubectl',
  'plan.inThisOrder':
    'Wird in dieser Reihenfolge gesendet. Bei der ersten abgelehnten Anfrage ist Schluss, ebenso wenn sich der Rollout geändert hat, seit Sie dies geöffnet haben.',
  'plan.onlyRequest':
    'Die genaue Anfrage. Sie wird abgelehnt, wenn sich der Rollout geändert hat, seit Sie dies geöffnet haben.',
  'plan.numberedRequest': 'Anfrage {{number}} von {{total}}',
  'plan.nudge':
    'Nur wenn keine Wirkung zu sehen ist: stößt das Objekt an, damit der Controller noch einmal hinsieht.',
  'plan.copyCommand': 'Befehl kopieren',
  'plan.copyOnlyRequest': 'Anfrage kopieren',
  'plan.copyNumberedRequest': 'Anfrage {{number}} kopieren',
  'plan.copyNudge': 'Anfrage kopieren, die den Controller weckt',
};
