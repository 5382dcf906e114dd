package io.chalice.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The table of Lambda's prices that comes with this program.
 */
public final class LambdaPrices {

	/** Whose prices stand for those of regions that the table does not have. */
	static final String FALLBACK = "us-east-1";

	private static final String FILE = "lambda-prices.properties";

	private static final int ARM = 1;

	private final Properties table = new Properties();

	private LambdaPrices() {
	}

	/**
	 * Read the table.
	 * @return the table
	 */
	public static LambdaPrices read() {
		LambdaPrices prices = new LambdaPrices();
		try (InputStream in = LambdaPrices.class.getResourceAsStream(FILE)) {
			prices.table.load(Objects.requireNonNull(in));
			return prices;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + FILE, ex);
		}
	}

	/**
	 * Return the price in a region.
	 * @param region the region
	 * @param architecture {@code x86_64} or {@code arm64}
	 * @return its price, or that of another region, which the price names
	 */
	public LambdaPrice of(String region, String architecture) {
		String known = this.table.containsKey(region) ? region : FALLBACK;
		String[] prices = property(known).split("\\s*,\\s*");
		return new LambdaPrice(known, architecture, Double.parseDouble(prices[architecture.equals("arm64") ? ARM : 0]),
				Double.parseDouble(prices[2]), property("date"), property("source"));
	}

	private String property(String name) {
		return Objects.requireNonNull(this.table.getProperty(name), name);
	}

}
