// Small reading helpers over parse5's tree.

/** All elements of a tree in document order, the contents of templates included. */
export function* elements(node) {
  const stack = [node];
  while (stack.length > 0) {
    const current = stack.pop();
    if (current.tagName !== undefined) yield current;
    const children = current.content?.childNodes ?? current.childNodes ?? [];
    for (let i = children.length - 1; i >= 0; i -= 1) stack.push(children[i]);
  }
}

/** Value of an attribute by its plain name (`href` also finds SVG's `xlink:href`). */
export function attribute(element, name) {
  return element.attrs.find((a) => a.name === name)?.value;
}

/** All text below a node, white space collapsed. */
export function text(node) {
  let out = '';
  const visit = (current) => {
    if (current.nodeName === '#text') out += current.value;
    for (const child of current.childNodes ?? []) visit(child);
  };
  visit(node);
  return out.replace(/\s+/g, ' ').trim();
}
