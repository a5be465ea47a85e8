/* The same for scripts, in the place of Django's JavaScriptCatalog: see words.py. */
(() => {
  const VOWELS = { a: "áà", e: "éè", i: "íì", o: "óò", u: "úù", y: "ýỳ" };
  const KEPT = /(%\(\w+\)[sd]|%[sd%]|\{\w*\}|<[^<>]+>|&\w+;)/;

  function longer(message) {
    const parts = message.split(KEPT).map((part, place) => (place % 2 ? part : stretched(part)));
    return message.trim() ? `⟦${parts.join("")}⟧` : message;
  }

  function stretched(words) {
    return words.replace(/[aeiouy]/g, (letter) => VOWELS[letter]);
  }

  globalThis.gettext = longer;
  globalThis.pgettext = (_context, message) => longer(message);
  globalThis.ngettext = (one, many, count) => longer(count === 1 ? one : many);
  globalThis.interpolate = (format, values) => format.replace(/%\((\w+)\)s/g, (_whole, name) => String(values[name]));
})();
