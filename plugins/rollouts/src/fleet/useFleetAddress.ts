import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FleetAddress, readFleetAddress } from './fleetAddress';

/** Makes the next address from the present one. */
export type AddressChange = (parameters: URLSearchParams) => URLSearchParams;

interface UsedFleetAddress {
  address: FleetAddress;
  /** Goes there; `replace` when "back" should not come here again, as after every letter. */
  go(change: AddressChange, options?: { replace?: boolean }): void;
}

/** What the address bar says of the fleet, and the way to say something else there. */
export function useFleetAddress(): UsedFleetAddress {
  const [parameters, setParameters] = useSearchParams();
  const address = useMemo(() => readFleetAddress(parameters), [parameters]);
  const go = useCallback<UsedFleetAddress['go']>(
    (change, { replace = false } = {}) => setParameters(change, { replace }),
    [setParameters],
  );
  return { address, go };
}
