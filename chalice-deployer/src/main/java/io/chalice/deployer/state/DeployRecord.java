package io.chalice.deployer.state;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * One deploy that went live.
 *
 * @param number counts from 1
 * @param at when, in ISO 8601
 * @param by who, {@code user@host}
 * @param deploymentId the API's deployment, or {@code null} without an API
 * @param document the beginning of the SHA-256 of the API's document, or {@code null}
 * @param versions the functions' versions by resource name
 * @param actions the actions the functions' roles allowed, or {@code null} when unknown
 * @param sources the names of the sources of events that called functions, or
 * {@code null} when unknown
 * @param elements the API's routes and authorizers, or {@code null} when unknown
 * @param replaced whether the deploy after it was of the same package, with an
 * ahead-of-time cache: nobody goes back to it
 */
public record DeployRecord(int number, String at, String by, @Nullable String deploymentId, @Nullable String document,
		Map<String, String> versions, @Nullable List<String> actions, @Nullable List<String> sources,
		@Nullable List<ApiElement> elements, boolean replaced) {

	public DeployRecord {
		versions = Collections.unmodifiableMap(new TreeMap<>(versions));
		actions = (actions != null) ? List.copyOf(actions) : null;
		sources = (sources != null) ? List.copyOf(sources) : null;
		elements = (elements != null) ? List.copyOf(elements) : null;
	}

	/**
	 * Create a deploy of which it is not known what called functions, nor what its API
	 * had.
	 * @param number counts from 1
	 * @param at when, in ISO 8601
	 * @param by who, {@code user@host}
	 * @param deploymentId the API's deployment, or {@code null} without an API
	 * @param document the beginning of the SHA-256 of the API's document, or {@code null}
	 * @param versions the functions' versions by resource name
	 * @param actions the actions the functions' roles allowed, or {@code null} when
	 * unknown
	 */
	public DeployRecord(int number, String at, String by, @Nullable String deploymentId, @Nullable String document,
			Map<String, String> versions, @Nullable List<String> actions) {
		this(number, at, by, deploymentId, document, versions, actions, null, null, false);
	}

	/**
	 * Note that the same package was deployed again.
	 * @return the deploy, to which nobody goes back
	 */
	DeployRecord asReplaced() {
		return new DeployRecord(this.number, this.at, this.by, this.deploymentId, this.document, this.versions,
				this.actions, this.sources, this.elements, true);
	}

	/**
	 * Return whether a source of events called a function.
	 * @param source the source's name
	 * @param function the function's name in the application
	 * @return when the sources are not known, whether there was the function
	 */
	public boolean hasSource(String source, String function) {
		return (this.sources != null) ? this.sources.contains(source) : this.versions.containsKey(function);
	}

}
