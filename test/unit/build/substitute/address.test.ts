import { describe, expect, it } from "vitest";
import { createAddresses } from "../../../../build/substitute/address.ts";

const addresses = createAddresses();
addresses.own("sealwright");

describe("addresses of the app in Chromium", () => {
  it.each([
    ["sealwright://desk/index.html", "https://desk.sealwright.test/index.html"],
    ["sealwright://clean-room/a/b.js?c=d#e", "https://clean-room.sealwright.test/a/b.js?c=d#e"],
    ["sealwright://sheet", "https://sheet.sealwright.test"],
    ["sealwright://desk:8080/x", "https://desk.sealwright.test:8080/x"],
  ])("%s is %s and back", (app, page) => {
    expect(addresses.toPage(app)).toBe(page);
    expect(addresses.toApp(page)).toBe(app);
  });

  it.each([
    "https://outside.example/",
    "https://sealwright.test/",
    "https://desk.sealwright.test.example/",
    "https://desk.other.test/",
    "http://desk.sealwright.test/",
    "https://user@desk.sealwright.test/",
  ])("%s is nobody's", (url) => {
    expect(addresses.toApp(url)).toBe(url);
  });

  it.each(["other://desk/index.html", "sealwright://user@desk/index.html", "sealwright:desk", "file:///etc/passwd"])(
    "%s is not served",
    (url) => {
      expect(addresses.toPage(url)).toBe(url);
    },
  );

  it("tells the origin as Electron does", () => {
    expect(addresses.originOf("https://desk.sealwright.test/index.html")).toBe("sealwright://desk");
    expect(addresses.originOf("sealwright://desk/x")).toBe("sealwright://desk");
    expect(addresses.originOf("https://outside.example/x")).toBe("https://outside.example");
    expect(addresses.originOf("about:blank")).toBe("null");
    expect(addresses.originOf("data:text/html,x")).toBe("null");
    expect(addresses.originOf("")).toBe("null");
  });

  it("says policies in Chromium's addresses", () => {
    expect(addresses.headerToPage("script-src sealwright://desk 'self'; img-src sealwright:; connect-src data:")).toBe(
      "script-src https://desk.sealwright.test 'self'; img-src https://*.sealwright.test; connect-src data:",
    );
  });
});
