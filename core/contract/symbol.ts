import * as z from "zod/mini";
import { count, text } from "./bounds.ts";

/** A black-and-white symbol as an SVG path, one unit a module. */
export const symbol = z.strictObject({ modules: count(200), path: text(60_000) });
