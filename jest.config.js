const { existsSync } = require('node:fs');

// The end-to-end test drives a real browser. On a machine without one it is left out, and said so; in CI it always runs.
const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const hasBrowser = browsers.some((file) => file && existsSync(file));
const leavesOutBrowserTest = !hasBrowser && process.env.CI !== 'true';
if (leavesOutBrowserTest) {
  console.warn('The Playground test is left out: no Chromium was found. Set CHROMIUM to the path of one to run it.');
}

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/bot', '<rootDir>/cards', '<rootDir>/knowledge'],
  testPathIgnorePatterns: leavesOutBrowserTest ? ['playground\\.test\\.ts$'] : [],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  // Scenarios start real processes; unit tests finish in milliseconds.
  testTimeout: 30_000,
};
