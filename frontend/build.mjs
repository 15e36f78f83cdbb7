// Builds what the site serves from /assets: one style sheet, font subsets with their content in the name, the marks, one small script.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../src/Spojnia.Web/wwwroot/assets');
const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

// Letters the three languages of the site need; the fonts as published carry ten times as many.
const polish = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ';
const marks = '\u00a0§©°²³½×–—‘’“”„•…«»€←↑→↓−≥≤·';
const latin = range(0x20, 0x7e) + polish + 'áäčéíöšúüýžßÁÄČÉÖŠÜŽ' + marks;
const ukrainian = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя№';

async function fontFaces() {
  const folder = join(here, 'node_modules/@fontsource-variable/onest/files');
  mkdirSync(join(out, 'fonts'), { recursive: true });
  let css = '';
  for (const [part, text] of [['latin', latin], ['latin-ext', latin], ['cyrillic', ukrainian], ['cyrillic-ext', ukrainian]]) {
    const source = readFileSync(join(folder, `onest-${part}-wght-normal.woff2`));
    const font = await subsetFont(source, text, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
    const name = `onest-${part}.${createHash('sha256').update(font).digest('hex').slice(0, 10)}.woff2`;
    writeFileSync(join(out, 'fonts', name), font);
    css += `@font-face{font-family:"Onest";font-style:normal;font-weight:400 700;font-display:swap;`
      + `src:url("fonts/${name}") format("woff2");unicode-range:${unicodeRange(part)}}\n`;
  }
  return css;
}

// The ranges under which the publisher of the font split it.
function unicodeRange(part) {
  const css = readFileSync(join(here, 'node_modules/@fontsource-variable/onest/wght.css'), 'utf8');
  return new RegExp(`onest-${part}-wght-normal[^}]*unicode-range:\\s*([^;}]*)`).exec(css)[1].trim();
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const faces = await fontFaces();
for (const sheet of ['spojnia', 'print-document']) {
  const { css } = sass.compile(join(here, 'scss', `${sheet}.scss`), { style: 'compressed', loadPaths: [join(here, 'node_modules')], quietDeps: true });
  // Every colour is set in _tokens.scss, so the fallbacks that govuk-frontend repeats at each use are dead weight.
  writeFileSync(join(out, `${sheet}.css`), faces + css.replace(/var\((--govuk-[a-z-]+-colour),\s*#[0-9a-f]{3,8}\)/gi, 'var($1)'));
}
for (const image of readdirSync(join(here, 'img')))
  cpSync(join(here, 'img', image), join(out, image));
for (const script of readdirSync(join(here, 'js')))
  cpSync(join(here, 'js', script), join(out, script));
cpSync(join(here, 'node_modules/@fontsource-variable/onest/LICENSE'), join(out, 'fonts/LICENSE.txt'));
