import { ResourceHealth } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  GlyphName,
  Tone,
} from '@progressive-delivery/backstage-plugin-rollouts-react';

/**
 * How the watch of a resource is called on the page. `silent`: it is open, and nothing came for so
 * long that something on the way may have lost it.
 */
export type WatchState = ResourceHealth['state'] | 'silent';

export interface WatchLook {
  state: WatchState;
  glyph: GlyphName;
  tone: Tone;
  /** Whether somebody who runs the portal should look at it. */
  isAmiss: boolean;
}

/** A watch is renewed after six minutes at the latest. */
const silentAfterMs = 7 * 60_000;

const looks: Record<WatchState, Omit<WatchLook, 'state' | 'isAmiss'>> = {
  watching: { glyph: 'check', tone: 'success' },
  connecting: { glyph: 'arc', tone: 'info' },
  absent: { glyph: 'noData', tone: 'neutral' },
  forbidden: { glyph: 'lock', tone: 'warning' },
  lost: { glyph: 'offline', tone: 'error' },
  silent: { glyph: 'warningOutline', tone: 'warning' },
};

/** How the watch of a resource is shown at this moment. */
export function watchLook(health: ResourceHealth, now: Date): WatchLook {
  const state = stateOf(health, now);
  return { state, ...looks[state], isAmiss: isAmiss(state, health) };
}

function stateOf(
  { state, lastEventAt }: ResourceHealth,
  now: Date,
): WatchState {
  const isSilent =
    state === 'watching' &&
    lastEventAt !== undefined &&
    now.getTime() - Date.parse(lastEventAt) > silentAfterMs;
  return isSilent ? 'silent' : state;
}

/** An engine that is not installed is a choice; a first read that has failed is not. */
function isAmiss(state: WatchState, { message }: ResourceHealth): boolean {
  switch (state) {
    case 'watching':
    case 'absent':
      return false;
    case 'connecting':
      return message !== undefined;
    case 'forbidden':
    case 'lost':
    case 'silent':
      return true;
    default:
      return state satisfies never;
  }
}
