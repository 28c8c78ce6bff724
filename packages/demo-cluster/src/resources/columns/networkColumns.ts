import { StoredObject } from '../../store/StoredObject';
import { formatSelector } from '../formatSelector';
import { age, text, wide } from './column';

const SHOWN_ENDPOINTS = 3;

export const serviceColumns = [
  text('Type', 'spec.type'),
  text('Cluster-IP', service => service.spec?.clusterIP ?? '<none>'),
  text('External-IP', service => service.spec?.externalName ?? '<none>'),
  text('Port(s)', servicePorts),
  age(),
  wide(
    text('Selector', service =>
      formatSelector({ matchLabels: service.spec?.selector }),
    ),
  ),
];

export const ingressColumns = [
  text('Class', ingress => ingress.spec?.ingressClassName ?? '<none>'),
  text('Hosts', ingressHosts),
  // No load balancer stands before the embedded cluster.
  text('Address', () => ''),
  text('Ports', ingress => (ingress.spec?.tls ? '80, 443' : '80')),
  age(),
];

export const endpointsColumns = [text('Endpoints', endpointAddresses), age()];

export const endpointSliceColumns = [
  text('AddressType', 'addressType'),
  text('Ports', slice =>
    joinOrUnset(slice.ports, (port: { port?: number }) => port.port),
  ),
  text('Endpoints', slice =>
    joinOrUnset(
      (slice.endpoints ?? []).flatMap(
        (endpoint: { addresses?: string[] }) => endpoint.addresses ?? [],
      ),
      address => address,
    ),
  ),
  age(),
];

function servicePorts(service: StoredObject): string {
  const ports: { port: number; nodePort?: number; protocol?: string }[] =
    service.spec?.ports ?? [];
  return (
    ports
      .map(({ port, nodePort, protocol = 'TCP' }) =>
        nodePort ? `${port}:${nodePort}/${protocol}` : `${port}/${protocol}`,
      )
      .join(',') || '<none>'
  );
}

function ingressHosts(ingress: StoredObject): string {
  const rules: { host?: string }[] = ingress.spec?.rules ?? [];
  return rules.map(rule => rule.host ?? '*').join(',') || '*';
}

function endpointAddresses(endpoints: StoredObject): string {
  const subsets: {
    addresses?: { ip: string }[];
    ports?: { port: number }[];
  }[] = endpoints.subsets ?? [];
  const all = subsets.flatMap(({ addresses = [], ports = [] }) =>
    addresses.flatMap(({ ip }) => ports.map(({ port }) => `${ip}:${port}`)),
  );
  const more =
    all.length > SHOWN_ENDPOINTS
      ? ` + ${all.length - SHOWN_ENDPOINTS} more...`
      : '';
  return all.length === 0
    ? '<none>'
    : all.slice(0, SHOWN_ENDPOINTS).join(',') + more;
}

function joinOrUnset<T>(
  values: T[] | undefined,
  show: (value: T) => unknown,
): string {
  return values && values.length > 0 ? values.map(show).join(',') : '<unset>';
}
