package io.chalice.conformance.deployed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.springframework.util.FileSystemUtils;

import io.chalice.project.Project;
import io.chalice.project.build.ApplicationBuild;
import io.chalice.project.configuration.Configuration;
import io.chalice.project.packaging.Artifact;

/**
 * Makes the deployment package of a copy of a project: {@code PackageSize PROJECT}.
 * Prints where it is and how large, and how long it took the first and the second time.
 */
public final class PackageSize {

	private static final double MILLION = 1_000_000;

	private PackageSize() {
	}

	/**
	 * Make the package.
	 * @param args the project's directory
	 * @throws IOException if it cannot be read
	 */
	public static void main(String[] args) throws IOException {
		Path copy = Files.createTempDirectory("package");
		Path source = Path.of(args[0]);
		Files.copy(source.resolve("pom.xml"), copy.resolve("pom.xml"));
		FileSystemUtils.copyRecursively(source.resolve("src"), copy.resolve("src"));
		Files.createDirectories(copy.resolve(".chalice"));
		Files.writeString(copy.resolve(Configuration.FILE), Configuration.fresh("package"));
		for (int i = 0; i < 2; i++) {
			long start = System.nanoTime();
			Artifact artifact = ApplicationBuild.prepare(Project.find(copy), System.getenv())
				.build(Configuration.read(copy).stage("dev"))
				.artifact();
			System.out.printf("%s: %s, made in %.1f s%n", artifact.file(), describe(artifact),
					(System.nanoTime() - start) / MILLION / 1000);
		}
	}

	private static String describe(Artifact artifact) throws IOException {
		try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
			return "%,d bytes, %d jars, %,d bytes unpacked".formatted(artifact.size(),
					zip.stream().filter((entry) -> entry.getName().endsWith(".jar")).count(),
					zip.stream().mapToLong(ZipEntry::getSize).sum());
		}
	}

}
