package io.chalice.project.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryTests {

	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private final Path directory;

	LibraryTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void storesEveryEntryOfAJar() throws IOException {
		Map<String, byte[]> entries = TestJars.texts("com/", "com/A.class", "b.txt", MANIFEST, "META-INF/");
		entries.put("empty", new byte[0]);
		entries.put("large", new byte[300_000]);
		Library library = new Library(TestJars.jar(entries));
		byte[] stored = library.stored();
		assertThat(stored.length).isEqualTo(library.storedSize());
		try (ZipFile zip = zip(stored)) {
			assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("META-INF/", MANIFEST, "b.txt", "com/",
					"com/A.class", "empty", "large");
			assertThat(zip.stream()).allSatisfy((entry) -> {
				assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
				assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(entries.get(entry.getName()));
			});
		}
		assertThat(new Library(stored).stored()).isEqualTo(stored);
	}

	@Test
	void keepsTheSignaturesOfASignedJar() throws Exception {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put(MANIFEST, "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
		entries.putAll(TestJars.texts("com/A.class", "a.txt"));
		Path stored = Files.write(this.directory.resolve("stored.jar"), new Library(signed(entries)).stored());
		try (JarFile jar = new JarFile(stored.toFile(), true)) {
			for (String name : new String[] { "com/A.class", "a.txt" }) {
				JarEntry entry = jar.getJarEntry(name);
				assertThat(jar.getInputStream(entry).readAllBytes()).isEqualTo(entries.get(name));
				assertThat(entry.getCodeSigners()).as(name).hasSize(1);
			}
		}
		try (JarInputStream stream = new JarInputStream(Files.newInputStream(stored))) {
			assertThat(stream.getManifest()).isNotNull();
			JarEntry entry = stream.getNextJarEntry();
			while (!entry.getName().equals("a.txt")) {
				entry = stream.getNextJarEntry();
			}
			assertThat(stream.readAllBytes()).isNotEmpty();
			assertThat(entry.getCodeSigners()).hasSize(1);
		}
	}

	@Test
	void leavesTheNamesOfLocalVariablesOutOfAJarThatIsNotSigned() throws Exception {
		byte[] type = typeWithVariables();
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put(MANIFEST, "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
		entries.put("com/A.class", type);
		entries.put("a.txt", type);
		try (ZipFile zip = zip(new Library(TestJars.jar(entries)).slim())) {
			assertThat(zip.getEntry("com/A.class").getSize()).isLessThan(type.length);
			assertThat(zip.getEntry("a.txt").getSize()).isEqualTo(type.length);
		}
		Library signed = new Library(signed(entries));
		assertThat(signed.slim()).isEqualTo(signed.stored());
	}

	private static byte[] typeWithVariables() throws IOException {
		try (InputStream in = LibraryTests.class.getResourceAsStream("LibraryTests.class")) {
			return Objects.requireNonNull(in).readAllBytes();
		}
	}

	private byte[] signed(Map<String, byte[]> entries) throws Exception {
		Path plain = TestJars.write(this.directory.resolve("plain.jar"), 6, entries);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipFile zip = new ZipFile(plain.toFile())) {
			new JarSigner.Builder(key()).build().sign(zip, out);
		}
		return out.toByteArray();
	}

	private KeyStore.PrivateKeyEntry key() throws IOException, InterruptedException, GeneralSecurityException {
		Path store = this.directory.resolve("keys");
		char[] password = "password".toCharArray();
		assertThat(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keystore", store.toString(), "-storepass", "password", "-alias", "a", "-keyalg", "EC",
				"-dname", "CN=Test", "-storetype", "PKCS12")
			.inheritIO()
			.start()
			.waitFor()).isZero();
		KeyStore keys = KeyStore.getInstance(store.toFile(), password);
		return (KeyStore.PrivateKeyEntry) keys.getEntry("a", new KeyStore.PasswordProtection(password));
	}

	@Test
	void keepsTheVersionsOfAMultiReleaseJar() throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("a.txt", "old".getBytes(StandardCharsets.UTF_8));
		entries.put("META-INF/versions/11/a.txt", "new".getBytes(StandardCharsets.UTF_8));
		entries.put(MANIFEST, "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n".getBytes(StandardCharsets.UTF_8));
		Path stored = Files.write(this.directory.resolve("stored.jar"), new Library(TestJars.jar(entries)).stored());
		try (JarFile jar = new JarFile(stored.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
			assertThat(jar.isMultiRelease()).isTrue();
			assertThat(new String(jar.getInputStream(jar.getEntry("a.txt")).readAllBytes(), StandardCharsets.UTF_8))
				.isEqualTo("new");
		}
	}

	@Test
	void leavesAJarAloneThatHasAnEntryTwice() throws IOException {
		byte[] jar = TestJars.jar(TestJars.texts("aa.txt", "ab.txt"));
		byte[] twice = new String(jar, StandardCharsets.ISO_8859_1).replace("ab.txt", "aa.txt")
			.getBytes(StandardCharsets.ISO_8859_1);
		isLeftAlone(twice);
	}

	@Test
	void leavesAJarAloneThatBeginsWithAScript() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
		out.writeBytes(TestJars.jar(TestJars.texts("a.txt")));
		isLeftAlone(out.toByteArray());
	}

	@Test
	void leavesAJarAloneThatNeedsTheFormatsExtensions() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < 70_000; i++) {
				zip.putNextEntry(new ZipEntry(Integer.toString(i)));
			}
		}
		isLeftAlone(out.toByteArray());
	}

	@Test
	void leavesAJarAloneWithACommentOrNamesBeyondAscii() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setComment("comment");
			zip.putNextEntry(new ZipEntry("a"));
		}
		isLeftAlone(out.toByteArray());
		isLeftAlone(TestJars.jar(TestJars.texts("\u00e4.txt")));
		isLeftAlone("no jar".getBytes(StandardCharsets.UTF_8));
		isLeftAlone(new byte[0]);
	}

	@Test
	void leavesAJarAloneThatIsCutOff() throws IOException {
		byte[] jar = TestJars.jar(TestJars.texts("a.txt", "b.txt"));
		for (int length = 1; length < jar.length; length++) {
			isLeftAlone(Arrays.copyOf(jar, length));
			isLeftAlone(Arrays.copyOfRange(jar, length, jar.length));
		}
	}

	private static void isLeftAlone(byte[] jar) throws IOException {
		Library library = new Library(jar);
		assertThat(library.stored()).isSameAs(jar);
		assertThat(library.storedSize()).isEqualTo(jar.length);
		assertThat(library.isEmpty()).isFalse();
	}

	private ZipFile zip(byte[] bytes) throws IOException {
		return new ZipFile(Files.write(this.directory.resolve("stored.zip"), bytes).toFile());
	}

}
