import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAILTO_LIMIT, mailtoOf } from "../../../../core/encoding/mailto.ts";
import { failureOf } from "../../../support/failure-of.ts";

/** As a mail program takes it apart: the platform's own parser and decoder. */
function draftOf(uri: string) {
  const { protocol, pathname, search } = new URL(uri);
  const fields = search
    .slice(1)
    .split("&")
    .map((field) => field.split("=").map(decodeURIComponent));
  const to = pathname === "" ? [] : pathname.split(",").map(decodeURIComponent);
  return { protocol, to, fields };
}

const draft = { to: ["duty@example.org"], subject: "Opened", body: "One line\n" };

describe("mailtoOf", () => {
  it("is what RFC 6068 shows: line ends and spaces percent-encoded", () => {
    expect(mailtoOf({ to: ["chris@example.com"], subject: "the subject", body: "first line\nlast line" })).toEqual({
      uri: "mailto:chris@example.com?subject=the%20subject&body=first%20line%0D%0Alast%20line",
      shortened: false,
    });
    expect(mailtoOf({ to: ["gorby%kremvax@example.com", "unlikely?address@example.com"], subject: "", body: "" }).uri).toBe(
      "mailto:gorby%25kremvax@example.com,unlikely%3Faddress@example.com?subject=&body=",
    );
    expect(mailtoOf({ to: ["Mike&family@example.org"], subject: "caf\u00e9", body: "" }).uri).toBe(
      "mailto:Mike%26family@example.org?subject=caf%C3%A9&body=",
    );
  });

  it("cannot be talked into another field, another address or another line", () => {
    const hostile = 'x&bcc=evil@example.net?cc=evil@example.net#,"<>%0D%0ABcc: evil@example.net';
    const { uri } = mailtoOf({ ...draft, subject: `${hostile}\r\nBcc: evil@example.net`, body: hostile });
    expect(draftOf(uri)).toEqual({
      protocol: "mailto:",
      to: ["duty@example.org"],
      fields: [
        ["subject", `${hostile} Bcc: evil@example.net`],
        ["body", hostile],
      ],
    });
  });

  it.each([
    [["not an address"], 1],
    [["a@b.org", "Ada <ada@example.org>"], 2],
    [["ada@example"], 1],
    [["ada@-example.org"], 1],
    [["ada@@example.org"], 1],
    [["ada@example.org,eve@example.org"], 1],
    [["ada@example.org\r\nBcc:eve@example.org"], 1],
    [["ädä@example.org"], 1],
    [[`${"a".repeat(90)}@example.org`], 1],
    [[""], 1],
    [Array(5).fill("ada@example.org"), 5],
  ])("refuses the addresses %j", (to, position) => {
    expect(failureOf(() => mailtoOf({ ...draft, to }))).toMatchObject({
      code: "unreadable.mail-address",
      facts: { position, limit: 4 },
    });
  });

  it.each([[[]], [["o'neill+duty_1@mail.example.co.uk"]], [Array(4).fill(`${"a".repeat(88)}@example.org`)]])(
    "takes the addresses %j",
    (to) => {
      expect(draftOf(mailtoOf({ ...draft, to }).uri).to).toEqual(to);
    },
  );

  it("cuts at the limit and says so, and not one character before it", () => {
    const { length } = mailtoOf({ ...draft, body: "" }).uri;
    const whole = mailtoOf({ ...draft, body: "x".repeat(MAILTO_LIMIT - length) });
    expect([whole.uri.length, whole.shortened]).toEqual([MAILTO_LIMIT, false]);
    const cut = mailtoOf({ ...draft, body: "x".repeat(MAILTO_LIMIT - length + 1) });
    expect([cut.uri.length, cut.shortened]).toEqual([MAILTO_LIMIT, true]);
    expect(draftOf(cut.uri).fields[1]?.[1]).toMatch(/^x+…$/);
  });

  it("always fits, is ASCII, and gives back the beginning of what it was given", () => {
    const texts = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from("ab \n&=?%#é…𝄞")),
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      ),
      maxLength: 1500,
    });
    fc.assert(
      fc.property(texts, texts, (subject, body) => {
        const { uri, shortened } = mailtoOf({ ...draft, subject, body });
        expect(uri.length).toBeLessThanOrEqual(MAILTO_LIMIT);
        expect(uri).toMatch(/^[\x21-\x7E]*$/);
        const [topic = "", content = ""] = draftOf(uri).fields.map(([, value]) => value ?? "");
        const expected = [
          subject.toWellFormed().replaceAll(/\s+/g, " "),
          body.toWellFormed().replaceAll(/\r\n|\r|\n/g, "\r\n"),
        ];
        if (!shortened) expect([topic, content]).toEqual(expected);
        for (const [index, value] of [topic, content].entries()) {
          expect(value.endsWith("…") ? value.slice(0, -1) : value).toBe(
            (expected[index] ?? "").slice(0, value.endsWith("…") ? value.length - 1 : value.length),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
