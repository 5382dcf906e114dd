package io.chalice.project.describe;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.PropertiesModel;
import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;

/**
 * What is remembered of an application in one environment, without its secrets. A file
 * that somebody else wrote to is as good as none.
 *
 * @param model where its model is kept
 * @param properties where is kept what its files say of its properties
 */
record DescriptionCache(CachedText model, CachedText properties) {

	static DescriptionCache of(BuiltProject built, String name, Map<String, String> environment) {
		String key = key(built, name, environment);
		return new DescriptionCache(new CachedText(file(built.project(), "model", name), key),
				new CachedText(file(built.project(), "properties", name), key));
	}

	private static String key(BuiltProject built, String name, Map<String, String> environment) {
		ContentFingerprint key = new ContentFingerprint()
			.add(ApplicationModel.SCHEMA_VERSION, name, built.mainClass(), built.jdk().toString())
			.addTree(built.classes());
		new TreeMap<>(environment).forEach(key::add);
		return key.addClassPath(built.classPath()).hex();
	}

	private static Path file(Project project, String what, String name) {
		return project.workDirectory().resolve("%s-%s.txt".formatted(what, name));
	}

	/**
	 * Return the model that was written last, whatever has changed since.
	 * @param project the project
	 * @param name the stage
	 * @return the model, or {@code null} when there is none
	 */
	static @Nullable ApplicationModel lastModel(Project project, String name) {
		return model(CachedText.last(file(project, "model", name)));
	}

	@Nullable ApplicationModel readModel() {
		return model(this.model.read());
	}

	private static @Nullable ApplicationModel model(@Nullable String json) {
		try {
			return (json != null) ? ApplicationModelJson.read(json.getBytes(StandardCharsets.UTF_8)) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	@Nullable PropertiesModel readProperties() {
		String json = this.properties.read();
		try {
			return (json != null) ? PropertiesModel.read(json.getBytes(StandardCharsets.UTF_8)) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	void write(DescribedFiles described) {
		this.properties
			.write(new String(PropertySecrets.leftOut(described.properties()).write(), StandardCharsets.UTF_8));
		this.model.write(new String(described.model(), StandardCharsets.UTF_8));
	}

}
