package io.chalice.autoconfigure.startup;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A class loader with a directory before everything else.
 */
final class FilesLoader extends URLClassLoader {

	FilesLoader(Path directory) {
		super(new URL[] { url(directory) }, FilesLoader.class.getClassLoader());
	}

	private static URL url(Path directory) {
		try {
			return directory.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Override
	public @Nullable URL getResource(String name) {
		URL own = findResource(name);
		return (own != null || isConfiguration(name)) ? own : super.getResource(name);
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
		if (!isConfiguration(name)) {
			found.addAll(Collections.list(getParent().getResources(name)));
		}
		return Collections.enumeration(found);
	}

	// those of the tests of this module are another application's
	private static boolean isConfiguration(String name) {
		return name.startsWith("application") || name.startsWith("logback");
	}

}
