/**
 * Looks every 50 ms until there is something, and gives it.
 * @throws Error that says `failed`, and for how many seconds it looked.
 */
export async function lookUntil<Found>(seconds: number, failed: string, look: () => Promise<Found | false | undefined>): Promise<Found> {
  for (let turn = 0; turn < seconds * 20; turn += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${failed} within ${seconds} s`);
}
