package io.chalice.project.maven;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.maven.model.Model;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;

/**
 * An effective model that is kept beside what the project is built to, with the
 * fingerprints of all files it was made of: Spring Boot's parent alone imports dozens,
 * and a prompt has no time for them.
 */
final class CachedModel {

	private static final String TARGET = "target";

	private static final String END = "";

	/** Of these a setting counts even where it is only managed. */
	private static final Set<String> MANAGED = Set.of("maven-compiler-plugin", "maven-resources-plugin",
			"spring-boot-maven-plugin");

	private final Path pom;

	private final Path target;

	private final CachedText text;

	CachedModel(Path pom, MavenSettings settings) {
		this.pom = pom;
		this.target = pom.resolveSibling(TARGET);
		ContentFingerprint key = settings.fingerprint().add(pom.toString());
		this.text = new CachedText(this.target.resolve("chalice").resolve("effective-model"), key.hex());
	}

	/**
	 * Read the model.
	 * @return the model, or {@code null} when there is none, or one of its files has
	 * changed
	 */
	@Nullable EffectiveModel read() {
		String kept = this.text.read();
		if (kept == null) {
			return null;
		}
		int end = kept.indexOf("\n\n");
		List<String> lines = kept.substring(0, Math.max(end, 0)).lines().toList();
		if (lines.isEmpty() || !lines.stream().allMatch(CachedModel::isCurrent)) {
			return null;
		}
		try {
			Model model = new MavenXpp3Reader().read(new StringReader(kept.substring(end + 2)), false);
			return new EffectiveModel(this.pom, model, Set.of());
		}
		catch (IOException | XmlPullParserException ex) {
			throw new IllegalStateException("Could not read " + this.text.file(), ex);
		}
	}

	private static boolean isCurrent(String line) {
		String[] parts = line.split(" ", 3);
		return parts.length == 3
				&& line.equals("content".equals(parts[0]) ? content(Path.of(parts[2])) : stamp(Path.of(parts[2])));
	}

	private static String content(Path file) {
		return "content %s %s".formatted(new ContentFingerprint().addContent(file).hex(), file);
	}

	private static String stamp(Path file) {
		return "stamp %s %s".formatted(new ContentFingerprint().addStamp(file).hex(), file);
	}

	/**
	 * Keep a model, if it depends on nothing that cannot be looked at again.
	 * @param built the model
	 */
	void keep(BuiltModel built) {
		EffectiveModel model = built.model();
		boolean lasting = model.isComplete() && model.buildDirectory().equals(this.target)
				&& Stream.concat(built.projects().stream(), built.parents().stream())
					.noneMatch(RawPom::dependsOnSurroundings);
		// nothing is made by looking at a project
		if (!lasting || !Files.isWritable(this.target)) {
			return;
		}
		List<String> lines = new ArrayList<>();
		built.projects().stream().sorted().map(CachedModel::content).forEach(lines::add);
		built.repository().stream().sorted().map(CachedModel::stamp).forEach(lines::add);
		lines.add(END);
		lines.add(xml(model.model().clone()));
		this.text.write(String.join("\n", lines));
	}

	private static String xml(Model model) {
		model.setDependencyManagement(null);
		model.setReporting(null);
		model.setProfiles(List.of());
		PluginManagement management = model.getBuild().getPluginManagement();
		if (management != null) {
			management.setPlugins(management.getPlugins()
				.stream()
				.filter((plugin) -> MANAGED.contains(plugin.getArtifactId()))
				.toList());
		}
		StringWriter writer = new StringWriter();
		try {
			new MavenXpp3Writer().write(writer, model);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write a model", ex);
		}
		return writer.toString();
	}

}
