package io.chalice.deployer.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.chalice.project.packaging.CacheFiles;

/**
 * A deployment package as it lies in Lambda's task directory.
 */
public final class TaskPackage {

	private TaskPackage() {
	}

	/**
	 * Unpack a package, which this program has made itself.
	 * @param zip the package
	 * @param directory where to
	 * @return the directory
	 * @throws IOException if it cannot be read or written
	 */
	public static Path unpack(Path zip, Path directory) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile())) {
			for (ZipEntry entry : file.stream().filter((each) -> !each.isDirectory()).toList()) {
				Path target = directory.resolve(entry.getName());
				Files.createDirectories(target.resolveSibling(""));
				try (InputStream in = file.getInputStream(entry)) {
					Files.copy(in, target);
				}
				if (entry.getName().equals(CacheFiles.START)) {
					target.toFile().setExecutable(true);
				}
			}
		}
		return directory;
	}

}
