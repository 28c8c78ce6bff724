import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  httpStatusOfRefusal,
  rolloutActionKinds,
  rolloutPhases,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { parse } from 'yaml';
import { spec } from './openapi/generated/openapi';

const { schemas } = spec.components;

it('is generated from the document as it is: run "yarn generate:openapi"', () => {
  const document = readFileSync(join(__dirname, 'openapi.yaml'), 'utf8');

  expect(spec).toEqual(parse(document));
});

it('knows every action, phase and refusal of the model', () => {
  expect(schemas.ActionKind.enum).toEqual(rolloutActionKinds);
  expect(schemas.Rollout.properties.phase.enum).toEqual(rolloutPhases);
  expect(schemas.Refusal.properties.code.enum).toEqual(
    Object.keys(httpStatusOfRefusal),
  );
});
