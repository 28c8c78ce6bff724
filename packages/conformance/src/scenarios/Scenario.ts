import { Controller, Recording } from '@progressive-delivery/demo-cluster';
import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { Checkpoint } from './Checkpoint';
import { ExpectedView } from './ExpectedView';

/** A recorded story, and the dashboard's answers about it. */
export interface Scenario {
  name: string;
  recording: Recording;
  /** In order of time; empty where nobody asked the dashboard. */
  checkpoints: readonly Checkpoint[];
  /** Whole views at chosen moments; empty where nobody wrote any down. */
  expected: readonly ExpectedView[];
}

/** What is held against the recordings. */
export interface Subject {
  engine: RolloutEngine;
  /** The controllers to be tried; all simulated ones by default. */
  controllers?: readonly Controller[];
}
