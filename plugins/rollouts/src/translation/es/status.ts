import { Words } from '../Words';
import { status as english } from '../en/status';

export const status: Words<typeof english> = {
  'status.title': 'Estado de los clústeres',
  'status.pageType': 'Rollouts',
  'status.loading': 'Cargando el estado',
  'status.allWell_one': 'El clúster está bajo observación.',
  'status.allWell_other': 'Los {{count}} clústeres están bajo observación.',
  'status.amiss_one': '{{count}} de {{total}} clústeres necesita revisión.',
  'status.amiss_other': '{{count}} de {{total}} clústeres necesitan revisión.',
  'status.engines': 'Motores:',
  'status.noEngine':
    'No hay ningún motor instalado, así que no se encuentra nada: añada uno al backend como módulo.',
  'status.asOf': 'A las {{time}}',
  'status.report': 'Informe para un ticket de soporte',
  'status.copyReport': 'Copiar un informe para un ticket de soporte',
  'status.outdated': 'El portal no responde. Se muestra lo último que dijo.',
  'status.answers': 'Responde',
  'status.doesNotAnswer': 'No responde',
  'status.rollouts_one': '{{number}} rollout',
  'status.rollouts_other': '{{number}} rollouts',
  'status.outage.neverSeen':
    'El clúster no ha respondido desde que arrancó el portal.',
  'status.outage.lastSeen':
    'El clúster respondió por última vez hace {{duration}}. Se muestra lo último que se vio.',
  'status.outage.advice':
    'El portal sigue intentándolo. Compruebe la dirección, la autoridad de certificación y las credenciales en la configuración, y la red entre ambos.',
  'status.resourcesOf': 'Recursos de {{cluster}}',
  'status.column.resource': 'Recurso',
  'status.column.state': 'Observación',
  'status.column.objects': 'Objetos',
  'status.column.lastEvent': 'Última señal',
  'status.column.restarts': 'Reinicios',
  'status.column.lastError': 'Último error',
  'status.state.watching': 'En observación',
  'status.state.connecting': 'Conectando',
  'status.state.absent': 'No instalado',
  'status.state.forbidden': 'Prohibido',
  'status.state.lost': 'Perdido',
  'status.state.silent': 'En silencio',
  'status.ago': 'hace {{duration}}',
  'status.never': 'nunca',
  'status.noError': 'ninguno',
  'status.advice.connecting':
    'Se está leyendo por primera vez. Si falla, el portal lo intenta de nuevo por sí mismo.',
  'status.advice.absent':
    'El clúster no ofrece {{resource}}. Si su controlador se instala más tarde, el portal lo nota en menos de un minuto; hasta entonces no falta nada de lo que hay.',
  'status.advice.forbidden':
    'El clúster no deja que el portal liste ni observe {{resource}}. Si dice «Unauthorized», no acepta las credenciales: renuévelas. Si no, falta una regla.',
  'status.advice.lost':
    'Se perdió la conexión y se muestra lo último que se vio. El portal sigue intentándolo.',
  'status.advice.silent':
    'La observación está abierta, pero hace minutos que no llega nada, ni siquiera una señal de vida. Es posible que un proxy entre el portal y el clúster retenga las respuestas o haya cortado la conexión.',
  'status.advice.rule':
    'Añada esta regla a la ClusterRole del portal; lo nota en menos de un minuto:',
  'status.advice.copyRule': 'Copiar la regla para {{resource}}',
  'status.forbidden.title':
    'El portal no le deja ver cómo se observan los clústeres',
  'status.forbidden.text':
    'Le falta el permiso {{permission}}, que es para quienes operan el portal.',
  'status.noCluster.title': 'No se observa ningún clúster',
  'status.noCluster.text':
    'El portal no tiene ningún clúster donde buscar. Añada uno a su configuración:',
};
