package io.chalice.project.packaging;

import java.nio.file.Path;
import java.util.List;

/**
 * Packages in a process of its own.
 */
public final class PackagingMain {

	private PackagingMain() {
	}

	/**
	 * Package what the first argument names into the directory of the second.
	 * @param args a jar and a directory
	 */
	public static void main(String[] args) {
		System.out.print(pack(Path.of(args[0]), Path.of(args[1])).sha256());
	}

	static Artifact pack(Path jar, Path cache) {
		try (BootJar boot = BootJar.open(jar)) {
			return new Packager(cache).pack(boot, JarSelection.ALL, List.of(), "com.example.App");
		}
	}

}
