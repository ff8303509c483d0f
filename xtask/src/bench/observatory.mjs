// Mozilla's HTTP Observatory over the built headers and the first page, without a network: what a server
// that sends them would answer is put where its scanner keeps answers. Arguments: the folder of its
// package, the headers of the page as pairs in JSON, the page.
import fs from "node:fs";
import path from "node:path";

// Node.js 20 has no union of sets yet.
if (!Set.prototype.union) {
  Set.prototype.union = function (other) { return new Set([...this, ...other]); };
}
const [folder, sent, page] = process.argv.slice(2);
const scanner = path.resolve(folder, "node_modules/@mdn/mdn-http-observatory");
// The list of sites that browsers know to be https only is fetched when the package is used for real.
const list = path.join(scanner, "conf/hsts-preload.json");
if (!fs.existsSync(list)) fs.writeFileSync(list, "{}");
const load = (name) => import(path.join(scanner, "src", name));
const { ALL_TESTS } = await load("constants.js");
const { Requests } = await load("types.js");
const { getScoreModifier, getGradeForScore } = await load("grader/grader.js");

const headers = { "content-type": "text/html; charset=utf-8" };
for (const [name, value] of JSON.parse(sent)) headers[name.toLowerCase()] = value;
const body = fs.readFileSync(page, "utf8");
const site = "https://waymark.example/";
const answer = { status: 200, headers, data: body, verified: true, request: {}, httpEquiv: new Map() };
const asked = new Requests("waymark.example");
Object.assign(asked.responses, {
  auto: answer,
  https: answer,
  http: { status: 301, headers: { location: site }, verified: true },
  cors: { ...answer, request: { headers: {}, getHeader() {} }, config: { headers: {} } },
  httpRedirects: [{ url: new URL(site.replace("https", "http")), status: 301 }, { url: new URL(site), status: 200 }],
  httpsRedirects: [],
});
asked.resources.path = body;
asked.session = {
  url: new URL(site),
  clientInstanceRecordingRedirects: true,
  jar: { getCookies: () => [], getCookiesSync: () => [], serializeSync: () => ({ cookies: [] }), toJSON: () => ({ cookies: [] }) },
};

let [score, below] = [100, 100];
for (const test of ALL_TESTS) {
  try {
    const found = test(asked);
    const points = getScoreModifier(found.result);
    score += points;
    if (points < 0) below += points;
    console.log(`${found.pass ? "pass" : "FAIL"} ${test.name}: ${found.result} (${points})`);
  } catch (error) {
    console.log(`not run ${test.name}: ${error.message}`);
  }
}
// Extra points count only where little is missing, as in the real one.
const total = below >= 90 ? score : below;
console.log(`\nscore ${total}, grade ${getGradeForScore(total).grade}`);
