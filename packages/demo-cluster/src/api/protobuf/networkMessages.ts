import { MessageTable } from './MessageTable';

/** Services and Ingresses. */
export const networkMessages: MessageTable = {
  ServiceSpec: {
    1: 'ports ServicePort[]',
    2: 'selector map<string>',
    3: 'clusterIP string',
    4: 'type string',
    5: 'externalIPs string[]',
    7: 'sessionAffinity string',
    8: 'loadBalancerIP string',
    9: 'loadBalancerSourceRanges string[]',
    10: 'externalName string',
    11: 'externalTrafficPolicy string',
    12: 'healthCheckNodePort int',
    13: 'publishNotReadyAddresses bool',
    14: 'sessionAffinityConfig SessionAffinityConfig',
    17: 'ipFamilyPolicy string?',
    18: 'clusterIPs string[]',
    19: 'ipFamilies string[]',
    20: 'allocateLoadBalancerNodePorts bool?',
    21: 'loadBalancerClass string?',
    22: 'internalTrafficPolicy string?',
    23: 'trafficDistribution string?',
  },
  ServicePort: {
    1: 'name string',
    2: 'protocol string',
    3: 'port int',
    4: 'targetPort intOrString',
    5: 'nodePort int',
    6: 'appProtocol string?',
  },
  SessionAffinityConfig: {
    1: 'clientIP ClientIPConfig',
  },
  ClientIPConfig: {
    1: 'timeoutSeconds int?',
  },
  IngressSpec: {
    1: 'defaultBackend IngressBackend',
    2: 'tls IngressTLS[]',
    3: 'rules IngressRule[]',
    4: 'ingressClassName string?',
  },
  IngressBackend: {
    3: 'resource TypedLocalObjectReference',
    4: 'service IngressServiceBackend',
  },
  IngressServiceBackend: {
    1: 'name string',
    2: 'port ServiceBackendPort',
  },
  ServiceBackendPort: {
    1: 'name string',
    2: 'number int',
  },
  IngressTLS: {
    1: 'hosts string[]',
    2: 'secretName string',
  },
  IngressRule: {
    1: 'host string',
    2: '... IngressRuleValue',
  },
  IngressRuleValue: {
    1: 'http HTTPIngressRuleValue',
  },
  HTTPIngressRuleValue: {
    1: 'paths HTTPIngressPath[]',
  },
  HTTPIngressPath: {
    1: 'path string',
    2: 'backend IngressBackend',
    3: 'pathType string?',
  },
};
