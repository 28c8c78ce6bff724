import { ResourceDefinition } from '../resources/ResourceDefinition';
import { NewObject } from './StoredObject';
import { invalid } from './statusErrors';

const DNS_NAME =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LOOSE_NAME = /^[^/%]+$/;
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const LABEL_KEY =
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const DNS_WORDS = `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;
const LABEL_WORDS = `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`;
const LABEL_KEY_WORDS = `name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`;

const MAX_NAME_LENGTH = 253;
const MAX_LABEL_LENGTH = 63;

/** Throws what Kubernetes answers to a name or label that it does not allow. */
export function validateMetadata(
  definition: ResourceDefinition,
  name: string,
  metadata: NewObject['metadata'],
): void {
  const pattern = definition.hasLooseNames ? LOOSE_NAME : DNS_NAME;
  if (!pattern.test(name) || name.length > MAX_NAME_LENGTH) {
    throw invalid(definition, name, {
      field: 'metadata.name',
      message: `Invalid value: "${name}": ${DNS_WORDS}`,
    });
  }
  for (const [key, value] of Object.entries(metadata.labels ?? {})) {
    validateLabel(definition, name, { key, value });
  }
}

function validateLabel(
  definition: ResourceDefinition,
  name: string,
  label: { key: string; value: string },
): void {
  if (!LABEL_KEY.test(label.key)) {
    throw invalid(definition, name, {
      field: 'metadata.labels',
      message: `Invalid value: "${label.key}": ${LABEL_KEY_WORDS}`,
    });
  }
  if (!LABEL_VALUE.test(label.value) || label.value.length > MAX_LABEL_LENGTH) {
    throw invalid(definition, name, {
      field: 'metadata.labels',
      message: `Invalid value: "${label.value}": ${LABEL_WORDS}`,
    });
  }
}
