// Writes src/schema/openapi/generated/openapi.ts from src/schema/openapi.yaml, so that the
// published package holds the document without a YAML parser. A test tells when it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const source = fileURLToPath(
  new URL('../src/schema/openapi.yaml', import.meta.url),
);
const target = fileURLToPath(
  new URL('../src/schema/openapi/generated/openapi.ts', import.meta.url),
);

const document = JSON.stringify(parse(readFileSync(source, 'utf8')), null, 2);
writeFileSync(
  target,
  `// Generated from src/schema/openapi.yaml by "yarn generate:openapi". Do not edit.
export const spec = ${document};
`,
);
