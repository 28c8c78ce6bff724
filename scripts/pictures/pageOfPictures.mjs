const languages = { en: 'English', de: 'German', fr: 'French' };

/** Name of the file of a picture that is 360 px wide. */
export function narrowFile({ name, theme, language }) {
  return `${name}-360-${language === 'en' ? theme : language}`;
}

const image = (file, title, width) =>
  `<img alt="${title}" src="states/${file}.png" width="${width}">`;

function wideRow({ name, title }) {
  const pair = ['light', 'dark'].map(theme =>
    image(`${name}-${theme}`, `${title}, ${theme}`, 420),
  );
  return `| ${title} | ${pair.join(' | ')} |`;
}

function narrowCell(picture, states) {
  const { title } = states.find(({ name }) => name === picture.name);
  const words = `${title}, ${languages[picture.language]}, ${picture.theme}`;
  return { words, image: image(narrowFile(picture), words, 200) };
}

/** The page that shows every picture. */
export function pageOfPictures(states, narrowPictures) {
  const cells = narrowPictures.map(picture => narrowCell(picture, states));
  const row = values => `| ${values.join(' | ')} |`;
  return `<!-- Written by \`npm run pictures\`. -->

# The tab in every state

The real components on a backend that is driven by hand, at one instant. \`npm run pictures\` takes them anew, \`npm run pictures -- --check\` looks for what
axe finds wrong in any of them, in both themes, wide and narrow.

| state | light | dark |
| --- | --- | --- |
${states.map(wideRow).join('\n')}

## 360 px wide

${row(cells.map(({ words }) => words))}
${row(cells.map(() => '---'))}
${row(cells.map(cell => cell.image))}
`;
}
