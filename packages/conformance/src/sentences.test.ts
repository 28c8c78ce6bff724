import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findScenarios } from './scenarios/findScenarios';
import { Scenario } from './scenarios/Scenario';
import { sentencesOf } from './testing/sentencesOf';

const recordings = join(__dirname, '../recordings');
const tableFile = join(__dirname, '../expected/sentences.md');

const head = `# What the header says

Every sentence of every recording, with the second from which on it is said; what only ticks on is said once. Written by
\`UPDATE_SENTENCES=1 yarn test sentences\`, and read over by a person.
`;

function rowsOf(scenario: Scenario): string {
  const said = sentencesOf(scenario);
  const hasSeveral = new Set(said.map(({ root }) => root)).size > 1;
  const rows = said.map(({ at, root, sentence }) => {
    const seconds = (at / 1000).toFixed(1).padStart(6);
    return `${seconds}  ${hasSeveral ? `${root}: ` : ''}${sentence}`;
  });
  return `\n## ${scenario.name}\n\n\`\`\`text\n${rows.join('\n')}\n\`\`\`\n`;
}

function table(): string {
  const scenarios = ['argo', 'own'].flatMap(folder =>
    findScenarios(join(recordings, folder)).map(file => file.load()),
  );
  return head + scenarios.map(rowsOf).join('');
}

describe('the sentence of the header', () => {
  it('is the one that was read over, in every recorded state', () => {
    const said = table();
    if (process.env.UPDATE_SENTENCES) {
      writeFileSync(tableFile, said);
    }

    expect(said).toBe(readFileSync(tableFile, 'utf8'));
  });
});
