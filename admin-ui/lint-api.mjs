// Checks the OpenAPI documents with the recommended rules of Redocly and Spectral. Warnings fail too.
// Two rules are off: Daka has no contact address, and the summary of many operations is description enough.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import core from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';

async function redocly(file) {
  const problems = await lint({ ref: file, config: await createConfig({ extends: ['recommended'] }) });
  return problems.map(({ ruleId, message, location: [place] }) => `${ruleId} at ${place?.pointer}: ${message}`);
}

async function spectral(file) {
  const linter = new core.Spectral();
  linter.setRuleset({ extends: [rulesets.oas], rules: { 'info-contact': 'off', 'operation-description': 'off' } });
  const problems = await linter.run(new core.Document(await readFile(file, 'utf8'), parsers.Json, file));
  return problems.map(({ code, message, path }) => `${code} at ${path.join('/')}: ${message}`);
}

const documents = ['../engine/docs/openapi.json', './src/api/openapi.json'];
for (const document of documents) {
  const file = fileURLToPath(new URL(document, import.meta.url));
  const problems = [...(await redocly(file)), ...(await spectral(file))];
  process.stdout.write(`${document}: ${problems.length} problems\n${problems.map((one) => `  ${one}\n`).join('')}`);
  process.exitCode = problems.length > 0 ? 1 : process.exitCode;
}
