import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from '../../load';
import { findDictionary } from '../morphology';
import { wordsOf } from '../normalise';
import { Transducer } from './transducer';

// The reader against Voikko's own library, on every Finnish word of the knowledge base. Needs Debian's voikko-fi and
// python3-libvoikko; where they are not installed jest.config.js leaves it out, except in CI.

const dictionary = findDictionary('auto');
const python = '/usr/bin/python3';
const script = `
import json, sys, libvoikko
voikko = libvoikko.Voikko('fi')
print(json.dumps([[reading.get('FSTOUTPUT') for reading in voikko.analyze(word.strip())] for word in sys.stdin]))
`;

describe('our reading of the dictionary', () => {
  it('has every reading that libvoikko has of our words', () => {
    const transducer = new Transducer(readFileSync(dictionary as string));
    const knowledge = loadKnowledge(path.resolve(__dirname, '../..'));
    const texts = [...knowledge.entries.values()].flatMap(({ fi }) => [fi.question, fi.answer, ...fi.alternates]);
    const words = [...new Set(wordsOf(texts.join('\n')))].filter((word) => /^[a-zåäö]{2,}$/.test(word));
    const { stdout } = spawnSync(python, ['-c', script], {
      input: words.join('\n'),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const theirs = JSON.parse(stdout) as (string | null)[][];
    const different = words.filter((word, nth) => {
      const ours = transducer.follow(word, 100);
      // libvoikko leaves out readings that its own rules of spelling refuse, and gives none for some names.
      return theirs[nth]?.some((reading) => reading !== null && !ours.includes(reading));
    });
    expect(words.length).toBeGreaterThan(3000);
    expect(different).toEqual([]);
  });
});
