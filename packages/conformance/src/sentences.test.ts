/* eslint-disable @backstage/no-mixed-plugin-imports -- what an engine projects is read out by the page */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeRollout } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { englishWords } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { findScenarios } from './scenarios/findScenarios';
import { Scenario } from './scenarios/Scenario';
import { sentencesOf } from './testing/sentencesOf';

const recordings = join(__dirname, '../recordings');
const tableFile = join(__dirname, '../expected/sentences.md');

const head = `# What the header says

Every sentence of every recording that can be read, with the second from which on it is said; what only ticks on is said once. Written by
\`UPDATE_SENTENCES=1 yarn test sentences\`, and read over by a person.
`;

function headerOf(rollout: Rollout, now: Date): string {
  const { lead, rest } = describeRollout(rollout, now, {
    words: englishWords,
    timeZone: 'UTC',
  });
  return `${lead} ${rest}`;
}

function rowsOf(scenario: Scenario): string {
  const said = sentencesOf(scenario, headerOf);
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

jest.setTimeout(120_000);

describe('the sentence of the header', () => {
  it('is the one that was read over, in every recorded state', () => {
    const said = table();
    if (process.env.UPDATE_SENTENCES) {
      writeFileSync(tableFile, said);
    }

    expect(said).toBe(readFileSync(tableFile, 'utf8'));
  });
});
