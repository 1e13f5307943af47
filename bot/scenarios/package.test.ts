import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { copyProject, type ProjectCopy } from './support/project-copy';

const root = path.resolve(__dirname, '..', '..');
const settings = {
  MicrosoftAppId: '6f1d1c7e-2f4b-4a0e-9c37-5b1f2d3c4e5a',
  DEVELOPER_NAME: 'Kuntoutustiimi',
  DEVELOPER_URL: 'https://example.com/botti',
  PRIVACY_URL: 'https://example.com/tietosuoja',
  TERMS_URL: 'https://example.com/ehdot',
  PUBLIC_URL: 'https://bot.example.com',
};
let project: ProjectCopy;
let written: string;

beforeAll(() => {
  project = copyProject();
  cpSync(path.join(root, 'manifest'), path.join(project.folder, 'manifest'), { recursive: true });
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  written = path.join('package', `${name}-${version}.zip`);
});
afterAll(() => project.remove());
beforeEach(() => rmSync(path.join(project.folder, 'package'), { recursive: true, force: true }));

/** `npm run package` in the copy, with nothing else in its environment. */
function run(args: string[], environment: Record<string, string> = settings) {
  const script = path.join(project.folder, 'dist', 'bot', 'cli', 'package.js');
  return spawnSync(process.execPath, [script, ...args], { cwd: project.folder, env: environment, encoding: 'utf8' });
}

function zip(): Buffer {
  return readFileSync(path.join(project.folder, written));
}

describe('npm run package', () => {
  it('writes a zip that its own check takes, the same bytes each time and in each time zone', () => {
    const { stdout, stderr, status } = run(['--trial']);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain(written);
    const first = zip();
    expect(Object.keys(unzipSync(first))).toContain('manifest.json');
    run(['--trial'], { ...settings, TZ: 'America/Los_Angeles' });
    expect(zip().equals(first)).toBe(true);
    expect(run(['--check', written, '--trial'])).toMatchObject({ status: 0, stdout: `${written}: no mistakes.\n` });
  });

  it('names every setting that is missing, and writes nothing', () => {
    const { stderr, status } = run([], {});
    expect(status).toBe(1);
    for (const name of ['MicrosoftAppId', 'DEVELOPER_NAME', 'DEVELOPER_URL', 'PRIVACY_URL', 'TERMS_URL']) {
      expect(stderr).toMatch(new RegExp(`^- ${name}: is missing; set `, 'm'));
    }
    expect(zip).toThrow(/ENOENT/);
  });

  it('does not take addresses for examples for upload, and names the setting of each', () => {
    const { stderr, status } = run([]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^- manifest\.json: developer\.privacyUrl: .*\(from PRIVACY_URL\)$/m);
    expect(stderr).toMatch(/^- manifest\.json: validDomains\[0\]: .*\(from PUBLIC_URL\)$/m);
    expect(zip).toThrow(/ENOENT/);
  });

  it('names a text that a language lacks, and writes nothing', () => {
    const file = path.join(project.folder, 'manifest', 'localization', 'sv.json');
    const before = readFileSync(file, 'utf8');
    const { 'name.full': _, ...others } = JSON.parse(before);
    writeFileSync(file, JSON.stringify(others));
    const { stderr, status } = run(['--trial']);
    writeFileSync(file, before);
    expect(status).toBe(1);
    expect(stderr).toContain('- sv.json: name.full: the text is missing; translate "Kuntoutuksen palveluntuottajien');
    expect(zip).toThrow(/ENOENT/);
  });

  it('tells how it is used when asked otherwise, and of a file that is not there', () => {
    expect(run(['--upload'])).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run package') });
    expect(run(['--check', 'none.zip'])).toMatchObject({ status: 1, stderr: expect.stringContaining('none.zip') });
  });
});
