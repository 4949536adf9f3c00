import {installOfflineFetch} from "./pipelines/site/offlineFetch.ts";

installOfflineFetch();

/** Framework runs in a folder of its own under .builds, where `src` holds the generated pages. */
export default {
  root: "src",
  output: "dist",
  title: "Chung Tay",
  style: "style.css",
  globalStylesheets: [],
  sidebar: false,
  search: false,
  pager: false,
  toc: false,
  footer: "",
  pages: [],
  interpreters: {},
  duckdb: {extensions: {json: null, parquet: null}}
};
