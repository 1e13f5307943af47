import { stringify } from 'yaml';
import { withoutDots, wordsOf } from '../../knowledge/matching/normalise';
import { languages } from '../../knowledge/schema';
import type { Proposal } from './proposal';

type Draft = Extract<Proposal, { kind: 'draft' }>;

const longestSlug = 50;

/** The file name of a draft. It has a part of the proposal's id in it, so that one proposal never makes two files. */
export function draftFileName({ question }: Draft, id: string): string {
  return `${slugOf(question)}-${id.slice(0, 8)}.yaml`;
}

/**
 * A draft in the form of an entry file. What an editor must fill says TODO and is empty, so that the check refuses the entry
 * until it is filled.
 */
export function draftYaml({ language, service, question, answer }: Draft, at: Date): string {
  const field = (name: string, value: string) =>
    value === '' ? `${name}: # TODO\n` : stringify({ [name]: value }, { lineWidth: 0, blockQuote: 'literal' });
  const wording = languages.flatMap((each) => {
    const isOwn = each === language;
    const lines = [
      ...(isOwn && answer !== ''
        ? ['# TODO in our own words, with source and date: so it was asked (masked) and answered by staff\n']
        : []),
      field('question', isOwn ? question : ''),
      field('answer', isOwn ? answer : ''),
      'alternates: # TODO\n',
    ];
    return [`  ${each}:\n`, ...(each === 'fi' ? [] : ['    reviewed: null\n']), indented(lines.join(''), 4)];
  });
  return [
    `# A draft, proposed ${at.toISOString().slice(0, 10)}. The bot does not read this folder.\n`,
    '# Fill what says TODO (docs/knowledge.md), move the entry to knowledge/entries/<service>/<topic>.yaml, add labelled\n',
    '# questions, remove this file, then run npm run check.\n',
    `# Service, as far as it is known: ${service}\n`,
    `- id: ${slugOf(question)}\n`,
    '  status: # TODO current, dated, historical or incomplete\n',
    '  from: null\n',
    '  until: null\n',
    '  reviewed: null\n',
    '  source: # TODO meeting, date and section\n',
    '  contacts: # TODO\n',
    '  related: []\n',
    ...wording,
  ].join('');
}

function slugOf(question: string): string {
  const words = wordsOf(question).map((word) => withoutDots(word).replace(/[^a-z0-9]/g, ''));
  let slug = '';
  for (const word of words.filter((each) => each !== '')) {
    const longer = slug === '' ? word.slice(0, longestSlug) : `${slug}-${word}`;
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  return slug || 'draft';
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
