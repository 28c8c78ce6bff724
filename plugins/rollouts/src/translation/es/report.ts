import { Words } from '../Words';
import { report as english } from '../en/report';

export const report: Words<typeof english> = {
  'report.next.step': '{{verb}} continúa con: {{hint}}.',
  'report.next.event': '{{verb}}: {{hint}}.',
  'report.next.outcome': '{{verb}}: {{hint}}.',

  'report.requested': '{{noun}}, solicitud: {{time}}.',
  'report.requestedBy': '{{noun}}, solicitud de {{actor}}: {{time}}.',
  'report.you': 'usted',
  'report.throughAgent': '{{actor}} (a través de un agente)',
  'report.sent': 'Enviado a {{cluster}}; {{engine}} aún no lo ha visto.',
  'report.nudged':
    'Perdido: {{cluster}} aceptó la petición, pero {{engine}} no actuó durante {{seconds}} s. Se ha tocado el objeto para que el controlador vuelva a mirar.',
  'report.done':
    '{{noun}}, solicitud: {{requestedAt}}, efecto: {{effectiveAt}}.',
  'report.doneBy':
    '{{noun}}, solicitud de {{actor}}: {{requestedAt}}, efecto: {{effectiveAt}}.',
  'report.doneByNudge':
    'Perdido al principio: {{engine}} actuó una vez tocado el objeto.',

  'report.refused.plain': '{{negated}}.',
  'report.refused.state-changed': '{{negated}}: el rollout ha avanzado.',
  'report.refused.not-applicable': '{{negated}}: no cambiaría nada.',
  'report.refused.not-observed':
    '{{negated}}: {{engine}} aún no ha recogido el último cambio.',
  'report.refused.gone': '{{negated}}: el rollout ya no existe.',
  'report.refused.unsupported':
    '{{negated}}: {{engine}} no puede hacerlo aquí.',
  'report.refused.cluster-unreachable': '{{negated}}: {{cluster}} no responde.',
  'report.refused.cluster-forbids':
    '{{negated}}: {{cluster}} no se lo permite al portal.',

  'report.failed': '{{noun}}: ha fallado.',
  'report.failedText': '{{cluster}} no ha ejecutado la petición.',
  'report.undone': '{{noun}}: se ha deshecho.',
  'report.undoneText':
    'Se ha visto actuar a {{engine}}, que lo ha deshecho de inmediato.',
  'report.silent': 'No se ha visto ningún efecto.',
  'report.silentText':
    '{{cluster}} aceptó la petición, pero no se ha visto actuar a {{engine}}.',

  'report.nothingChanged': 'No se ha cambiado nada.',
  'report.lookFirst': 'Mire el rollout antes de volver a intentarlo.',
  'report.dismiss': 'Descartar',

  'report.off.portalSilent':
    'El portal no responde, así que no se ha podido comprobar nada.',
  'report.off.clusterSilent':
    '{{cluster}} no responde, así que no se ha podido comprobar nada.',
  'report.off.unfollowed':
    'El portal no ve este rollout ahora, así que no se ha podido comprobar nada.',
  'report.off.permission': 'Le falta el permiso {{permission}}.',
  'report.off.permissionOfOwner_one':
    'Le falta el permiso {{permission}}. El responsable es {{owners}}.',
  'report.off.permissionOfOwner_other':
    'Le falta el permiso {{permission}}. Los responsables son {{owners}}.',
};
