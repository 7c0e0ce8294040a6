import type { Browser } from 'playwright-core';
import type { CityFile } from '../../services/policy/city-file.ts';
import { launchChromium } from './chromium.ts';
import { startProduct, type Product, type ProductWindows } from './product.ts';

/** The product, and the page of each of its three people; `started` ends it all. */
export async function openThreeWindows(
  started: AsyncDisposableStack,
  change?: (file: CityFile) => CityFile,
): Promise<{ product: Product; browser: Browser } & ProductWindows> {
  const product = await startProduct(change);
  started.defer(() => product.stop());
  const browser = await launchChromium();
  started.defer(() => browser.close());
  return { product, browser, ...(await product.open(browser)) };
}
