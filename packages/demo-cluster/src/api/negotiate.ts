import { StatusError } from '../store/StatusError';

/** In which form a client wants objects. */
export type AnswerForm = 'object' | 'table' | 'metadata';

const FORMS: Record<string, AnswerForm> = {
  Table: 'table',
  PartialObjectMetadata: 'metadata',
  PartialObjectMetadataList: 'metadata',
};

const JSON_TYPES = ['application/json', 'application/*', '*/*'];

/**
 * The first form in an Accept header that this server speaks. It speaks JSON only: protobuf, CBOR and
 * forms of other versions are passed over, and 406 is answered when nothing is left.
 */
export function negotiate(accept: string | undefined): AnswerForm {
  if (!accept?.trim()) {
    return 'object';
  }
  for (const clause of accept.split(',')) {
    const form = formOf(clause);
    if (form) {
      return form;
    }
  }
  throw new StatusError({
    code: 406,
    reason: 'NotAcceptable',
    message:
      'only the following media types are accepted: application/json, application/json;as=Table;g=meta.k8s.io;v=v1, application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1',
  });
}

function formOf(clause: string): AnswerForm | undefined {
  const [type, ...parameters] = clause.split(';').map(part => part.trim());
  if (!JSON_TYPES.includes(type.toLowerCase())) {
    return undefined;
  }
  const named = new Map(
    parameters.map(parameter => parameter.split('=') as [string, string]),
  );
  const as = named.get('as');
  if (as === undefined) {
    return 'object';
  }
  return named.get('g') === 'meta.k8s.io' && named.get('v') === 'v1'
    ? FORMS[as]
    : undefined;
}
