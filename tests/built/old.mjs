// What scripts and styles use that some browsers have not got yet, by MDN's compatibility data.
//
// Reads {"browsers": {name: version}, "css": [text], "js": [text]} as JSON, answers with a list of names:
// a property `css accent-color`, a value `css overflow-wrap: anywhere`, a selector `css :is`, a media
// feature `css @media forced-colors`, a function `css min()`, an interface or member `js replaceAll`.
// A member counts as known as soon as anything in the web platform with its name is old enough: what
// the script calls it on cannot be told. A value counts only without an older one before it.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(process.cwd() + '/');
const data = require('@mdn/browser-compat-data');
const { parse } = require('acorn');
const tree = require('css-tree');

const { browsers, css, js } = JSON.parse(readFileSync(0, 'utf8'));
const found = new Set();

// True unless the data say that one of the browsers has not got it.
function old(feature) {
  const support = feature?.__compat?.support;
  return !support || Object.entries(browsers).every(([name, version]) =>
    [support[name] ?? []].flat().some((one) =>
      !one.flags && !one.prefix && !one.alternative_name && !one.version_removed
        && parseFloat(String(one.version_added).replace('≤', '')) <= version));
}

function check(name, feature) {
  if (!old(feature)) found.add(name);
}

for (const text of css) {
  const styles = tree.parse(text, { parseCustomProperty: false });
  tree.walk(styles, function (node, item, list) {
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
      check(`css :${node.name}`, data.css.selectors[node.name]);
    } else if (node.type === 'Feature') {
      check(`css @media ${node.name}`, data.css['at-rules'].media[node.name]);
    } else if (node.type === 'Function') {
      check(`css ${node.name}()`, data.css.types[node.name]);
    } else if (node.type === 'Declaration' && item && !node.property.startsWith('--')) {
      // Without an item it is a question of @supports, which any browser may be asked.
      const property = data.css.properties[node.property];
      check(`css ${node.property}`, property);
      let before = item.prev;
      while (before && before.data.property !== node.property) before = before.prev;
      if (before || !property) return;
      tree.walk(node.value, (part) => {
        if (part.type === 'Identifier') check(`css ${node.property}: ${part.name}`, property[part.name]);
      });
      // Boxes in a row had no gap at first.
      const flex = list.some((one) => one.property === 'display' && tree.generate(one.value).includes('flex'));
      if (node.property === 'gap' && flex) check('css gap of flex', data.css.properties.gap.flex_context);
    }
  });
}

const members = new Map();
function learn(name, feature) {
  const plain = name.replace(/_static$/, '');
  if (feature?.__compat) members.set(plain, [...(members.get(plain) ?? []), feature]);
}
for (const group of [data.api, data.javascript.builtins]) {
  for (const [name, feature] of Object.entries(group)) {
    learn(name, feature);
    Object.entries(feature).forEach(([member, inner]) => learn(member, inner));
  }
}

function visit(node) {
  if (Array.isArray(node)) return node.forEach(visit);
  if (!node || typeof node.type !== 'string') return;
  const name = node.type === 'MemberExpression' && !node.computed ? node.property.name
    : node.type === 'Identifier' && /^[A-Z]/.test(node.name) ? node.name : '';
  const known = members.get(name);
  if (known && !known.some(old)) found.add(`js ${name}`);
  Object.values(node).forEach(visit);
}
for (const text of js) {
  try {
    visit(parse(text, { ecmaVersion: 2020, sourceType: 'module' }));
  } catch (error) {
    const at = text.slice(Math.max(0, error.pos - 20), error.pos + 20);
    found.add(`js syntax: ${error.message} in ${at}`);
  }
}

console.log(JSON.stringify([...found].sort()));
