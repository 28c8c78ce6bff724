import { Words } from '../Words';
import { state as english } from '../en/state';

export const state: Words<typeof english> = {
  'state.loading': 'Chargement des rollouts',

  'state.notLoaded.title': 'Les rollouts n’ont pas pu être chargés',
  'state.notLoaded.noAnswer':
    'Le portail n’a pas répondu. Votre réseau ou le portail lui-même est peut-être en panne\u00a0; on ne sait rien des rollouts.',
  'state.notLoaded.otherAnswer':
    'Le portail a répondu, mais sans rollouts. Les rollouts eux-mêmes ne sont pas touchés.',
  'state.notLoaded.tryAgain': 'Réessayer',

  'state.noEngine.title': 'Aucun moteur de rollout dans {{clusters}}',
  'state.noEngine.text_one':
    'Le cluster ne propose pas Argo Rollouts, {{name}} n’a donc rien à montrer ici. Une fois qu’il sera installé, ses rollouts apparaîtront sans redémarrage du portail.',
  'state.noEngine.text_other':
    'Les clusters ne proposent pas Argo Rollouts, {{name}} n’a donc rien à montrer ici. Une fois qu’il sera installé, ses rollouts apparaîtront sans redémarrage du portail.',

  'state.forbiddenByCluster.title':
    '{{cluster}} ne laisse pas le portail lire\u00a0: {{resource}}',
  'state.forbiddenByCluster.ofTheRollout':
    'Ce qui est affiché est le dernier état vu\u00a0; le rollout a pu avancer.',
  'state.forbiddenByCluster.analysis':
    'Les étapes et le trafic sont complets. Des analyses existent peut-être, mais ne peuvent pas être affichées.',
  'state.forbiddenByCluster.other':
    'Ce qu’ils indiqueraient manque ici\u00a0; tout le reste est complet.',
  'state.resource.analysisruns': 'exécutions d’analyse',
  'state.resource.replicasets': 'ReplicaSets',
  'state.resource.experiments': 'expériences',
  'state.resource.pods': 'pods',
  'state.resource.rollouts': 'rollouts',

  'state.forbiddenByPortal.title':
    'Le portail ne vous laisse pas voir ces rollouts',
  'state.forbiddenByPortal.text':
    'Il vous manque l’autorisation {{permission}} pour {{name}}.',
  'state.forbiddenByPortal.owner_one': 'Son responsable est {{owners}}.',
  'state.forbiddenByPortal.owner_other': 'Ses responsables sont {{owners}}.',

  'state.malformedAnnotation.title': 'Une annotation de {{name}} est illisible',
  'state.malformedAnnotation.text':
    'Rien n’a été cherché, car il aurait fallu deviner {{annotation}}. Corrigez-la dans {{file}}.',

  'state.noAnnotation.title': 'Aucun rollout n’est lié à {{name}}',
  'state.noAnnotation.text':
    'Ajoutez l’annotation à {{file}} et donnez aux workloads un label de même nom et de même valeur. Ils apparaissent ici dès que le catalogue a lu le fichier.',
  'state.noAnnotation.copy': 'Copier l’annotation',

  'state.noCluster.title': 'Aucun cluster n’est configuré',
  'state.noCluster.text':
    'Le portail n’a aucun cluster où chercher. La personne qui l’exploite en ajoute un sous {{key}}\u00a0:',

  'state.unknownCluster.title':
    'Le portail ne connaît pas le cluster {{cluster}}',
  'state.unknownCluster.text':
    'L’annotation de {{name}} le demande par son nom\u00a0:',
  'state.unknownCluster.advice':
    'Corrigez le nom dans {{file}}, ou demandez à l’équipe plateforme d’ajouter le cluster à {{key}} dans la configuration du portail.',

  'state.nothingFound.title': 'Aucun workload trouvé pour {{name}}',
  'state.nothingFound.titleUnsure': 'Aucun workload de {{name}} n’est visible',
  'state.nothingFound.looked_one':
    'Recherche du label {{label}} dans {{count}} cluster.',
  'state.nothingFound.looked_other':
    'Recherche du label {{label}} dans {{count}} clusters.',
  'state.nothingFound.lookedInNamespace_one':
    'Recherche du label {{label}} dans le namespace {{namespace}} de {{count}} cluster.',
  'state.nothingFound.lookedInNamespace_other':
    'Recherche du label {{label}} dans le namespace {{namespace}} de {{count}} clusters.',
  'state.nothingFound.advice':
    'Un Rollout a besoin du label dans {{field}}, pas seulement dans son modèle de pod.',
  'state.nothingFound.list': 'Cluster par cluster',
  'state.nothingFound.in.found-nothing':
    '{{cluster}}\u00a0: rien ne correspond.',
  'state.nothingFound.in.not-installed':
    '{{cluster}} ne propose aucun moteur de rollout.',
  'state.nothingFound.in.forbidden':
    '{{cluster}} ne laisse pas le portail tout lire.',
  'state.nothingFound.in.unreachable':
    '{{cluster}} ne répond pas, on ne peut donc rien en dire.',
  'state.nothingFound.in.looking': '{{cluster}} n’a pas encore été lu.',
};
