/** What a file is after a step of the guide. Pure; see readGuide.mjs for what a step can say. */
export function editFile(source, step) {
  const lines = source.split('\n');
  const block = step.text.split('\n');
  if (step.at === 'start') {
    return [...block, ...lines].join('\n');
  }
  if (step.at === 'end') {
    return `${source.trimEnd()}\n\n${step.text}\n`;
  }
  const indexes = findAnchors(lines, step);
  // From the last to the first, so that those before stay where they are.
  indexes
    .sort((one, other) => other - one)
    .forEach(index => {
      const indent = /^ */.exec(lines[index])[0];
      const insertion = block.map(line => (line ? indent + line : line));
      const start = step.after ? index + 1 : index;
      lines.splice(start, step.replace ? 1 : 0, ...insertion);
    });
  return lines.join('\n');
}

function findAnchors(lines, step) {
  const source = { lines, file: step.file };
  const anchor = step.before ?? step.after ?? step.replace;
  const starts = step.behind
    ? step.behind.split('|').map(text => findLine(source, text, 0) + 1)
    : [0];
  return starts.flatMap(start => {
    const first = findLine(source, anchor, start);
    return step.each
      ? lines.flatMap((line, index) =>
          index >= first && line.includes(anchor) ? [index] : [],
        )
      : [first];
  });
}

function findLine({ lines, file }, text, start) {
  const index = lines.findIndex(
    (line, at) => at >= start && line.includes(text),
  );
  if (index < 0) {
    throw new Error(
      `${file} has no line with \`${text}\`${
        start > 0 ? ` behind line ${start}` : ''
      }`,
    );
  }
  return index;
}
