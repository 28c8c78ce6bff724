import {
  EntityPresentationApi,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/test-utils';
import { renderHook, waitFor } from '@testing-library/react';
import { PropsWithChildren } from 'react';
import { anEntity } from '../__testUtils__/anEntity';
import { useOwners } from './useOwners';

const entity = {
  ...anEntity(),
  relations: ['group:default/team-checkout', 'user:default/mira'].map(
    targetRef => ({ type: 'ownedBy', targetRef }),
  ),
};

/** A portal that knows how the catalog titles some references, and fails for the others. */
function portalWith(titles: Record<string, string>) {
  const presentations: EntityPresentationApi = {
    forEntity: ref => {
      const entityRef = String(ref);
      return {
        snapshot: { entityRef, primaryTitle: entityRef },
        promise:
          entityRef in titles
            ? Promise.resolve({ entityRef, primaryTitle: titles[entityRef] })
            : Promise.reject(new Error('The catalog is away')),
      };
    },
  };
  return ({ children }: PropsWithChildren<{}>) => (
    <TestApiProvider apis={[[entityPresentationApiRef, presentations]]}>
      {children}
    </TestApiProvider>
  );
}

it('calls owners as the catalog titles them, and by their references where it does not', async () => {
  const { result } = renderHook(() => useOwners(entity), {
    wrapper: portalWith({ 'group:default/team-checkout': 'Checkout' }),
  });

  expect(result.current).toEqual(['team-checkout', 'user:mira']);
  await waitFor(() =>
    expect(result.current).toEqual(['Checkout', 'user:mira']),
  );
});

it('calls owners by their references in a portal that has no titles', () => {
  const { result } = renderHook(() => useOwners(entity), {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    ),
  });

  expect(result.current).toEqual(['team-checkout', 'user:mira']);
});
