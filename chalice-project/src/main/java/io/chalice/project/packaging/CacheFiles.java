package io.chalice.project.packaging;

/**
 * Where a package for an ahead-of-time cache has what: names of its entries.
 */
public final class CacheFiles {

	/** The script that Lambda runs instead of Java. */
	public static final String START = "aot-cache/start";

	/** What the package is made of, and its class path. */
	public static final String PACKAGE = "aot-cache/package";

	/** The cache. What it was trained with lies beside it. */
	public static final String CACHE = "aot-cache/cache";

	/** The application's own classes, first of all libraries. */
	public static final String APPLICATION = "lib/0-application.jar";

	private CacheFiles() {
	}

}
