const SVG = "http://www.w3.org/2000/svg";

/** The seal divided by a fold, as on the sheets. */
export function sign(): SVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("class", "sign");
  drawing.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M0 9A10 10 0 0 1 20 9ZM0 11A10 10 0 0 0 20 11Z");
  drawing.append(path);
  return drawing;
}
