import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toPgm, type Grey } from "../degrade/grey.ts";

/** For each picture whether Debian's `zbarimg` reads `text` from it: the decoder that a stranger would take. */
export async function zbarimgReads(
  pictures: readonly { readonly picture: Grey; readonly text: string }[],
): Promise<readonly boolean[]> {
  const folder = await mkdtemp(join(tmpdir(), "sealwright-bench-"));
  try {
    const files = pictures.map((_, index) => join(folder, `${index}.pgm`));
    for (const [index, { picture }] of pictures.entries()) await writeFile(files[index] ?? "", toPgm(picture));
    const xml = await zbarimg(files);
    const found = new Map<number, string>();
    for (const [, name = "", codes = ""] of xml.matchAll(/<source href='[^']*?(\d+)\.pgm'>(.*?)<\/source>/gs)) {
      found.set(Number(name), codes);
    }
    return pictures.map(({ text }, index) => found.get(index)?.includes(`<![CDATA[${text}]]>`) ?? false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// It ends with 4 where one of the pictures has no code, and what it found is printed all the same.
function zbarimg(files: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = ["--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", ...files];
    execFile("zbarimg", options, { maxBuffer: 1 << 26 }, (error, stdout) => {
      if (error !== null && error.code !== 4) reject(error);
      else resolve(stdout);
    });
  });
}
