import { Words } from '../Words';
import { sheet as english } from '../en/sheet';

export const sheet: Words<typeof english> = {
  'sheet.language': 'es',

  'sheet.abort': 'La interrupción',
  'sheet.steps': 'Pasos',
  'sheet.analysis': 'Análisis',
  'sheet.experiments': 'Experimentos',
  'sheet.traffic': 'Tráfico',
  'sheet.revisions': 'Revisiones',
  'sheet.pods': 'Pods',
  'sheet.gaps': 'Lo que falta',

  'sheet.canary': 'Canary',
  'sheet.blueGreen': 'Blue-green',
  'sheet.experiment': 'Experimento',
  'sheet.unknown': 'Estrategia desconocida aquí',
  'sheet.strategyByRouter': '{{strategy}}, {{router}}',
  'sheet.workload': 'ejecuta el {{kind}} {{name}}',
  'sheet.pingPong': 'Ping-pong',
  'sheet.notLive': 'No en directo: lo último que se vio',
  'sheet.controllerSays': '{{engine}} dice: {{message}}',

  'sheet.fault.targets': 'No se pueden mostrar los destinos.',
  'sheet.fault.state': 'No se puede mostrar el estado de este destino.',
  'sheet.fault.abort': 'No se puede mostrar la interrupción.',
  'sheet.fault.steps': 'No se pueden mostrar los pasos.',
  'sheet.fault.analysis': 'No se puede mostrar el análisis.',
  'sheet.fault.experiments': 'No se pueden mostrar los experimentos.',
  'sheet.fault.traffic': 'No se puede mostrar el tráfico.',
  'sheet.fault.revisions': 'No se pueden mostrar las revisiones.',
  'sheet.faultText': 'Es un fallo de esta página, no del rollout: {{message}}',
  'sheet.tryAgain': 'Volver a intentarlo',

  'sheet.missingTarget':
    'La dirección pide {{target}}, que no existe o ya no existe. En su lugar se ha abierto otro destino.',
  'sheet.hidden.unreachable': '{{cluster}} no responde',
  'sheet.hidden.forbidden': '{{cluster}} no deja que el portal lo lea todo',
  'sheet.hidden.text':
    '{{lead}}. Los destinos que haya allí, si los hay, no se muestran.',
  'sheet.hidden.textWithMessage':
    '{{lead}}: {{message}}. Los destinos que haya allí, si los hay, no se muestran.',

  'sheet.portalLost':
    'El portal no responde. Se muestra lo último que se vio; el rollout puede haber avanzado. Se le vuelve a preguntar automáticamente.',
  'sheet.polling':
    'La conexión en directo no llega a establecerse, como detrás de algunos proxies. Todo funciona, con hasta 10 s de retraso.',
  'sheet.clusterLost':
    '{{cluster}} no responde. El rollout puede haber avanzado allí.',
  'sheet.clusterLostWithMessage':
    '{{cluster}} no responde: {{message}}. El rollout puede haber avanzado allí.',
  'sheet.actionsOff':
    '{{lead}} porque no se han podido comprobar. Se vuelve a preguntar al clúster automáticamente.',
  'sheet.actionsOffLead': 'Las acciones están desactivadas',
  'sheet.resourceLost':
    '{{resource}} de {{cluster}}: ahora no se pueden seguir. Se muestra lo último que se vio.',
  'sheet.resourceLostWithMessage':
    '{{resource}} de {{cluster}}: ahora no se pueden seguir ({{message}}). Se muestra lo último que se vio.',
};
