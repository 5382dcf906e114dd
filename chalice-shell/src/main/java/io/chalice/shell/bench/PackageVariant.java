package io.chalice.shell.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The ways to package an application that are measured beside one another.
 */
enum PackageVariant {

	/** What a deploy would upload. */
	CONFIGURED("default", "As the stage is configured"),

	/** With an ahead-of-time cache, trained here. */
	AOT_CACHE("aot-cache", "With \"aot_cache\": true"),

	/** Without Spring's ahead-of-time processing. */
	AOT_OFF("aot-off", "With \"aot\": false");

	private final String text;

	private final String description;

	PackageVariant(String text, String description) {
		this.text = text;
		this.description = description;
	}

	static List<String> names() {
		return Arrays.stream(values()).map(PackageVariant::text).toList();
	}

	String text() {
		return this.text;
	}

	String description() {
		return this.description;
	}

}
