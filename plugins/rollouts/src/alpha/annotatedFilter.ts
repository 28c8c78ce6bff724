import {
  kubernetesIdAnnotation,
  kubernetesLabelSelectorAnnotation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

function hasAnnotation(name: string) {
  return { [`metadata.annotations.${name}`]: { $exists: true } };
}

/** That an entity says where it runs, as an object that `app.extensions` can show and override. */
export const annotatedFilter = {
  $any: [
    hasAnnotation(kubernetesIdAnnotation),
    hasAnnotation(kubernetesLabelSelectorAnnotation),
  ],
};
