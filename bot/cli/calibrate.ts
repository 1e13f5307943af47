import { writeFileSync } from 'node:fs';
import { loadClientMatter } from '../../knowledge/client-matter/load-client-matter';
import { calibrate } from '../../knowledge/evaluation/calibrate';
import { loadQueries } from '../../knowledge/evaluation/queries';
import { helsinkiDay } from '../../knowledge/helsinki-time';
import { loadKnowledge } from '../../knowledge/load';
import { calibrationFile, loadCalibration } from '../../knowledge/matching/calibration';
import { openMorphology, snowball } from '../../knowledge/matching/morphology';
import { knowledgeFolder } from '../project-root';

// `npm run calibrate`: fits weights and thresholds to the fit half of the labelled queries, for Snowball and, where its
// dictionary is installed, for Voikko.

const folder = knowledgeFolder();
const knowledge = loadKnowledge(folder);
const { judgeClientMatter } = loadClientMatter(folder);
const best = openMorphology(process.env.VOIKKO_DICTIONARY || 'auto');
for (const morphology of best.finnish ? [best, snowball] : [snowball]) {
  const start = loadCalibration(folder, morphology.name);
  const fitted = calibrate(
    knowledge,
    start,
    loadQueries(folder, 'fit'),
    helsinkiDay(new Date()),
    morphology,
    judgeClientMatter,
  );
  writeFileSync(calibrationFile(folder, morphology.name), `${JSON.stringify(fitted, null, 2)}\n`);
  console.log(`${morphology.name}: ${JSON.stringify(fitted.figures)} ${JSON.stringify(fitted.thresholds)}`);
}
if (!best.finnish) console.log('Voikko is not installed: its calibration stays as it was.');
