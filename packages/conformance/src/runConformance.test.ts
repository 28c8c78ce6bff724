import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runConformance } from './runConformance';
import { keptRecordings } from './testing/keptScenario';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recordings-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function keep(...names: string[]): void {
  names
    .flatMap(name => [`${name}.jsonl.gz`, `views/${name}.jsonl.gz`])
    .forEach(file => cpSync(join(keptRecordings, file), join(folder, file)));
}

function write(name: string, lines: readonly unknown[]): void {
  const text = lines.map(line => JSON.stringify(line)).join('\n');
  writeFileSync(join(folder, `${name}.jsonl.gz`), gzipSync(text));
}

function run(): { isPassed: boolean; text: string } {
  let text = '';
  const isPassed = runConformance([folder], part => {
    text += part;
  });
  return { isPassed, text };
}

describe('runConformance', () => {
  it('passes recordings of any folder and lists every difference once', () => {
    keep('canary-double-promote', 'canary-abort-retry');

    const { isPassed, text } = run();

    expect(isPassed).toBe(true);
    expect(text).toContain('read:     2 pass, 0 FAIL, 0 open');
    expect(text).toMatch(/canary-abort-retry +pass +pass +pass/);
    expect(text.match(/promote-never-skips-a-running-step/g)).toHaveLength(1);
    expect(text).toContain('2 × write: promote-never-skips-a-running-step');
  });

  it('fails for a recording that cannot be read, and goes on with the next', () => {
    keep('canary-abort-retry');
    writeFileSync(join(folder, 'broken.jsonl.gz'), gzipSync('{"kind":'));
    writeFileSync(join(folder, 'torn.jsonl.gz'), Buffer.from([0x1f, 0x8b, 8]));

    const { isPassed, text } = run();

    expect(isPassed).toBe(false);
    expect(text).toContain('line 1 of the recording is not JSON');
    expect(text).toMatch(/torn +FAIL +FAIL +FAIL/);
    expect(text).toMatch(/canary-abort-retry +pass +pass +pass/);
  });

  it('fails for checkpoints that cannot be read', () => {
    keep('canary-abort-retry');
    writeFileSync(
      join(folder, 'views', 'canary-abort-retry.jsonl.gz'),
      gzipSync('{"at":1,"rollout":"web","info":{}}'),
    );

    const { isPassed, text } = run();

    expect(isPassed).toBe(false);
    expect(text).toContain('jsonl.gz:1 is malformed: info.status');
  });

  it('takes a controller that it has no engine for neither as pass nor as failure', () => {
    write('foreign', [
      {
        kind: 'scenario',
        name: 'foreign',
        title: 'Of another controller',
        controller: 'another-one 2.0',
        start: '2026-03-01T10:00:00.000Z',
      },
    ]);

    const { isPassed, text } = run();

    expect(isPassed).toBe(true);
    expect(text).toMatch(/foreign +open +open +open/);
    expect(text).toContain('3 × not yet offered: another-one 2.0');
    expect(text).toContain('read:     0 pass, 0 FAIL, 1 open');
  });

  it('does not take a folder without recordings for a pass', () => {
    expect(() => run()).toThrow('there are no recordings');
    expect(() => runConformance([join(folder, 'none')], () => {})).toThrow(
      'there is no folder',
    );
  });
});
