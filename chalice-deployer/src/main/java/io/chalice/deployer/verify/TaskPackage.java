package io.chalice.deployer.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.chalice.project.packaging.Artifact;
import io.chalice.project.packaging.CacheFiles;
import io.chalice.project.packaging.PackagedLayer;

/**
 * A deployment package as it lies in Lambda's task directory.
 */
public final class TaskPackage {

	// the root of a layer
	private static final String LAYER = "java/";

	private TaskPackage() {
	}

	/**
	 * Unpack a package, which this program has made itself. The jars of its layer lie
	 * with its own: the class path is the same.
	 * @param artifact the package
	 * @param directory where to
	 * @return the directory
	 * @throws IOException if it cannot be read or written
	 */
	public static Path unpack(Artifact artifact, Path directory) throws IOException {
		unpack(artifact.file(), directory);
		PackagedLayer layer = artifact.layer();
		if (layer != null) {
			unpack(layer.file(), directory);
		}
		return directory;
	}

	private static void unpack(Path zip, Path directory) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile())) {
			for (ZipEntry entry : file.stream().filter((each) -> !each.isDirectory()).toList()) {
				String name = entry.getName();
				Path target = directory
					.resolve(name.startsWith(PackagedLayer.LIBRARIES) ? name.substring(LAYER.length()) : name);
				Files.createDirectories(target.resolveSibling(""));
				try (InputStream in = file.getInputStream(entry)) {
					Files.copy(in, target);
				}
				if (name.equals(CacheFiles.START)) {
					target.toFile().setExecutable(true);
				}
			}
		}
	}

}
