package io.chalice.project.maven;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What Maven makes of a {@code pom.xml}: with all that is inherited, interpolated and of
 * profiles that are active.
 *
 * @param file the file
 * @param model Maven's model
 * @param missing the parents and imported files that could not be found, as
 * {@code group:artifact:version}
 */
public record EffectiveModel(Path file, Model model, Set<String> missing) {

	private static final String PLACEHOLDER = "${";

	/**
	 * Return whether all that the file inherits or imports was found.
	 * @return {@code false} when something else may be true than this tells
	 */
	public boolean isComplete() {
		return this.missing.isEmpty();
	}

	/**
	 * Return the artifact id.
	 * @return the id, or {@code null} when there is none
	 */
	public @Nullable String artifactId() {
		return known(this.model.getArtifactId());
	}

	/**
	 * Return the version.
	 * @return the version, or {@code null} when it is not known in full
	 */
	public @Nullable String version() {
		return known(this.model.getVersion());
	}

	/**
	 * Return what the build makes.
	 * @return the packaging, {@code jar} when none is given
	 */
	public String packaging() {
		return this.model.getPackaging();
	}

	/**
	 * Return a property.
	 * @param name its name
	 * @return the value, or {@code null} when there is none or it is not known in full
	 */
	public @Nullable String property(String name) {
		return known(this.model.getProperties().getProperty(name));
	}

	/**
	 * Return where a project is built.
	 * @return the directory, usually {@code target}
	 */
	public Path buildDirectory() {
		return path(this.model.getBuild().getDirectory(), "target");
	}

	/**
	 * Return where its classes are made.
	 * @return the directory, usually {@code target/classes}
	 */
	public Path outputDirectory() {
		return path(this.model.getBuild().getOutputDirectory(), "target/classes");
	}

	/**
	 * Return where its Java sources are.
	 * @return the directory, which need not exist
	 */
	public Path sourceDirectory() {
		return path(this.model.getBuild().getSourceDirectory(), "src/main/java");
	}

	private Path path(@Nullable String configured, String usual) {
		String known = known(configured);
		return this.file.resolveSibling((known != null) ? known : usual).normalize();
	}

	/**
	 * Return the name of the jar.
	 * @return the name without its ending
	 */
	public String finalName() {
		return this.model.getBuild().getFinalName();
	}

	/**
	 * Return the dependencies, with the scopes that are managed elsewhere.
	 * @return the dependencies, in order
	 */
	public List<Dependency> dependencies() {
		return List.copyOf(this.model.getDependencies());
	}

	/**
	 * Return the resources.
	 * @return the resources, in order
	 */
	public List<Resource> resources() {
		return List.copyOf(this.model.getBuild().getResources());
	}

	/**
	 * Return the plugins that take part in every build.
	 * @return their artifact ids
	 */
	public List<String> plugins() {
		return this.model.getBuild().getPlugins().stream().map(Plugin::getArtifactId).toList();
	}

	/**
	 * Return whether a plugin can be called by its prefix.
	 * @param artifactId the plugin's artifact id
	 * @return {@code true} if it takes part in every build, or is managed
	 */
	public boolean knowsPlugin(String artifactId) {
		return plugins(artifactId).findAny().isPresent();
	}

	/**
	 * Return a setting of a plugin.
	 * @param artifactId the plugin's artifact id
	 * @param name the setting's name
	 * @return the setting of the plugin or of its management, or {@code null} when there
	 * is none or it is not known in full
	 */
	public @Nullable String pluginSetting(String artifactId, String name) {
		return known(configurations(artifactId).map((configuration) -> configuration.getChild(name))
			.filter(Objects::nonNull)
			.map(Xpp3Dom::getValue)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null));
	}

	/**
	 * Return a setting of a plugin with all that is in it.
	 * @param artifactId the plugin's artifact id
	 * @param name the setting's name
	 * @return its XML, wherever it is set, one after another
	 */
	public String pluginSettingText(String artifactId, String name) {
		return configurations(artifactId).map((configuration) -> configuration.getChild(name))
			.filter(Objects::nonNull)
			.map(Xpp3Dom::toString)
			.collect(Collectors.joining());
	}

	/**
	 * Return what is configured for a plugin.
	 * @param artifactId the plugin's artifact id
	 * @return the names of the settings, {@code executions} among them when it has any
	 */
	public Set<String> settings(String artifactId) {
		Set<String> names = new LinkedHashSet<>();
		configurations(artifactId).flatMap((configuration) -> Stream.of(configuration.getChildren()))
			.forEach((setting) -> names.add(setting.getName()));
		if (plugins(artifactId).anyMatch((plugin) -> !plugin.getExecutions().isEmpty())) {
			names.add("executions");
		}
		return names;
	}

	private Stream<Xpp3Dom> configurations(String artifactId) {
		return plugins(artifactId).map(Plugin::getConfiguration)
			.filter(Xpp3Dom.class::isInstance)
			.map(Xpp3Dom.class::cast);
	}

	private Stream<Plugin> plugins(String artifactId) {
		Stream<Plugin> managed = (this.model.getBuild().getPluginManagement() != null)
				? this.model.getBuild().getPluginManagement().getPlugins().stream() : Stream.of();
		return Stream.concat(this.model.getBuild().getPlugins().stream(), managed)
			.filter((plugin) -> artifactId.equals(plugin.getArtifactId()));
	}

	private static @Nullable String known(@Nullable String text) {
		return (text != null && !text.contains(PLACEHOLDER)) ? text.strip() : null;
	}

}
