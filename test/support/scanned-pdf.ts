import { spawnSync } from "node:child_process";

/** How a scanner packs a page into a PDF; written by ImageMagick as the bare stream that a PDF holds. */
export type ScannerPacking = "jpeg" | "jpeg2000" | "fax";

const PACKINGS = {
  jpeg: {
    format: "jpg",
    filter: "/DCTDecode",
    colour: "/DeviceGray",
    bits: 8,
    options: ["-colorspace", "gray", "-quality", "85"],
  },
  jpeg2000: { format: "jp2", filter: "/JPXDecode", colour: "/DeviceGray", bits: 8, options: ["-colorspace", "gray"] },
  fax: {
    format: "tiff",
    filter: "/CCITTFaxDecode",
    colour: "/DeviceGray",
    bits: 1,
    options: [
      "-monochrome",
      "-compress",
      "Group4",
      "-define",
      "quantum:polarity=min-is-white",
      "-define",
      "tiff:rows-per-strip=100000",
    ],
  },
} as const;

/** A PDF of one page that is one picture, as office scanners make them. `png` has the given size in pixels. */
export function scannedPdf(png: Uint8Array, width: number, height: number, packing: ScannerPacking): Uint8Array {
  const { format, filter, colour, bits, options } = PACKINGS[packing];
  const whole = converted(png, format, options);
  const stream = packing === "fax" ? onlyStrip(whole) : whole;
  const parameters = packing === "fax" ? `/DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>` : "";
  const drawing = Buffer.from("595 0 0 842 0 0 cm /Picture Do");
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colour} /BitsPerComponent ${bits}`;
  const objects = [
    Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
    Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    Buffer.from(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Picture 5 0 R >> >> >>",
    ),
    streamObject("", drawing),
    streamObject(`${picture} /Filter ${filter} ${parameters}`, stream),
  ];
  return pdfOf(objects);
}

function streamObject(entries: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);
}

function pdfOf(objects: readonly Buffer[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.5\n")];
  const offsets: number[] = [];
  const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n"));
  }
  const start = length();
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  pieces.push(Buffer.from(`${head}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(pieces));
}

/** The one strip of a TIFF file (TIFF 6.0): what a PDF holds of it. */
function onlyStrip(tiff: Buffer): Buffer {
  const little = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = u32(4);
  const entry = (tag: number) => {
    for (let at = directory + 2; at < directory + 2 + 12 * u16(directory); at += 12) {
      if (u16(at) === tag && u32(at + 4) === 1) return u16(at + 2) === 3 ? u16(at + 8) : u32(at + 8);
    }
    throw new RangeError(`TIFF tag ${tag}`);
  };
  const offset = entry(273);
  return tiff.subarray(offset, offset + entry(279));
}

function converted(png: Uint8Array, format: string, options: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync("convert", ["png:-", ...options, `${format}:-`], {
    input: png,
    maxBuffer: 1 << 28,
  });
  if (status !== 0 || stdout.length === 0) throw new Error(`convert to ${format}: ${stderr.toString()}`);
  return stdout;
}
