// Bundles what pages need. A .ts or .css that is named as the page or layout beside it is an entry point:
// beside Sessions/Room.cshtml, Sessions/room.ts becomes wwwroot/js/sessions/room.js and room.css wwwroot/css/sessions/room.css.
import { build } from "esbuild";
import { readdir, rm } from "node:fs/promises";
import { join, parse } from "node:path";

const slices = (await readdir(".", { withFileTypes: true }))
  .filter(entry => entry.isDirectory() && !["node_modules", "wwwroot", "bin", "obj"].includes(entry.name))
  .map(entry => entry.name);

const files = (await Promise.all(slices.map(async slice =>
  (await readdir(slice, { recursive: true })).map(file => parse(join(slice, file)))))).flat();

const nameOf = file => join(file.dir, file.name.replace(/^_/, "")).replaceAll("\\", "/").toLowerCase();
const pages = new Set(files.filter(file => file.ext === ".cshtml").map(nameOf));

const entries = extension => files
  .filter(file => file.ext === extension && pages.has(nameOf(file)))
  .map(file => ({ in: join(file.dir, file.base), out: nameOf(file) }));

const common = { bundle: true, minify: true, charset: "utf8", logLevel: "warning", legalComments: "none" };

await Promise.all(["wwwroot/js", "wwwroot/css"].map(folder => rm(folder, { recursive: true, force: true })));
await Promise.all([
  // What several pages use goes into chunks of its own, loaded once.
  build({ ...common, entryPoints: entries(".ts"), outdir: "wwwroot/js", format: "esm", splitting: true, target: "es2022" }),
  build({ ...common, entryPoints: entries(".css"), outdir: "wwwroot/css", target: ["chrome111", "firefox115", "safari16.4"],
    loader: { ".woff2": "file" }, assetNames: "fonts/[name]-[hash]" }),
]);
