import {join} from "node:path";

/** The folder that holds package.json, whatever the working directory is. */
export const repositoryDirectory = join(import.meta.dirname, "..", "..");

/** Finished and unfinished builds, one folder each; git-ignored. */
export const buildsDirectory = join(repositoryDirectory, ".builds");
