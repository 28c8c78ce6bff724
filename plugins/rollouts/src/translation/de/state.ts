import { Words } from '../Words';
import { state as english } from '../en/state';

export const state: Words<typeof english> = {
  'state.loading': 'Rollouts werden geladen',

  'state.notLoaded.title': 'Die Rollouts konnten nicht geladen werden',
  'state.notLoaded.noAnswer':
    'Das Portal hat nicht geantwortet. Vielleicht ist Ihr Netz oder das Portal selbst ausgefallen; über die Rollouts ist nichts bekannt.',
  'state.notLoaded.otherAnswer':
    'Das Portal hat geantwortet, aber nicht mit Rollouts. Sie selbst sind davon nicht betroffen.',
  'state.notLoaded.tryAgain': 'Noch einmal versuchen',

  'state.noEngine.title': 'Keine Rollout-Engine in {{clusters}}',
  'state.noEngine.text_one':
    'Der Cluster bietet Argo Rollouts nicht an, deshalb hat {{name}} hier nichts zu zeigen. Sobald es installiert ist, erscheinen die Rollouts ohne Neustart des Portals.',
  'state.noEngine.text_other':
    'Die Cluster bieten Argo Rollouts nicht an, deshalb hat {{name}} hier nichts zu zeigen. Sobald es installiert ist, erscheinen die Rollouts ohne Neustart des Portals.',

  'state.forbiddenByCluster.title':
    '{{cluster}} lässt das Portal nicht lesen: {{resource}}',
  'state.forbiddenByCluster.ofTheRollout':
    'Angezeigt wird, was zuletzt zu sehen war; der Rollout kann inzwischen weiter sein.',
  'state.forbiddenByCluster.analysis':
    'Schritte und Traffic sind vollständig. Analysen gibt es vielleicht, sie können aber nicht angezeigt werden.',
  'state.forbiddenByCluster.other':
    'Was sie sagen würden, fehlt hier; alles andere ist vollständig.',
  'state.resource.analysisruns': 'Analyseläufe',
  'state.resource.replicasets': 'ReplicaSets',
  'state.resource.experiments': 'Experimente',
  'state.resource.pods': 'Pods',
  'state.resource.rollouts': 'Rollouts',

  'state.forbiddenByPortal.title':
    'Das Portal erlaubt Ihnen nicht, diese Rollouts zu sehen',
  'state.forbiddenByPortal.text':
    'Ihnen fehlt die Berechtigung {{permission}} für {{name}}.',
  'state.forbiddenByPortal.owner_one': 'Zuständig ist {{owners}}.',
  'state.forbiddenByPortal.owner_other': 'Zuständig sind {{owners}}.',

  'state.malformedAnnotation.title':
    'Eine Annotation von {{name}} ist nicht lesbar',
  'state.malformedAnnotation.text':
    'Es wurde nichts gesucht, denn {{annotation}} hätte erraten werden müssen. Korrigieren Sie die Annotation in {{file}}.',

  'state.noAnnotation.title': 'Mit {{name}} sind keine Rollouts verknüpft',
  'state.noAnnotation.text':
    'Fügen Sie die Annotation in {{file}} ein und geben Sie den Workloads ein Label mit demselben Namen und Wert. Sie erscheinen hier, sobald der Katalog die Datei gelesen hat.',
  'state.noAnnotation.copy': 'Annotation kopieren',

  'state.noCluster.title': 'Es ist kein Cluster konfiguriert',
  'state.noCluster.text':
    'Das Portal hat keinen Cluster, in dem es suchen könnte. Wer es betreibt, trägt einen unter {{key}} ein:',

  'state.unknownCluster.title': 'Das Portal kennt keinen Cluster {{cluster}}',
  'state.unknownCluster.text':
    'Die Annotation von {{name}} verlangt ihn mit Namen:',
  'state.unknownCluster.advice':
    'Korrigieren Sie den Namen in {{file}} oder bitten Sie das Plattformteam, den Cluster in der Konfiguration des Portals unter {{key}} einzutragen.',

  'state.nothingFound.title': 'Kein Workload für {{name}} gefunden',
  'state.nothingFound.titleUnsure': 'Kein Workload von {{name}} zu sehen',
  'state.nothingFound.looked_one':
    'In {{count}} Cluster wurde nach dem Label {{label}} gesucht.',
  'state.nothingFound.looked_other':
    'In {{count}} Clustern wurde nach dem Label {{label}} gesucht.',
  'state.nothingFound.lookedInNamespace_one':
    'In {{count}} Cluster wurde im Namespace {{namespace}} nach dem Label {{label}} gesucht.',
  'state.nothingFound.lookedInNamespace_other':
    'In {{count}} Clustern wurde im Namespace {{namespace}} nach dem Label {{label}} gesucht.',
  'state.nothingFound.advice':
    'Ein Rollout braucht das Label in {{field}}, nicht nur in seinem Pod-Template.',
  'state.nothingFound.list': 'Cluster für Cluster',
  'state.nothingFound.in.found-nothing': '{{cluster}}: Nichts passt.',
  'state.nothingFound.in.not-installed':
    '{{cluster}} bietet keine Rollout-Engine an.',
  'state.nothingFound.in.forbidden':
    '{{cluster}} lässt das Portal nicht alles lesen.',
  'state.nothingFound.in.unreachable':
    '{{cluster}} antwortet nicht, es lässt sich also nichts darüber sagen.',
  'state.nothingFound.in.looking': '{{cluster}} wurde noch nicht gelesen.',
};
