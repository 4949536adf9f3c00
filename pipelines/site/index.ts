export {buildSite} from "./buildSite.ts";
export {previewSite} from "./previewSite.ts";
export {serveSite} from "./serveSite.ts";
