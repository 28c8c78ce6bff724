// Packages with translations say everything that people read in every language. These patterns of
// `no-restricted-syntax` find texts that are written where they are shown.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Whether a package has texts in several languages. */
function isTranslated(dir) {
  return existsSync(join(dir, 'src/translation'));
}

const message =
  'A text for people: give it a key in src/translation/en/<topic>.ts and in every other language, and take it from there with `t`.';

/** Attributes that are read, be it by eye or by ear. */
const readAttribute =
  'JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|subheader|subtitle|label|placeholder|alt|helperText|primary|secondary)$/]';

const word = '[value=/[A-Za-z]{2}/]';
const wordOfTemplate = '[value.raw=/[A-Za-z]{2}/]';

/** What has children that people read. Code is shown as it is. */
const readElement =
  ':matches(JSXElement:not([openingElement.name.name=/^(CodeBlock|Mono)$/]), JSXFragment)';

/** A text as it stands, or one that a condition chooses. */
function textsWithin(container) {
  const choice = ':matches(ConditionalExpression, LogicalExpression)';
  return [
    `${container} > Literal${word}`,
    `${container} > TemplateLiteral > TemplateElement${wordOfTemplate}`,
    `${container} > ${choice} > Literal${word}`,
    `${container} > ${choice} > TemplateLiteral > TemplateElement${wordOfTemplate}`,
  ];
}

/** Several words of which the first has a capital letter. Messages of errors are for developers. */
const sentence = '/^[A-Z][a-z]+,? [a-z]+/';

const hardCodedTexts = [
  `JSXText${word}`,
  ...textsWithin(`${readElement} > JSXExpressionContainer`),
  `${readAttribute} > Literal${word}`,
  ...textsWithin(`${readAttribute} > JSXExpressionContainer`),
  `:not(NewExpression) > Literal[value=${sentence}]`,
  `:not(NewExpression) > TemplateLiteral > TemplateElement[value.raw=${sentence}]`,
].map(selector => ({ selector, message }));

module.exports = { hardCodedTexts, isTranslated };
