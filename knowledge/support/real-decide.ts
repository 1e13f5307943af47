import path from 'node:path';
import { createDecide, type Decide } from '../decide';
import { type Knowledge, loadKnowledge } from '../load';
import { loadCalibration } from '../matching/calibration';
import { createMatcher } from '../matching/matcher';
import { snowball } from '../matching/morphology';

/** The decision over the real knowledge, as the bot makes it. */
export function realDecide(): { knowledge: Knowledge; decide: Decide } {
  const folder = path.resolve(__dirname, '..');
  const knowledge = loadKnowledge(folder);
  const calibration = loadCalibration(folder, snowball.name);
  return { knowledge, decide: createDecide(knowledge, createMatcher(knowledge, calibration, snowball), calibration) };
}
