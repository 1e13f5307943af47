import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildPackage, settingBehind } from '../../manifest/build-package';
import { checkPackage } from '../../manifest/check/check-package';
import { type Problem, problemLine } from '../../manifest/check/problem';
import { loadMicrosoftSchemas } from '../../manifest/microsoft-schemas';
import { readPackageSource } from '../../manifest/package-source';
import { ConfigError, readPackageSettings } from '../config';
import { projectRoot } from '../project-root';

// `npm run package` writes the app package for Teams to package/, checked; `-- --check FILE.zip` checks one that is there.
// `--trial` lets addresses like example.com through, for a package that nobody uploads. It needs no network.

const usage = 'Write: npm run package [-- --trial], or: npm run package -- --check FILE.zip [--trial]';

function main(args: string[]): void {
  const { check, trial } = optionsIn(args);
  if (check === undefined) writePackage(trial);
  else checkFile(check, trial);
}

function optionsIn(args: string[]): { check: string | undefined; trial: boolean } {
  try {
    const { values } = parseArgs({ args, options: { check: { type: 'string' }, trial: { type: 'boolean' } } });
    return { check: values.check, trial: values.trial ?? false };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

function writePackage(trial: boolean): void {
  const root = projectRoot();
  const { name, version } = z
    .object({ name: z.string(), version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  const settings = readPackageSettings(process.env);
  const source = readPackageSource(path.join(root, 'manifest'));
  const schemas = loadMicrosoftSchemas();
  const zip = buildPackage(source, { ...settings, version }, schemas.isLocalizable);
  const expected = { version, appId: settings.MicrosoftAppId, host: settings.PUBLIC_HOST };
  const problems = checkPackage(zip, schemas, { expected, allowExamples: trial });
  if (problems.length > 0) {
    fail('The package was not written, because Teams would refuse it or people could not use it:', problems, (field) =>
      settingBehind(source, field),
    );
  }
  const file = path.join(root, 'package', `${name}-${version}.zip`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, zip);
  console.log(
    `${path.relative(process.cwd(), file)}: version ${version} of the app ${settings.MicrosoftAppId}, no mistakes.`,
  );
  if (settings.PUBLIC_HOST === null) console.log('PUBLIC_URL is not set, so the package names no valid domain.');
  if (trial) console.log('For trying only: addresses for examples were let through. Do not upload it.');
}

function checkFile(file: string, trial: boolean): void {
  const problems = checkPackage(readFileSync(file), loadMicrosoftSchemas(), { expected: null, allowExamples: trial });
  if (problems.length > 0) fail(`${file} is not ready for upload:`, problems, () => null);
  console.log(`${file}: no mistakes.`);
}

function fail(lead: string, problems: readonly Problem[], settingOf: (field: string) => string | null): never {
  const lines = problems.map((problem) => {
    const setting = problem.file === 'manifest.json' ? settingOf(problem.field) : null;
    return `- ${problemLine(problem)}${setting ? ` (from ${setting})` : ''}`;
  });
  console.error(`${lead}\n${lines.join('\n')}`);
  process.exit(1);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  const told =
    error instanceof ConfigError
      ? `The package cannot be written because of its settings:\n${error.problems.map((line) => `- ${line}`).join('\n')}`
      : `It could not be done: ${(error as Error).message}`;
  console.error(told);
  process.exit(1);
}
