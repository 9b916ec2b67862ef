import { fail } from "../../../core/failure/failure.ts";
import { FolderTree } from "../../../core/record/verify/folder-tree.ts";
import type { Chosen } from "./chosen.ts";
import { fileContents } from "./file-contents.ts";

/**
 * The files of a folder that was chosen (`<input webkitdirectory>`). A browser tells no empty folders here: where `records` is
 * there, `manifests` is taken to be there too.
 */
export function chosenFolder(files: readonly File[]): Chosen {
  const tree = new FolderTree();
  const contents = new Map<string, File>();
  for (const file of files) {
    const path = file.webkitRelativePath.slice(file.webkitRelativePath.indexOf("/") + 1);
    if (tree.put(path, "file")) contents.set(path, file);
  }
  for (const book of ["", "book/"]) if (tree.list(`${book}records`) !== null) tree.put(`${book}manifests`, "folder");
  return {
    name: files[0]?.webkitRelativePath.split("/")[0] ?? "",
    place: {
      list: (folder) => tree.list(folder),
      read: (path, limit) => fileContents(contents.get(path) ?? fail("fault.book-gone"), limit),
    },
  };
}
