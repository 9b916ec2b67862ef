/** How grave something is that is said. The word and the shape carry it; the colour only repeats them. */
export type Severity = "note" | "warning" | "stop" | "success";

/** The shape of each severity as an SVG path in a square of 24: circle, triangle, octagon, circle with a tick. */
export const SIGN_PATHS: { readonly [S in Severity]: string } = {
  note: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm1.5 17h-3v-8h3v8Zm0-10h-3V5h3v3Z",
  warning: "M12 1.5 0.5 22h23L12 1.5Zm1.5 17h-3v-3h3v3Zm0-4.5h-3V8.5h3V14Z",
  stop: "M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4L7.4 1ZM10.5 5v9h3V5h-3Zm0 11v3h3v-3h-3Z",
  success: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.7 16.2-5-5 2-2 3 3 6.4-6.6 2 2-8.4 8.6Z",
};

/** The sign of the house, as on recover.html: two halves of a seal, in a square of 20. */
export const HOUSE_SIGN_PATH = "M0 9A10 10 0 0 1 20 9ZM0 11A10 10 0 0 0 20 11Z";
