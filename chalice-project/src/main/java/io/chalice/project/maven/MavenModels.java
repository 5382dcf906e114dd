package io.chalice.project.maven;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblem;
import org.jspecify.annotations.Nullable;

/**
 * Has Maven's own model builder make of {@code pom.xml} files what they mean where they
 * are: parents, properties, profiles, managed dependencies. Nothing is built, and nothing
 * is downloaded unless that is asked for.
 */
public final class MavenModels {

	private final MavenSettings settings;

	private final Map<Path, EffectiveModel> known = new HashMap<>();

	private final Set<Path> lasting = new HashSet<>();

	private MavenModels(MavenSettings settings) {
		this.settings = settings;
	}

	/**
	 * Create what reads the files of a project.
	 * @param directory the project's directory
	 * @param environment the environment variables that its Maven gets
	 * @return what reads them
	 */
	public static MavenModels of(Path directory, Map<String, String> environment) {
		return new MavenModels(MavenSettings.of(directory, environment));
	}

	/**
	 * Return the settings that count for the files.
	 * @return the settings
	 */
	public MavenSettings settings() {
		return this.settings;
	}

	/**
	 * Return what a file means, as far as that can be told without a network. It is
	 * remembered in the directory that the project is built in, for as long as none of
	 * the files changes.
	 * @param pom the file
	 * @return what it means, without what it only manages
	 * @throws MalformedPomException when it is not XML, or Maven cannot make a project of
	 * it
	 */
	public EffectiveModel read(Path pom) {
		EffectiveModel model = this.known.get(pom);
		if (model == null) {
			CachedModel kept = new CachedModel(pom, this.settings);
			model = kept.read();
			if (model == null) {
				BuiltModel built = build(pom, null);
				kept.keep(built);
				model = built.model();
			}
			else {
				this.lasting.add(pom);
			}
			this.known.put(pom, model);
		}
		return model;
	}

	/**
	 * Return whether what a file means was remembered, and so depends on nothing but
	 * files and options, all of which were looked at again.
	 * @param pom the file
	 * @return {@code false} also when it is read for the first time
	 */
	public boolean isLasting(Path pom) {
		read(pom);
		return this.lasting.contains(pom);
	}

	/**
	 * Return what a file means, with parents and imported files that are downloaded as
	 * Maven would do it.
	 * @param pom the file
	 * @return what it means; what cannot be had is {@linkplain EffectiveModel#missing()
	 * missing}
	 * @throws MalformedPomException when it is not XML, or Maven cannot make a project of
	 * it
	 */
	public EffectiveModel download(Path pom) {
		EffectiveModel model = read(pom);
		if (!model.isComplete()) {
			build(pom, new RemoteRepositories(this.settings));
			// all of it is in the local repository now, if it can be had
			this.known.remove(pom);
			model = read(pom);
		}
		return model;
	}

	/**
	 * Return what a file means, with all that it manages.
	 * @param pom the file
	 * @return what it means
	 */
	EffectiveModel readAll(Path pom) {
		return build(pom, null).model();
	}

	private BuiltModel build(Path pom, @Nullable RemoteRepositories remote) {
		Reactor reactor = Reactor.of(pom.resolveSibling("").toAbsolutePath().normalize());
		PomResolver resolver = new PomResolver(this.settings.localRepository(),
				(reactor.poms().size() > 1) ? reactor.byId() : Map.of(), remote);
		try {
			Model model = new LenientModelBuilderFactory().newInstance()
				.build(request(pom, resolver))
				.getEffectiveModel();
			return new BuiltModel(new EffectiveModel(pom, model, Set.copyOf(resolver.missing())), reactor.poms(),
					resolver.files(), resolver.parents());
		}
		catch (ModelBuildingException ex) {
			throw MalformedPomException.of(pom, worst(ex.getProblems()), ex);
		}
	}

	private DefaultModelBuildingRequest request(Path pom, PomResolver resolver) {
		DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
		request.setPomFile(pom.toFile());
		request.setModelResolver(resolver);
		request.setProcessPlugins(true);
		request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
		request.setSystemProperties(this.settings.systemProperties());
		request.setUserProperties(this.settings.options().userProperties());
		request.setProfiles(this.settings.profiles());
		request.setActiveProfileIds(this.settings.activeProfiles());
		request.setInactiveProfileIds(this.settings.options().inactiveProfiles());
		return request;
	}

	private static ModelProblem worst(List<ModelProblem> problems) {
		return problems.stream()
			.min((one, other) -> one.getSeverity().compareTo(other.getSeverity()))
			.orElseThrow(() -> new IllegalStateException("Maven names no problem"));
	}

}
