/* What a page shows that is not in ⟦brackets⟧: it has not gone through gettext, or people wrote it.
   Returns [words, where] pairs; figures, signs and keys are no words. */
(() => {
  const PEOPLES = "kbd, code, pre, q, .mono, .who, .hash, [data-start], .prose, script, style, noscript, template, svg";
  const SAID = ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription"];
  const found = [];

  /** The pieces of a text outside of every bracket; `depth` is what was open before it. */
  function outside(text, depth) {
    const pieces = [""];
    for (const letter of text) {
      if (letter === "⟦") depth++;
      else if (letter === "⟧") depth--;
      else if (depth === 0) pieces[pieces.length - 1] += letter;
      if (letter === "⟦" || letter === "⟧") pieces.push("");
    }
    return [pieces.map((piece) => piece.trim()).filter((piece) => /\p{L}/u.test(piece)), depth];
  }

  function blockOf(element) {
    while (element.parentElement && /^(inline|contents)/.test(getComputedStyle(element).display)) {
      element = element.parentElement;
    }
    return element;
  }

  function whereOf(element) {
    return element.outerHTML.slice(0, 120);
  }

  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let block = null;
  let depth = 0;
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest(PEOPLES)) continue;
    if (block !== (block = blockOf(element))) depth = 0;
    const [pieces, after] = outside(texts.currentNode.data, depth);
    depth = after;
    for (const piece of pieces) found.push([piece, whereOf(element)]);
  }
  for (const element of document.querySelectorAll(SAID.map((name) => `[${name}]`).join())) {
    for (const name of SAID) {
      for (const piece of outside(element.getAttribute(name) ?? "", 0)[0]) found.push([piece, whereOf(element)]);
    }
  }
  for (const button of document.querySelectorAll("input:is([type=submit], [type=button], [type=reset])")) {
    for (const piece of outside(button.value, 0)[0]) found.push([piece, whereOf(button)]);
  }
  return found;
})();
