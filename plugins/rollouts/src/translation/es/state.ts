import { Words } from '../Words';
import { state as english } from '../en/state';

export const state: Words<typeof english> = {
  'state.loading': 'Cargando rollouts',

  'state.notLoaded.title': 'No se han podido cargar los rollouts',
  'state.notLoaded.noAnswer':
    'El portal no ha respondido. Puede que su red o el propio portal estén caídos; no se sabe nada de los rollouts.',
  'state.notLoaded.otherAnswer':
    'El portal ha respondido, pero no con rollouts. A ellos no les afecta.',
  'state.notLoaded.tryAgain': 'Volver a intentarlo',

  'state.noEngine.title': 'No hay motor de rollouts en {{clusters}}',
  'state.noEngine.text_one':
    'El clúster no ofrece Argo Rollouts, así que {{name}} no tiene nada que mostrar aquí. Cuando se instale, sus rollouts aparecerán sin reiniciar el portal.',
  'state.noEngine.text_other':
    'Los clústeres no ofrecen Argo Rollouts, así que {{name}} no tiene nada que mostrar aquí. Cuando se instale, sus rollouts aparecerán sin reiniciar el portal.',

  'state.forbiddenByCluster.title':
    '{{cluster}} no deja que el portal lea: {{resource}}',
  'state.forbiddenByCluster.ofTheRollout':
    'Se muestra lo último que se vio; el rollout puede haber avanzado.',
  'state.forbiddenByCluster.analysis':
    'Los pasos y el tráfico están completos. Puede que haya análisis, pero no se pueden mostrar.',
  'state.forbiddenByCluster.other':
    'Falta aquí lo que dirían; todo lo demás está completo.',
  'state.resource.analysisruns': 'ejecuciones de análisis',
  'state.resource.replicasets': 'ReplicaSets',
  'state.resource.experiments': 'experimentos',
  'state.resource.pods': 'pods',
  'state.resource.rollouts': 'rollouts',

  'state.forbiddenByPortal.title': 'El portal no le deja ver estos rollouts',
  'state.forbiddenByPortal.text':
    'Le falta el permiso {{permission}} para {{name}}.',
  'state.forbiddenByPortal.owner_one': 'Su responsable es {{owners}}.',
  'state.forbiddenByPortal.owner_other': 'Sus responsables son {{owners}}.',

  'state.malformedAnnotation.title':
    'No se puede leer una anotación de {{name}}',
  'state.malformedAnnotation.text':
    'No se ha buscado nada, porque habría que adivinar {{annotation}}. Corríjala en {{file}}.',

  'state.noAnnotation.title': 'No hay rollouts vinculados a {{name}}',
  'state.noAnnotation.text':
    'Añada la anotación a {{file}} y dé a los workloads una etiqueta con el mismo nombre y valor. Aparecerán aquí en cuanto el catálogo haya leído el archivo.',
  'state.noAnnotation.copy': 'Copiar la anotación',

  'state.noCluster.title': 'No hay ningún clúster configurado',
  'state.noCluster.text':
    'El portal no tiene ningún clúster en el que buscar. Quien lo administra añade uno en {{key}}:',

  'state.unknownCluster.title': 'El portal no conoce el clúster {{cluster}}',
  'state.unknownCluster.text':
    'La anotación de {{name}} lo pide por su nombre:',
  'state.unknownCluster.advice':
    'Corrija el nombre en {{file}} o pida al equipo de plataforma que añada el clúster a {{key}} en la configuración del portal.',

  'state.nothingFound.title': 'No se ha encontrado ningún workload de {{name}}',
  'state.nothingFound.titleUnsure': 'No se ve ningún workload de {{name}}',
  'state.nothingFound.looked_one':
    'Se ha buscado en {{count}} clúster la etiqueta {{label}}.',
  'state.nothingFound.looked_other':
    'Se ha buscado en {{count}} clústeres la etiqueta {{label}}.',
  'state.nothingFound.lookedInNamespace_one':
    'Se ha buscado en {{count}} clúster la etiqueta {{label}} en el namespace {{namespace}}.',
  'state.nothingFound.lookedInNamespace_other':
    'Se ha buscado en {{count}} clústeres la etiqueta {{label}} en el namespace {{namespace}}.',
  'state.nothingFound.advice':
    'Un Rollout necesita la etiqueta en {{field}}, no solo en su plantilla de pod.',
  'state.nothingFound.list': 'Clúster por clúster',
  'state.nothingFound.in.found-nothing': '{{cluster}}: nada coincide.',
  'state.nothingFound.in.not-installed':
    '{{cluster}} no ofrece ningún motor de rollouts.',
  'state.nothingFound.in.forbidden':
    '{{cluster}} no deja que el portal lo lea todo.',
  'state.nothingFound.in.unreachable':
    '{{cluster}} no responde, así que no se puede decir nada de él.',
  'state.nothingFound.in.looking': '{{cluster}} aún no se ha leído.',
};
