import { createServer } from "node:net";
import { expect, it } from "vitest";
import { choosePorts } from "./choose-ports.ts";

const free = async () => true;
const allBut =
  (...taken: number[]) =>
  async (port: number) =>
    !taken.includes(port);

it("takes the port after the store's for the collector, unless told another", async () => {
  expect(await choosePorts({ port: "4100" }, free)).toEqual({ store: 4100, collector: 4101 });
  expect(await choosePorts({ port: "4100", "collector-port": "5000" }, free)).toEqual({ store: 4100, collector: 5000 });
});

it.each([
  [4100, "4100", "port 4100 is in use; choose others with: npm start -- --port 4200"],
  [4101, "4100", "port 4101 is in use; choose others with: npm start -- --port 4200"],
  [65_500, "65500", "port 65500 is in use; choose others with: npm start -- --port 65400"],
])("says that port %i is in use, and what to type instead", async (taken, port, message) => {
  await expect(choosePorts({ port }, allBut(taken))).rejects.toThrow(new Error(message));
});

it("names only ports of which both are free", async () => {
  const isFree = allBut(4100, 4200, 4301);
  await expect(choosePorts({ port: "4100" }, isFree)).rejects.toThrow("npm start -- --port 4400");
  expect(await choosePorts({ port: "4400" }, isFree)).toEqual({ store: 4400, collector: 4401 });
});

it("names none where it finds none", async () => {
  await expect(choosePorts({ port: "4100" }, async () => false)).rejects.toThrow(
    new Error("port 4100 is in use; choose others with: npm start -- --port <number>"),
  );
});

it.each([
  [{ port: "many" }, '--port wants a number from 1 to 65535, and got "many"'],
  [{ port: "65535" }, '--collector-port wants a number from 1 to 65535, and got "65536"'],
  [{ port: "4100", "collector-port": "0" }, '--collector-port wants a number from 1 to 65535, and got "0"'],
  [{ port: "4100", "collector-port": "4100" }, "the store and the collector cannot share port 4100"],
])("refuses %j", async (values, message) => {
  await expect(choosePorts(values, free)).rejects.toThrow(new Error(message));
});

it("sees that another program listens on a port", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const address = server.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    await expect(choosePorts({ port })).rejects.toThrow(`port ${port} is in use; choose others with: npm start -- --port `);
  } finally {
    server.close();
  }
});
