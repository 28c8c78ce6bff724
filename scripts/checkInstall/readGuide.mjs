// docs/install.md as data: its code blocks, each with what the check does with it. That stands in
// the info string behind the language, where a reader on GitHub does not see it:
//
//   check=all|discovery|explicit|legacy|none  in which portals the block is carried out, or why not
//   file=PATH                                 the file that it changes; without one it is run by sh
//   at=start|end                              where in the file, or
//   before=TEXT  after=TEXT  replace=TEXT     at the first line that has this text, indented as it
//   behind=TEXT|TEXT                          ... of those behind a line with this text, once for each
//   each                                      at every such line, not only at the first
const PORTALS = ['discovery', 'explicit', 'legacy'];
const PLACES = ['at', 'before', 'after', 'replace'];
const KNOWN = new Set(['check', 'file', 'behind', 'each', ...PLACES]);

/** All blocks in the order of the guide. Throws when one of them does not say what it is for. */
export function readGuide(markdown) {
  const steps = [];
  let open;
  markdown.split('\n').forEach((text, index) => {
    const fence = /^( *)```(.*)$/.exec(text);
    if (!fence) {
      open?.lines.push(text.slice(open.indent));
    } else if (open) {
      steps.push(checked(open));
      open = undefined;
    } else {
      open = {
        line: index + 1,
        indent: fence[1].length,
        lines: [],
        ...parseInfo(fence[2]),
      };
    }
  });
  if (open) {
    throw new Error(`line ${open.line}: the code block does not end`);
  }
  return steps;
}

/** Those that somebody with such a portal carries out. */
export function stepsFor(portal, steps) {
  return steps.filter(({ check }) =>
    check.some(name => name === 'all' || name === portal),
  );
}

function parseInfo(info) {
  const [language = '', ...words] =
    info.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const attributes = Object.fromEntries(
    words.map(word => {
      const [, key, value = 'true'] = /^([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
      return [key ?? word, value.replace(/^(["'])(.*)\1$/s, '$2')];
    }),
  );
  return { language, attributes };
}

function checked({ line, language, attributes, lines }) {
  const fail = text => {
    throw new Error(`line ${line}: ${text}`);
  };
  const unknown = Object.keys(attributes).find(key => !KNOWN.has(key));
  if (unknown) {
    fail(`'${unknown}' is not known; there are ${[...KNOWN].join(', ')}`);
  }
  const check = (attributes.check ?? fail('the block says no check=…')).split(
    ',',
  );
  const wrong = check.find(name => !['all', 'none', ...PORTALS].includes(name));
  if (wrong) {
    fail(`check=${wrong}; it can be all, none, ${PORTALS.join(', ')}`);
  }
  const places = PLACES.filter(key => key in attributes);
  if (attributes.file && places.length !== 1) {
    fail(`a block with a file needs one of ${PLACES.join(', ')}`);
  }
  if (!attributes.file && !check.includes('none') && language !== 'sh') {
    fail('a block is either sh, or it has a file');
  }
  return {
    line,
    language,
    ...attributes,
    check,
    text: lines.join('\n'),
  };
}
