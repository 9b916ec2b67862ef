/** Not in every browser: Chromium's way to read a folder that was dropped (WICG File System Access). */
interface DataTransferItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}
