/** The pages of a printed document, each as HTML. */
export function pagesOf(html: string): readonly string[] {
  return html.split('<section class="page">').slice(1);
}

/** What stands on a document, or on a page of it, as text with single spaces. */
export function textOf(html: string): string {
  return html
    .replace(/<style>.*<\/style>/s, " ")
    .replaceAll(/<(?:\/?(?:p|li|h\d|div|ol|ul|dt|dd|section|svg|text|td|th|tr|small|i)\b|br)[^>]*>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}
