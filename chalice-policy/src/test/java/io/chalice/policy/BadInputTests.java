package io.chalice.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.analysis.EntryPoint;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;
import io.chalice.policy.explain.AnalysisWarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class BadInputTests {

	private static final String HANDLER = """
			public class Handler implements RequestHandler<String, String> {
				public String handleRequest(String input, Context context) {
					Other.help();
					S3Client.create().deleteObject(b -> b.bucket("photos").key("k"));
					return "";
				}
			}
			""";

	private static final String OTHER = """
			public class Other extends Base {
				static void help() {
				}
			}
			""";

	private static final String BASE = """
			public class Base {
			}
			""";

	private static PolicyAnalysis analyze(Path classes, List<Path> libraries) {
		return new PolicyAnalyzer().analyze(new PolicyRequest(List.of(classes), libraries,
				List.of(EntryPoint.parse("app.Handler")), new Fixture(classes).stage(), null));
	}

	@Test
	void namesACorruptClassAndGoesOn(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		Path other = classes.resolve("app/Other.class");
		byte[] bytes = Files.readAllBytes(other);
		Files.write(other, Arrays.copyOf(bytes, bytes.length / 2));
		PolicyAnalysis analysis = analyze(classes, Fixture.libraries());
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind, AnalysisWarning::subject)
			.containsExactly(tuple(AnalysisWarning.Kind.UNREADABLE_CLASS, "app.Other"));
	}

	@Test
	void readsAClassOfANewerFormat(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		Path handler = classes.resolve("app/Handler.class");
		byte[] bytes = Files.readAllBytes(handler);
		bytes[7] = 120;
		Files.write(handler, bytes);
		PolicyAnalysis analysis = analyze(classes, Fixture.libraries());
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind, AnalysisWarning::subject)
			.containsExactly(tuple(AnalysisWarning.Kind.NEWER_CLASS, "app.Handler"));
	}

	@Test
	void namesAMissingSupertypeAndGoesOn(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		Files.delete(classes.resolve("app/Base.class"));
		PolicyAnalysis analysis = analyze(classes, Fixture.libraries());
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind, AnalysisWarning::subject)
			.containsExactly(tuple(AnalysisWarning.Kind.MISSING_CLASS, "app.Base"));
	}

	@Test
	void findsOperationsEvenWithoutTheSdk(@TempDir Path folder) {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		assertThat(Fixture.granted(analyze(classes, List.of()))).isEqualTo("s3:DeleteObject photos/k\n");
	}

	@Test
	void namesAnArchiveThatIsNone(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		Path jar = Files.writeString(folder.resolve("broken.jar"), "no archive");
		PolicyAnalysis analysis = analyze(classes, List.of(jar, folder.resolve("gone.jar")));
		assertThat(analysis.warnings()).extracting(AnalysisWarning::subject).contains("broken.jar", "gone.jar");
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
	}

	@Test
	void countsEverythingWhenAnEntryPointIsMissing(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source(HANDLER, OTHER, BASE).entry("app.Gone::handle").analyze();
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind)
			.containsExactly(AnalysisWarning.Kind.NO_ENTRY_POINT);
	}

	@Test
	void countsEverythingWhenReflectionIsNotKnown(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						try {
							return Class.forName(input).getDeclaredConstructor().newInstance().toString();
						}
						catch (ReflectiveOperationException ex) {
							return "";
						}
					}
				}
				""", """
				class Hidden {
					void go() {
						S3Client.create().deleteObject(b -> b.bucket("photos").key("k"));
					}
				}
				""").entry("app.Handler").analyze();
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind)
			.containsExactly(AnalysisWarning.Kind.REFLECTION);
	}

	@Test
	void needsNothingWithoutCallsOfTheSdk(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source(BASE, """
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						return new Base().toString();
					}
				}
				""").entry("app.Handler").analyze();
		assertThat(analysis.document().statements()).isEmpty();
		assertThat(analysis.warnings()).isEmpty();
	}

	@Test
	void saysThatTheOlderSdkIsNotFollowed(@TempDir Path folder) throws IOException {
		Path older = Files.createDirectories(folder.resolve("sources/com/amazonaws/services/s3"));
		Files.writeString(older.resolve("AmazonS3.java"),
				"package com.amazonaws.services.s3; public interface AmazonS3 { void deleteBucket(String name); }");
		PolicyAnalysis analysis = new Fixture(folder).source("""
				public class Handler {
					com.amazonaws.services.s3.AmazonS3 s3;
					public String handle(String input) {
						s3.deleteBucket(input);
						return "";
					}
				}
				""").entry("app.Handler::handle").analyze();
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind).contains(AnalysisWarning.Kind.UNSUPPORTED);
	}

	@Test
	void tellsTheApplicationFromItsLibrariesInOneArchive(@TempDir Path folder) throws IOException {
		Path library = Files.createDirectories(folder.resolve("sources/org/other"));
		Files.writeString(library.resolve("Loader.java"), """
				package org.other;
				public class Loader {
					public static Object load(String name) {
						try {
							return Class.forName(name);
						}
						catch (ClassNotFoundException ex) {
							return null;
						}
					}
				}
				""");
		Path sdk = Files.createDirectories(folder.resolve("sources/software/amazon/awssdk/core"));
		Files.writeString(sdk.resolve("SdkClient.java"), "package software.amazon.awssdk.core;"
				+ "public interface SdkClient extends AutoCloseable { void close(); }");
		Path classes = new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					public String handleRequest(String input, Context context) {
						return String.valueOf(org.other.Loader.load(input));
					}
					void unused() {
						S3Client.create().deleteObject(b -> b.bucket("photos").key("k"));
					}
				}
				""").compile();
		Path archive = folder.resolve("all.jar");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive));
				Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
				out.write(Files.readAllBytes(file));
			}
		}
		PolicyAnalysis analysis = analyze(archive, Fixture.libraries());
		assertThat(analysis.grants()).isEmpty();
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind)
			.containsExactly(AnalysisWarning.Kind.UNREACHED);
	}

	@Test
	void readsADirectoryThatIsNamedLikeAnArchive(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		Path directory = Files.createDirectories(folder.resolve("folder.jar"));
		PolicyAnalysis analysis = analyze(classes,
				Stream.concat(Stream.of(directory), Fixture.libraries().stream()).toList());
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).isEmpty();
	}

	@Test
	void namesAnArchiveWithoutBytesAndOneThatIsCut(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		Path empty = Files.createFile(folder.resolve("empty.jar"));
		Path cut = folder.resolve("cut.jar");
		byte[] whole = Files.readAllBytes(Fixture.libraries().get(0));
		Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
		PolicyAnalysis analysis = analyze(classes,
				Stream.concat(Stream.of(empty, cut), Fixture.libraries().stream()).toList());
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind, AnalysisWarning::subject)
			.containsExactly(tuple(AnalysisWarning.Kind.UNREADABLE_CLASS, "cut.jar"),
					tuple(AnalysisWarning.Kind.UNREADABLE_CLASS, "empty.jar"));
	}

	@Test
	void namesAClassWhoseBytesAreDamagedInAnArchive(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		Path jar = folder.resolve("damaged.jar");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			byte[] other = Files.readAllBytes(classes.resolve("app/Other.class"));
			out.setMethod(ZipOutputStream.STORED);
			ZipEntry entry = new ZipEntry("app/Other.class");
			CRC32 crc = new CRC32();
			crc.update(other);
			entry.setSize(other.length);
			entry.setCrc(crc.getValue());
			out.putNextEntry(entry);
			out.write(other);
		}
		byte[] bytes = Files.readAllBytes(jar);
		bytes[80] ^= 0x55;
		Files.write(jar, bytes);
		Files.delete(classes.resolve("app/Other.class"));
		PolicyAnalysis analysis = new PolicyAnalyzer().analyze(new PolicyRequest(List.of(classes, jar),
				Fixture.libraries(), List.of(EntryPoint.parse("app.Handler")), new Fixture(classes).stage(), null));
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::subject).containsExactly("app.Other");
	}

	@Test
	void passesOverModulesAndOtherVersionsInAnArchive(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		byte[] other = Files.readAllBytes(classes.resolve("app/Other.class"));
		Path jar = folder.resolve("many.jar");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			for (String name : List.of("app/Other.class", "META-INF/versions/21/app/Other.class", "module-info.class",
					"META-INF/versions/9/module-info.class", "app/package-info.class")) {
				out.putNextEntry(new ZipEntry(name));
				out.write(name.equals("app/Other.class") ? other : new byte[] { 1, 2, 3 });
			}
		}
		Files.delete(classes.resolve("app/Other.class"));
		PolicyAnalysis analysis = new PolicyAnalyzer().analyze(new PolicyRequest(List.of(classes, jar),
				Fixture.libraries(), List.of(EntryPoint.parse("app.Handler")), new Fixture(classes).stage(), null));
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).isEmpty();
	}

	@Test
	void namesAClassFileThatIsEmpty(@TempDir Path folder) throws IOException {
		Path classes = new Fixture(folder).source(HANDLER, OTHER, BASE).compile();
		Files.write(classes.resolve("app/Other.class"), new byte[0]);
		PolicyAnalysis analysis = analyze(classes, Fixture.libraries());
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:DeleteObject photos/k\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::subject).containsExactly("app.Other");
	}

}
