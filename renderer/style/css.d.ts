/** Style sheets are bundled beside the script that imports them; nothing of them is read in code. */
declare module "*.css";
