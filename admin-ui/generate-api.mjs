// Writes src/api/schema.d.ts from the service's OpenAPI document, so that no API type is ever written by hand.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const document = JSON.parse(await readFile(new URL('./src/api/openapi.json', import.meta.url), 'utf8'));
const file = ts.factory.createTypeReferenceNode(ts.factory.createIdentifier('File'));

const types = await openapiTS(document, {
  // An uploaded file is a File in the browser; OpenAPI only knows a string of bytes.
  transform: (schema) => (schema.format === 'binary' ? file : undefined),
});
await writeFile(new URL('./src/api/schema.d.ts', import.meta.url), astToString(types));
