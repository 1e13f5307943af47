import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');

function run(program: string, args: string[] = [], input = '', folder = root) {
  const script = path.join(folder, 'dist', 'bot', 'cli', `${program}.js`);
  return spawnSync(process.execPath, [script, ...args], { cwd: folder, input, encoding: 'utf8' });
}

describe('ask', () => {
  it('shows a readable answer', () => {
    const { stdout, status } = run('ask', ['Lähetetäänkö SDQ-lomakkeet Kelaan?']);
    expect(status).toBe(0);
    expect(stdout).toContain('SDQ-lomakkeita ei toimiteta Kelaan');
    expect(stdout).toContain('kuntoutus_palvelukuvaukset@kela.fi');
  });

  it('--jsonl answers line by line, in order, in the final form, and nothing else', () => {
    const lines = [
      { q: 'Lähetetäänkö SDQ-lomakkeet Kelaan?' },
      { q: 'hetu 131052-928T' },
      { q: 'in English please' },
      { q: 'Millainen sää on huomenna?' },
    ];
    const { stdout } = run('ask', ['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'));
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['answer', 'personal-data', 'command', 'none']);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['q', 'language', 'outcome', 'entries', 'contacts', 'intent', 'ms']);
      expect(answer.contacts.length).toBeGreaterThan(0);
    }
    expect(answers[0].entries[0].id).toBe('laku-sdq-form');
    expect(answers[1].q).toBeNull();
    expect(answers[2].intent).toBe('change-language');
    expect(stdout).not.toContain('131052');
  });

  it('--jsonl remembers within a conversation, and nowhere else', () => {
    const lines = [
      { q: 'Ska SDQ-blanketterna skickas till FPA?', conversation: 'a' },
      { q: 'SDQ', conversation: 'a' },
      { q: 'SDQ', conversation: 'b' },
      { q: 'SDQ' },
    ];
    const { stdout } = run('ask', ['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'));
    const languages = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).language);
    expect(languages).toEqual(['sv', 'sv', 'fi', 'fi']);
  });

  it('--jsonl keeps to a language chosen in a conversation, as chat does', () => {
    const lines = [
      { q: 'på svenska tack', conversation: 'a' },
      { q: 'Lähetetäänkö SDQ-lomakkeet Kelaan?', conversation: 'a' },
      { q: 'Lähetetäänkö SDQ-lomakkeet Kelaan?', conversation: 'b' },
    ];
    const { stdout } = run('ask', ['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'));
    const languages = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).language);
    expect(languages).toEqual(['sv', 'sv', 'fi']);
  });

  it('--jsonl tells of a broken line on standard error, and answers the others', () => {
    const { stdout, stderr, status } = run('ask', ['--jsonl'], 'nonsense\n{"q":"moi"}\n');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('Line 1');
    expect(status).toBe(1);
  });
});

describe('check', () => {
  it('finds no mistakes, and lists what is old and what has no e-mail with the reason', () => {
    const { stdout, status } = run('check');
    expect(status).toBe(0);
    expect(stdout).toContain('No mistakes');
    expect(stdout).toMatch(/Without an e-mail address: \d+\n {2}knowledge\/entries\/.*:\d+: [\w-]+: \S/);
  });

  it('reports every mistake of every file with line and reason, and exits with 1', () => {
    const copy = mkdtempSync(path.join(os.tmpdir(), 'bot-check-'));
    for (const part of ['knowledge', 'dist', 'package.json']) {
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    const change = (file: string, from: string, to: string) => {
      const place = path.join(copy, 'knowledge', file);
      writeFileSync(place, readFileSync(place, 'utf8').replace(from, to));
    };
    change('entries/laku-perhekuntoutus/lomakkeet-palaute.yaml', 'email-palvelukuvaukset', 'email-nowhere');
    change('entries/oma-vayla/laskutus.yaml', 'syksyllä 2023', 'syksyllä 2024');
    const { stderr, status } = run('check', [], '', copy);
    rmSync(copy, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^knowledge\/entries\/laku-perhekuntoutus\/lomakkeet-palaute\.yaml:\d+: .*email-nowhere/m);
    expect(stderr).toMatch(/^knowledge\/entries\/oma-vayla\/laskutus\.yaml:\d+: .*2023.*2024|2024.*2023/m);
  });
});

describe('evaluate', () => {
  it('prints a row for each language and kind, and the misses when asked', () => {
    const { stdout, status } = run('evaluate', ['--misses']);
    expect(status).toBe(0);
    for (const part of ['R@1', 'R@3', 'answered', 'helped', 'fi plain', 'off-topic', 'Misses']) {
      expect(stdout).toContain(part);
    }
  });
});
