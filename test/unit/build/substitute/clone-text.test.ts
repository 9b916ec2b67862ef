import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packClone, unpackClone } from "../../../../build/substitute/clone-text.ts";

const carried = (value: unknown): unknown => unpackClone(packClone(value));

describe("what structured clone carries", () => {
  it("carries any data as Node's own serializer does", () => {
    const data = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(data, (value) => {
        expect(carried(value)).toStrictEqual(deserialize(serialize(value)));
      }),
      { numRuns: 300 },
    );
  });

  it("carries what JSON loses", () => {
    for (const value of [
      undefined,
      -0,
      Number.NaN,
      Infinity,
      2n ** 80n,
      [undefined],
      { a: undefined },
      new Date(Number.NaN),
      /a.b/giu,
    ]) {
      expect(carried(value)).toStrictEqual(value);
    }
    const error = new RangeError("out");
    expect(carried(error)).toBeInstanceOf(RangeError);
    expect(carried(error)).toMatchObject({ message: "out", stack: error.stack });
    expect(carried(new DataView(new ArrayBuffer(8), 2, 3))).toStrictEqual(new DataView(new ArrayBuffer(8), 2, 3));
  });

  it("keeps rings, shared parts and keys that mean something to the language", () => {
    const shared = { here: true };
    const ring: Record<string, unknown> = { one: shared, two: shared, bytes: new Uint8Array([1, 2, 3]).subarray(1) };
    ring["self"] = ring;
    const back = carried(ring) as typeof ring;
    expect(back["self"]).toBe(back);
    expect(back["one"]).toBe(back["two"]);
    expect(back["bytes"]).toStrictEqual(new Uint8Array([2, 3]));
    const named = carried(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.hasOwn(named, "__proto__")).toBe(true);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("drops classes as structured clone does", () => {
    class Secret {
      readonly value = 1;
    }
    expect(carried(new Secret())).toStrictEqual({ value: 1 });
  });
});

describe("what structured clone refuses", () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ["a function", () => undefined],
    ["a function inside", { deep: [() => undefined] }],
    ["a symbol", Symbol("x")],
    ["a promise", Promise.resolve()],
    ["a proxy", new Proxy({}, {})],
    ["a weak map", new WeakMap()],
    ["an object of the host", new Blob(["x"])],
  ];
  it.each(refused)("refuses %s", (_name, value) => {
    expect(() => packClone(value)).toThrow("An object could not be cloned.");
  });

  it("refuses text that it did not make", () => {
    for (const text of ['["unheard"]', '["object",3]', '["view","Function",["buffer",""],0,0]']) {
      expect(() => unpackClone(text)).toThrow("not a packed clone");
    }
  });
});
