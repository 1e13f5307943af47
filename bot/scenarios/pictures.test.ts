import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root';

// The pictures of the documents, which the tests with the Playground write.

const docs = path.join(projectRoot(), 'docs');
const pages = [
  path.join(projectRoot(), 'README.md'),
  ...readdirSync(docs).flatMap((name) => (name.endsWith('.md') ? [path.join(docs, name)] : [])),
];

it('every picture that a document shows is there, and every one that is there is shown', () => {
  const shown = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/images\/([\w-]+\.png)/g)].map(([, name]) => name),
  );
  expect(readdirSync(path.join(docs, 'images')).sort()).toEqual([...new Set(shown)].sort());
});

it('every picture that the documents show is written by a test', () => {
  const tests = ['playground.test.ts', 'playground-questions.test.ts'].map((name) =>
    readFileSync(path.join(__dirname, name), 'utf8'),
  );
  const written = [...tests.join('\n').matchAll(/[pP]icture\('([\w-]+)'/g)].map(([, name]) => `${name}.png`);
  expect(written.sort()).toEqual(readdirSync(path.join(docs, 'images')).sort());
});
