import { describe, expect, it } from "vitest";
import { remoteKey } from "./remote-key.ts";

describe("what the rate limit counts a request under", () => {
  it("is the address that connected, whatever the header claims, unless proxies are trusted", () => {
    expect(remoteKey("203.0.113.5", "198.51.100.1", 0)).toBe("203.0.113.5");
    expect(remoteKey("127.0.0.1", "forged, 198.51.100.1", 1)).toBe("198.51.100.1");
    expect(remoteKey("127.0.0.1", "forged, 198.51.100.1, 10.0.0.2", 2)).toBe("198.51.100.1");
    expect(remoteKey("127.0.0.1", undefined, 1)).toBe("127.0.0.1");
    expect(remoteKey("127.0.0.1", "198.51.100.1", 2)).toBe("127.0.0.1");
  });

  it("is the network of an IPv6 address", () => {
    const households = ["2001:db8:0:1::1", "2001:DB8::1:ffff:0:0:1", "2001:0db8:0000:0001:aaaa:bbbb:cccc:dddd"];
    expect(households.map((address) => remoteKey(address, undefined, 0))).toEqual(["2001:db8:0:1", "2001:db8:0:1", "2001:db8:0:1"]);
    expect(remoteKey("2001:db8:0:2::1", undefined, 0)).not.toBe("2001:db8:0:1");
    expect(remoteKey("::1", undefined, 0)).toBe("0:0:0:0");
  });

  it("is the IPv4 address that an IPv6 socket maps", () => {
    expect(remoteKey("::ffff:203.0.113.5", undefined, 0)).toBe("203.0.113.5");
  });
});
