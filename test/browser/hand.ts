import type { Locator, Page } from 'playwright-core';

/** What a person did with mouse and keyboard; moving the pointer and reading cost nothing here. */
export interface Effort {
  readonly clicks: number;
  /** Keys that are no text: Tab, Enter, F8, Ctrl+Z … */
  readonly keys: number;
  /** Texts and numbers typed, each counted once. */
  readonly texts: number;
}

/** A person at the page, whose every click and key is counted. */
export class Hand {
  private effort = { clicks: 0, keys: 0, texts: 0 };

  constructor(readonly page: Page) {}

  /** Clicks what has this role and name. */
  async click(name: string | RegExp, role: 'button' | 'option' = 'button'): Promise<void> {
    await this.clickOn(this.page.getByRole(role, { name, exact: true }).first());
  }

  async clickOn(what: Locator): Promise<void> {
    this.effort.clicks++;
    await what.click();
  }

  async press(key: string): Promise<void> {
    this.effort.keys++;
    await this.page.keyboard.press(key);
  }

  /** Types where the keyboard is. */
  async type(text: string): Promise<void> {
    this.effort.texts++;
    await this.page.keyboard.type(text);
  }

  /** Replaces what stands in a field: a double click on it, then typing. */
  async put(field: Locator, text: string): Promise<void> {
    this.effort.clicks++;
    this.effort.texts++;
    await field.fill(text);
  }

  /** Picks from a list that opens: one click on the list, one on the entry. */
  async choose(list: Locator, entry: string): Promise<void> {
    this.effort.clicks += 2;
    await list.selectOption(entry);
  }

  /** What was done since it was asked last. */
  done(): Effort {
    const { effort } = this;
    this.effort = { clicks: 0, keys: 0, texts: 0 };
    return effort;
  }
}
