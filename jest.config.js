const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');

// The end-to-end test drives a real browser. On a machine without one it is left out, and said so; in CI it always runs.
const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const hasBrowser = browsers.some((file) => file && existsSync(file));
// So is the comparison with Voikko's own library (Debian: voikko-fi and python3-libvoikko).
const hasVoikko = spawnSync('/usr/bin/python3', ['-c', "import libvoikko; libvoikko.Voikko('fi')"]).status === 0;
const leftOut = [];
if (!hasBrowser)
  leftOut.push(['(playground|gallery)\\.test\\.ts$', 'no Chromium was found. Set CHROMIUM to the path of one']);
if (!hasVoikko)
  leftOut.push(['voikko\\.test\\.ts$', 'libvoikko was not found. Install voikko-fi and python3-libvoikko']);
if (process.env.CI === 'true') leftOut.length = 0;
for (const [test, why] of leftOut) console.warn(`A test is left out (${test}): ${why} to run it.`);

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/bot', '<rootDir>/cards', '<rootDir>/knowledge', '<rootDir>/manifest'],
  testPathIgnorePatterns: leftOut.map(([test]) => test),
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
    // It imports parts of Node while it works, in a way that Jest does not know.
    '/pptxgenjs/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!pptxgenjs/)'],
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  // Scenarios start real processes; unit tests finish in milliseconds.
  // A busy machine is no fault of the code.
  testTimeout: 120_000,
  // Scenarios mostly wait for their processes, so two go side by side also on two cores.
  maxWorkers: 2,
};
