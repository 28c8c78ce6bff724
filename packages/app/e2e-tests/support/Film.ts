import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Locator, Page } from '@playwright/test';
import { root } from './processes';

interface Frame {
  png: Buffer;
  ms: number;
}

/** An arrow with its point at the upper left. */
const arrow = `
<svg xmlns="http://www.w3.org/2000/svg" width="22" height="30" viewBox="0 0 22 30">
  <path d="M2 1.5v22l5.2-4.8 3.6 8.6 4.2-1.8-3.6-8.3 7.1-.4z" fill="#111" stroke="#fff" stroke-width="1.6"/>
</svg>`;

/** So much faster than it was is what a film shows of the page's own movement. */
const haste = 3;
/** How long a frame is seen, in milliseconds. */
const pace = { least: 40, press: 160, mostOfStill: 700 } as const;
const glideSteps = 12;

/**
 * Films a page frame by frame, in quick motion; what stands still for long is cut short. Only for
 * pictures of the documentation; it needs ffmpeg.
 */
export class Film {
  readonly #page: Page;
  readonly #frames: Frame[] = [];
  #pointer = { x: 0, y: 0 };

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows a pointer, which a browser without a screen does not have. */
  async showPointer(at: { x: number; y: number }): Promise<void> {
    await this.#page.evaluate(image => {
      const pointer = document.createElement('div');
      pointer.id = 'film-pointer';
      pointer.innerHTML = image;
      pointer.style.cssText =
        'position:fixed;top:0;left:0;z-index:99999;pointer-events:none';
      document.body.append(pointer);
    }, arrow);
    await this.#pointTo(at);
  }

  /** One frame that is seen for so long. */
  async hold(ms: number): Promise<void> {
    this.#frames.push({ png: await this.#page.screenshot(), ms });
  }

  /** Films until the condition holds. */
  async watch(until: () => Promise<boolean>): Promise<void> {
    let shown = await this.#page.screenshot();
    let since = Date.now();
    for (let isOver = false; !isOver; ) {
      isOver = await until();
      const png = await this.#page.screenshot();
      if (isOver || !png.equals(shown)) {
        const ms = (Date.now() - since) / haste;
        this.#frames.push({
          png: shown,
          ms: Math.max(pace.least, Math.min(ms, pace.mostOfStill)),
        });
        shown = png;
        since = Date.now();
      }
    }
  }

  /** Moves the pointer to a button, without pressing it yet. */
  async glideTo(target: Locator): Promise<void> {
    const box = await target.boundingBox();
    if (!box) {
      throw new Error('The pointer cannot go to what is not on the page.');
    }
    const from = this.#pointer;
    const to = { x: box.x + box.width * 0.6, y: box.y + box.height * 0.6 };
    for (let step = 1; step <= glideSteps; step++) {
      const share = (1 - Math.cos((Math.PI * step) / glideSteps)) / 2;
      await this.#pointTo({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      });
      await this.hold(pace.least);
    }
    await this.hold(pace.press);
  }

  /** Writes the film as an animated WebP that begins again by itself. */
  write(path: string, name: string): void {
    const folder = join(root, '.cache/e2e-images', name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const list = this.#frames.flatMap(({ png, ms }, index) => {
      const file = `${String(index).padStart(4, '0')}.png`;
      writeFileSync(join(folder, file), png);
      return [`file '${file}'`, `duration ${(ms / 1000).toFixed(3)}`];
    });
    // The list's last duration counts only when something follows it.
    const last = list[list.length - 2];
    writeFileSync(join(folder, 'frames.txt'), [...list, last, ''].join('\n'));
    execFileSync('ffmpeg', [
      ...['-loglevel', 'error', '-y', '-f', 'concat'],
      ...['-i', join(folder, 'frames.txt'), '-fps_mode', 'vfr'],
      // Pages have so few colours that it is even smaller without losses.
      ...['-c:v', 'libwebp_anim', '-lossless', '1'],
      ...['-compression_level', '4', '-loop', '0'],
      join(root, path),
    ]);
  }

  async #pointTo(at: { x: number; y: number }): Promise<void> {
    this.#pointer = at;
    await this.#page.mouse.move(at.x, at.y);
    await this.#page.evaluate(({ x, y }) => {
      const pointer = document.getElementById('film-pointer');
      if (pointer) {
        pointer.style.transform = `translate(${x}px, ${y}px)`;
      }
    }, at);
  }
}
