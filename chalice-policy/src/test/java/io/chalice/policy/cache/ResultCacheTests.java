package io.chalice.policy.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.analysis.EntryPoint;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;
import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

import static org.assertj.core.api.Assertions.assertThat;

class ResultCacheTests {

	private final Map<String, String> variables = new HashMap<>(Map.of("TABLE", "orders"));

	private final AtomicInteger runs = new AtomicInteger();

	private PolicyAnalysis analyze(Path folder) {
		return new ResultCache(folder.resolve("cache"), "1").get(request(folder), (asked) -> {
			this.runs.incrementAndGet();
			String table = asked.stage().variables().find("TABLE");
			return new PolicyAnalysis(List.of("dynamodb.GetItem"),
					List.of(new Grant("dynamodb:GetItem", "table/" + table, new TreeMap<>(Map.of("aws:key", "value")),
							List.of(new GrantReason("dynamodb.GetItem", "a\tb", List.of("one", "two"), List.of()),
									new GrantReason("dynamodb.GetItem", "\\n\n", List.of(), List.of("x"))))),
					List.of(new AnalysisWarning(AnalysisWarning.Kind.HINT, "subject", "message")));
		});
	}

	private PolicyRequest request(Path folder) {
		TargetStage stage = TargetStage.unknown().withVariables(this.variables::get);
		return new PolicyRequest(List.of(folder.resolve("classes")), List.of(folder.resolve("a.jar")),
				List.of(EntryPoint.parse("app.Handler")), stage, folder.resolve("cache"));
	}

	@Test
	void keepsWhatWasFound(@TempDir Path folder) throws IOException {
		prepare(folder);
		PolicyAnalysis first = analyze(folder);
		assertThat(analyze(folder)).isEqualTo(first);
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void analysesAgainWhenAClassChanges(@TempDir Path folder) throws IOException {
		prepare(folder);
		analyze(folder);
		Files.writeString(folder.resolve("classes/A.class"), "B");
		analyze(folder);
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void analysesAgainWhenAClassInALibraryChanges(@TempDir Path folder) throws IOException {
		prepare(folder);
		Path library = folder.resolve("a.jar");
		archive(library, "one", "", FileTime.fromMillis(0));
		analyze(folder);
		archive(library, "one", "", FileTime.fromMillis(5_000));
		analyze(folder);
		assertThat(this.runs).as("the same content at another time").hasValue(1);
		archive(library, "two", "", FileTime.fromMillis(10_000));
		analyze(folder);
		assertThat(this.runs).hasValue(2);
		archive(library, "two", "a comment", FileTime.fromMillis(15_000));
		analyze(folder);
		archive(library, "six", "a comment", FileTime.fromMillis(20_000));
		analyze(folder);
		assertThat(this.runs).hasValue(4);
	}

	@Test
	void hashesAnArchiveThatWasCutOffWhole(@TempDir Path folder) throws IOException {
		prepare(folder);
		Path library = folder.resolve("a.jar");
		archive(library, "one", "", FileTime.fromMillis(0));
		byte[] whole = Files.readAllBytes(library);
		for (int length : new int[] { 0, 10, whole.length - 21, whole.length - 1 }) {
			int before = this.runs.get();
			Files.write(library, Arrays.copyOf(whole, length));
			analyze(folder);
			assertThat(this.runs).as("%d bytes", length).hasValue(before + 1);
		}
	}

	private static void archive(Path file, String content, String comment, FileTime changed) throws IOException {
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			ZipEntry entry = new ZipEntry("A.class");
			entry.setTime(1_000_000_000_000L);
			out.setComment(comment);
			out.putNextEntry(entry);
			out.write(content.getBytes(StandardCharsets.UTF_8));
		}
		Files.setLastModifiedTime(file, changed);
	}

	@Test
	void analysesAgainWhenAVariableThatWasReadChanges(@TempDir Path folder) throws IOException {
		prepare(folder);
		analyze(folder);
		this.variables.put("OTHER", "x");
		analyze(folder);
		assertThat(this.runs).hasValue(1);
		this.variables.put("TABLE", "users");
		assertThat(analyze(folder).grants().get(0).resource()).isEqualTo("table/users");
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void keepsNoVariablesValue(@TempDir Path folder) throws IOException {
		prepare(folder);
		this.variables.put("TABLE", "known-only-here");
		new ResultCache(folder.resolve("cache"), "1").get(request(folder), (asked) -> {
			assertThat(asked.stage().variables().find("TABLE")).isEqualTo("known-only-here");
			return new PolicyAnalysis(List.of(), List.of(), List.of());
		});
		try (var files = Files.list(folder.resolve("cache"))) {
			assertThat(files.toList()).hasSizeGreaterThan(1)
				.allSatisfy((file) -> assertThat(file).content().doesNotContain("known-only-here"));
		}
	}

	@Test
	void ignoresAResultThatWasCutOff(@TempDir Path folder) throws IOException {
		prepare(folder);
		analyze(folder);
		try (var files = Files.list(folder.resolve("cache"))) {
			for (Path file : files.filter((one) -> !one.endsWith("hashes.json")).toList()) {
				Files.writeString(file, Files.readString(file).substring(0, 30));
			}
		}
		analyze(folder);
		assertThat(this.runs).hasValue(2);
	}

	private static void prepare(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("classes"));
		Files.writeString(folder.resolve("classes/A.class"), "A");
		Files.writeString(folder.resolve("a.jar"), "jar");
	}

}
