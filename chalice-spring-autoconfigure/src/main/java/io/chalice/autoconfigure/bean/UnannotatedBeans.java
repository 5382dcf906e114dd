package io.chalice.autoconfigure.bean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.aot.AotDetector;

/**
 * The beans that carry none of the framework's annotations, as an application's package
 * lists them when it was processed ahead of time. To look again would load, at every cold
 * start, each class that any method of any bean mentions. A bean that is not listed is
 * looked at as ever.
 */
final class UnannotatedBeans {

	/** Where a package lists their names, one a line. */
	static final String LIST = "META-INF/chalice/unannotated-beans";

	private UnannotatedBeans() {
	}

	/**
	 * Return the beans that need not be looked at.
	 * @return their names, none unless the application starts as it was processed
	 */
	static Set<String> known() {
		return AotDetector.useGeneratedArtifacts() ? read(UnannotatedBeans.class.getClassLoader()) : Set.of();
	}

	static Set<String> read(ClassLoader classLoader) {
		try (InputStream list = classLoader.getResourceAsStream(LIST)) {
			return (list != null) ? Set.of(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
					: Set.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + LIST, ex);
		}
	}

}
