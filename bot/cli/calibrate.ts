import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { calibrate } from '../../knowledge/evaluation/calibrate';
import { loadQueries } from '../../knowledge/evaluation/queries';
import { helsinkiDay } from '../../knowledge/helsinki-time';
import { loadKnowledge } from '../../knowledge/load';
import { loadCalibration } from '../../knowledge/matching/calibration';
import { knowledgeFolder } from '../project-root';

// `npm run calibrate`: fits weights and thresholds to the labelled queries and writes knowledge/matching/calibration.json.

const folder = knowledgeFolder();
const fitted = calibrate(
  loadKnowledge(folder),
  loadCalibration(folder),
  loadQueries(folder, 'fit'),
  helsinkiDay(new Date()),
);
writeFileSync(path.join(folder, 'matching', 'calibration.json'), `${JSON.stringify(fitted, null, 2)}\n`);
console.log(JSON.stringify(fitted, null, 2));
