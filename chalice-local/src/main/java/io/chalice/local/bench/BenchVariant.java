package io.chalice.local.bench;

import java.util.List;

/**
 * One way to package an application.
 *
 * @param name its name in every output, such as {@code default}
 * @param description what is different, a few words
 * @param zipBytes the size of its zip
 * @param targets its functions, the one first that stands for all
 */
public record BenchVariant(String name, String description, long zipBytes, List<BenchTarget> targets) {

	public BenchVariant {
		targets = List.copyOf(targets);
	}

	/**
	 * Return the function that is measured in every respect.
	 * @return the first
	 */
	public BenchTarget first() {
		return this.targets.get(0);
	}

}
