/**
 * The page of a room. It has no script and no style of its own and no policy: the one policy is the header that the app's protocol
 * handler sends with it (defect D18, two policies that drift apart).
 */
export function roomPage(title: string, hasStyle: boolean): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "  <head>",
    '    <meta charset="utf-8" />',
    '    <meta name="viewport" content="width=device-width, initial-scale=1" />',
    `    <title>${title}</title>`,
    ...(hasStyle ? ['    <link rel="stylesheet" href="main.css" />'] : []),
    '    <script type="module" src="main.js"></script>',
    "  </head>",
    "  <body>",
    '    <div id="root"></div>',
    "  </body>",
    "</html>",
    "",
  ].join("\n");
}
