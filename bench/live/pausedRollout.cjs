// A canary at its first pause, with what the controller writes of it.
function pausedRollout(name) {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: {
      name,
      namespace: 'default',
      labels: { 'backstage.io/kubernetes-id': name },
      annotations: { 'rollout.argoproj.io/revision': '2' },
    },
    spec: {
      replicas: 4,
      selector: { matchLabels: { app: name } },
      strategy: { canary: { steps: [{ setWeight: 25 }, { pause: {} }] } },
      template: {
        metadata: {
          labels: { app: name, 'backstage.io/kubernetes-id': name },
        },
        spec: { containers: [{ name: 'web', image: 'web:v2' }] },
      },
    },
    status: pausedStatus(),
  };
}

/** The status at the pause. */
function pausedStatus() {
  return {
    observedGeneration: '1',
    phase: 'Paused',
    message: 'CanaryPauseStep',
    controllerPause: true,
    pauseConditions: [
      { reason: 'CanaryPauseStep', startTime: new Date().toISOString() },
    ],
    currentStepIndex: 1,
    currentPodHash: '7476488bb6',
    stableRS: '67fc9fc85c',
    replicas: 4,
    updatedReplicas: 1,
    readyReplicas: 4,
    availableReplicas: 4,
  };
}

/** The status after the pause, while the next pods come up. */
function movingStatus() {
  return {
    phase: 'Progressing',
    message: 'more replicas need to be updated',
    controllerPause: false,
    pauseConditions: null,
  };
}

module.exports = { movingStatus, pausedRollout, pausedStatus };
