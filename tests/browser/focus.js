/* Follows the focus as Tab moves it, and says where a person without a mouse would lose it.
   How an element looks without the focus is noted before the walk begins. */
(() => {
  const OUTLINE = ["outlineStyle", "outlineWidth", "outlineColor", "outlineOffset"];
  const LOOKS = [...OUTLINE, "boxShadow", "backgroundColor", "borderColor"];
  const lookOf = (element) => LOOKS.map((name) => getComputedStyle(element)[name]).join(" | ");
  const before = new Map(Array.from(document.querySelectorAll("body *"), (one) => [one, lookOf(one)]));
  const passed = new Set();

  /** The part of the element that lies in the window; none of it, where it is out of sight. */
  function inWindow(element) {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
    const [width, height] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
    return width > 0 && height > 0 ? { x, y, width, height } : null;
  }

  function covered(element, { x, y, width, height }) {
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return !(top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element));
  }

  function faultOf(element) {
    const seen = inWindow(element);
    if (!seen) return "out of sight";
    if (covered(element, seen)) return "covered";
    if (lookOf(element) === before.get(element)) return "looks as it does without the focus";
    return null;
  }

  /** What is wrong where the focus is now; null once the walk is through. */
  window.stepped = () => {
    const element = document.activeElement;
    if (!element || element === document.body || passed.has(element)) return null;
    passed.add(element);
    const fault = faultOf(element);
    return fault ? `${fault}: ${element.outerHTML.slice(0, 160)}` : "";
  };
})();
