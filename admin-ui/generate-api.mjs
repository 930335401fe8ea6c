// Generates TypeScript types from the service's OpenAPI documents.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const file = ts.factory.createTypeReferenceNode(ts.factory.createIdentifier('File'));

/** The UI's client sends this header with every request, so calls do not name it. */
function withoutCsrfHeader(document) {
  for (const operation of Object.values(document.paths).flatMap(Object.values)) {
    operation.parameters = operation.parameters?.filter(({ name }) => name !== 'X-XSRF-TOKEN');
  }
  return document;
}

async function generate(from, to) {
  const document = withoutCsrfHeader(JSON.parse(await readFile(new URL(from, import.meta.url), 'utf8')));
  const types = await openapiTS(document, {
    // An uploaded file is a File in the browser; OpenAPI only knows a string of bytes.
    transform: (schema) => (schema.format === 'binary' ? file : undefined),
  });
  await writeFile(new URL(to, import.meta.url), astToString(types));
}

await generate('./src/api/openapi.json', './src/api/schema.d.ts');
// An application's client, which the service's tests run against the running service.
await generate('../engine/docs/openapi.json', './e2e/client/schema.d.ts');
