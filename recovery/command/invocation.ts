/** The folder that the person stood in: `npm run` changes to the package's folder and keeps the other here. */
export const INVOKED_IN = process.env["INIT_CWD"] ?? process.cwd();
