import type { LoadedDecide } from '../../knowledge/load-decide';
import { probability } from '../../knowledge/matching/calibration';
import type { Understanding } from '../understand';

const shown = 8;

/** Why a text was decided as it was: how it was read, the candidates with each part of their score, and the bars. */
export function explain(text: string, understood: Understanding, parts: LoadedDecide): string {
  if (understood.outcome === 'personal-data')
    return 'Refused by the guard: it looks like a personal identity code. Nothing else was done.';
  const { matcher, calibration, clientMatter, thresholds } = parts;
  const analysis = matcher.analyse(text);
  const { language, terms } = analysis;
  const named = [...matcher.namedServices(text)];
  const candidates = matcher.find(text, shown, analysis);
  const [best] = candidates;
  const sign = clientMatter(text);
  const relevance = best ? probability(best.evidence, calibration.relevance) : 0;
  return [
    `Language   ${language.language}${language.sure ? '' : ' (not sure)'}`,
    `Words      ${terms.map(({ word, written, weight }) => `${word}${word === written ? '' : ` (written ${written})`}${weight === 1 ? '' : ` x${weight}`}`).join(', ')}`,
    `Thesaurus  ${matcher.thesaurusLines(analysis).join(' | ') || 'nothing'}`,
    `Services   ${named.join(', ') || 'none named'}`,
    `Client     ${sign.probability.toFixed(3)}, possibly a client matter from ${thresholds.possibly} on, likely from ${thresholds.likely}, surely from ${thresholds.surely}${sign.cues.length > 0 ? `: ${sign.cues.join('; ')}` : ''}`,
    '',
    row(['', 'kind', 'sure at', 'is', 'score', 'lead', 'words', 'nearest', 'matched']),
    ...candidates.map(({ target, score, evidence }) =>
      row([
        target.id,
        target.kind,
        ...[
          calibration.thresholds.sure[target.kind],
          score,
          evidence.score,
          evidence.margin,
          evidence.words,
          evidence.nearest,
          evidence.matched,
        ].map((figure) => figure.toFixed(3)),
      ]),
    ),
    '',
    `Relevance  ${relevance.toFixed(3)}; suggestions from ${calibration.thresholds.suggest} on`,
    `Outcome    ${understood.outcome}: ${whyOf(understood)}`,
  ].join('\n');
}

function row([first, ...rest]: readonly string[]): string {
  return (first as string).padEnd(44) + rest.map((cell) => cell.padStart(9)).join('');
}

function whyOf(understood: Exclude<Understanding, { outcome: 'personal-data' }>): string {
  switch (understood.outcome) {
    case 'answer':
      return `${understood.entry} is sure enough`;
    case 'suggest':
      return understood.asksService
        ? `the same matter in several services, and none was named: ${understood.suggestions.join(', ')}`
        : `relevant, but none is sure enough: ${understood.suggestions.join(', ')}`;
    case 'contact':
      return `asks whom to ask: ${understood.contacts.join(', ')}`;
    case 'client-matter':
      return "one client's case, never answered here";
    case 'command':
      return `the wish ${understood.intent}`;
    case 'none':
      return understood.open
        ? `the materials leave ${understood.open} open`
        : `nothing is relevant enough; contacts ${understood.contacts.join(', ')}`;
  }
}
