// What the tests ask of the page: it is put into every page before the page's own scripts, as `hands`.
// Positions are UTF-16 code units within one block, as in the DOM.
window.hands = (() => {
  const NEAR = 20; // blocks from the top of the page are painted without scrolling
  const LONGEST = 300; // of a block; in a longer one only the beginning is taken into the hand
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

  const blocks = () => [...document.querySelectorAll("#story [data-start]")];
  const characters = (text) => [...graphemes.segment(text)].map(({ segment }) => segment);

  // The text node and offset of a position; at a seam the node that goes on, or the one that ends there.
  function point(block, position, goesOn) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let [node, at] = [walker.nextNode(), position];
    while (goesOn ? at >= node.length : at > node.length) {
      at -= node.length;
      node = walker.nextNode();
    }
    return [node, at];
  }

  // Sets the browser's selection, as assistive technology does, and waits until the page has heard of it.
  async function select(from, to) {
    getSelection().removeAllRanges();
    const heard = new Promise((done) => {
      document.addEventListener("selectionchange", () => setTimeout(done), { once: true });
    });
    getSelection().setBaseAndExtent(...from, ...to);
    await heard;
  }

  // The characters that a highlight lies on.
  const shown = (highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String).join("");

  // Unfolds what is folded away, and waits until the page stands still and knows which blocks are near.
  async function settle() {
    for (const fold of document.querySelectorAll("#story details")) fold.open = true;
    await document.fonts.ready;
    for (const _frame of [1, 2]) await new Promise(requestAnimationFrame);
  }

  // Two seams between characters of the last block, with about half of it between them.
  function middle() {
    const seams = [0];
    for (const { length } of characters(blocks().at(-1).textContent.slice(0, LONGEST))) seams.push(seams.at(-1) + length);
    return [seams[seams.length >> 2], seams.at(-1 - (seams.length >> 2))];
  }

  // Where the caret stands at both: the middle of its line, in pixels of the window.
  function carets() {
    const block = blocks().at(-1);
    block.scrollIntoView();
    return middle().map((position) => {
      const range = document.createRange();
      range.setStart(...point(block, position, false));
      const { x, top, height } = range.getBoundingClientRect();
      return [x, top + height / 2];
    });
  }

  // Selects by itself each character below the first line, then each code point, at most so many of either:
  // what was selected, what is painted of it, and where the foot of the page says that it is.
  async function oneByOne(most) {
    const spread = (split) => {
      const all = blocks().slice(1, NEAR).flatMap((block) => {
        let at = 0;
        return split(block.textContent).map((piece) => [block, (at += piece.length) - piece.length, piece]);
      });
      return all.filter((_piece, nth) => nth % Math.ceil(all.length / most) === 0);
    };
    const seen = [];
    for (const [block, at, piece] of [...spread(characters), ...spread((text) => [...text])]) {
      await select(point(block, at, true), point(block, at + piece.length, false));
      seen.push([piece, shown("pick"), document.querySelector(".strip .mono").textContent]);
    }
    getSelection().removeAllRanges(); // or the mouse would take it up and carry it away
    return seen;
  }

  // Selects all that stands below the first line, and of its last block no more than so many.
  async function all(most) {
    const [first, last] = [blocks()[1], blocks().at(-1)];
    await select(point(first, 0, true), point(last, Math.min(last.textContent.length, most), false));
  }

  // Selects the first place where these words stand, and leaves it selected.
  async function selectWords(words) {
    const block = blocks().find(({ textContent }) => textContent.includes(words));
    const at = block.textContent.indexOf(words);
    await select(point(block, at, true), point(block, at + words.length, false));
  }

  // Selects from a word of the last paragraph but one into the last.
  async function across(word) {
    const [first, last] = blocks().slice(-2);
    await select([first.firstChild, first.textContent.indexOf(word)], [last.firstChild, 3]);
  }

  // What the browser itself had selected when the mouse was let go, before the page made a selection of its own of it.
  let byMouse = "";
  addEventListener(
    "mouseup",
    () => {
      const selection = getSelection();
      byMouse = selection.rangeCount ? selection.getRangeAt(0).toString() : "";
    },
    true,
  );
  const selectedByMouse = () => byMouse;

  return { across, all, carets, oneByOne, selectWords, selectedByMouse, settle, shown };
})();
