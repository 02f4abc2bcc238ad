// Collects what each check found and prints it the way continuous integration reads it.
export class Skip extends Error {}

export class Report {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** As `check`, of something that plays in real time: on a busy machine it may need a second try, and says so. */
  async live(name, body) {
    await this.check(name, () =>
      body().catch((e) => {
        if (e instanceof Skip) throw e;
        console.log(`again ${name}: ${e.message}`);
        return body();
      }),
    );
  }

  /** Runs one check. It fails by throwing, is skipped by throwing `Skip`, and may return a remark to print. */
  async check(name, body) {
    const started = Date.now();
    try {
      const remark = await body();
      this.passed++;
      console.log(`ok    ${name}${remark ? `: ${remark}` : ""} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } catch (e) {
      if (e instanceof Skip) {
        this.skipped++;
        console.log(`skip  ${name}: ${e.message}`);
      } else {
        this.failed++;
        console.log(`FAIL  ${name}: ${e.stack ?? e}`);
      }
    }
  }

  close() {
    console.log(`${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
    return this.failed === 0 ? 0 : 1;
  }
}

export function expect(condition, message) {
  if (!condition) throw new Error(message);
}
