import { type LoadedClientMatter, loadClientMatter } from './client-matter/load-client-matter';
import { createDecide, type Decide } from './decide';
import type { Knowledge } from './load';
import { type Calibration, loadCalibration } from './matching/calibration';
import { createMatcher, type Matcher } from './matching/matcher';
import type { Morphology } from './matching/morphology';

/** The decision with its parts, for those who look inside. */
export interface LoadedDecide extends LoadedClientMatter {
  readonly decide: Decide;
  readonly matcher: Matcher;
  readonly calibration: Calibration;
}

/** Builds the index and reads what was fitted; the decision it gives only reads. */
export function loadDecide(knowledge: Knowledge, knowledgeFolder: string, morphology: Morphology): LoadedDecide {
  const calibration = loadCalibration(knowledgeFolder, morphology.name);
  const matcher = createMatcher(knowledge, calibration, morphology);
  const classifier = loadClientMatter(knowledgeFolder);
  const decide = createDecide({ knowledge, matcher, calibration, judgeClientMatter: classifier.judgeClientMatter });
  return { ...classifier, decide, matcher, calibration };
}
