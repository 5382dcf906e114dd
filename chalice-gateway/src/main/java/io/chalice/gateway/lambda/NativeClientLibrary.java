package io.chalice.gateway.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The native half of AWS's runtime interface client. The managed runtime names its file
 * on the command line. Without that, every starting process overwrites one file in
 * {@code /tmp}, and two that start at once may load a half-written library.
 */
final class NativeClientLibrary {

	private NativeClientLibrary() {
	}

	/**
	 * Unpacks the library for this machine.
	 * @param interfaceClient the runtime interface client's jars
	 * @param directory where to put it
	 * @return the library's file
	 * @throws UnsupportedPlatformException if no jar holds a library for this machine
	 * @throws IOException if a jar cannot be read or the file not be written
	 */
	static Path unpack(List<Path> interfaceClient, Path directory) throws IOException {
		String name = entryName(System.getProperty("os.name"), System.getProperty("os.arch"),
				Files.exists(Path.of("/etc/alpine-release")));
		for (Path jar : interfaceClient) {
			try (ZipFile zip = new ZipFile(jar.toFile())) {
				ZipEntry entry = zip.getEntry(name);
				if (entry != null) {
					Path file = directory.resolve("libaws-lambda-jni.so");
					// a new file: a running process has the old one mapped into its
					// memory
					Files.deleteIfExists(file);
					try (InputStream in = zip.getInputStream(entry)) {
						Files.copy(in, file);
					}
					return file;
				}
			}
		}
		throw new UnsupportedPlatformException(name);
	}

	static String entryName(String operatingSystem, String architecture, boolean musl) {
		String system = operatingSystem.toLowerCase(Locale.ROOT).replace(" ", "");
		String machine = switch (architecture) {
			case "amd64" -> "x86_64";
			case "aarch64" -> "aarch_64";
			default -> architecture;
		};
		return "jni/libaws-lambda-jni.%s%s-%s.so".formatted(system, musl ? "_musl" : "", machine);
	}

}
