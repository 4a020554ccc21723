// Prints widget.js as it is served: the files of this folder in their order, minified by terser.
// Usage, from streams-app: node src/main/js/widget/minify.mjs ../.ci/npm \
//   > src/main/resources/trendline/streams/api/widget.js

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const { minify } = createRequire(join(resolve(process.argv[2] ?? "."), "x.js"))("terser");
const text = (name) => readFileSync(join(here, name), "utf8");

const css = text("widget.css")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/\s+/g, " ")
  .replace(/ ?([{};,]) ?|(:) /g, "$1$2")
  .replaceAll(/;(?=})| (?=!)/g, "")
  .trim();
const scripts = readdirSync(here).filter((name) => /^\d-.*\.js$/.test(name)).sort().map(text);
const whole = `(() => { const CSS = ${JSON.stringify(css)};\n${scripts.join("\n")} })();`;
const { code } = await minify(whole, {
  ecma: 2022,
  compress: { passes: 4, unsafe: true, unsafe_arrows: true, keep_fargs: false, pure_getters: true },
  mangle: { properties: { regex: /^_/ } },
});
process.stdout.write(`${code}\n`);
