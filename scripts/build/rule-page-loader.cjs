/**
 * A page of docs/rules as HTML for the panel, made while building. Its title stands in the dialog's own heading, so its
 * headings move one level down; HTML written into a page would show as text, so that nothing but our words can get in.
 */
module.exports = function rulePage(markdown) {
  const done = this.async();
  toHtml(markdown).then((html) => done(null, `export default ${JSON.stringify(html)};`), done);
};

async function toHtml(markdown) {
  // The library is an ES module only.
  const { Marked } = await import('marked');
  const renderer = {
    heading({ tokens, depth }) {
      return depth === 1 ? '' : `<h${depth + 1}>${this.parser.parseInline(tokens)}</h${depth + 1}>\n`;
    },
    html: ({ text }) => escaped(text),
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    image: ({ text }) => escaped(text),
  };
  return new Marked({ renderer }).parse(markdown);
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

module.exports.toHtml = toHtml;
