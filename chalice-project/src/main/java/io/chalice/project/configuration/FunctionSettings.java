package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.model.FunctionModel;
import io.chalice.model.SqsSourceModel;

/**
 * How a Lambda function of a stage is deployed: what its keys say, with every default
 * applied.
 */
public final class FunctionSettings {

	/** What a function gets when nothing is configured. */
	public static final FunctionSettings DEFAULT = new FunctionSettings("", new LayeredSettings(List.of()));

	private static final String PROFILES = "SPRING_PROFILES_ACTIVE";

	/** As long as a queue hides a message that was made without saying for how long. */
	private static final int QUEUE_TIMEOUT = 30;

	private final String profile;

	private final LayeredSettings settings;

	/**
	 * Create the settings of a function.
	 * @param profile the Spring profile unless the function's variables name some, or an
	 * empty text for none
	 * @param settings what holds for the function
	 */
	FunctionSettings(String profile, LayeredSettings settings) {
		this.profile = profile;
		this.settings = settings;
	}

	/**
	 * Return the value of a key that has a default, or can be empty.
	 * @param key the key
	 * @param <T> what its value is
	 * @return the value
	 * @throws NullPointerException when the key was not given and has no default
	 */
	public <T> T get(ConfigurationKey<T> key) {
		return this.settings.get(key);
	}

	/**
	 * Return the value of a key that may have none.
	 * @param key the key
	 * @param <T> what its value is
	 * @return the value, or {@code null} when the key was not given
	 */
	public <T> @Nullable T value(ConfigurationKey<T> key) {
		return this.settings.value(key);
	}

	/**
	 * Give a key a value.
	 * @param key the key
	 * @param value the value, or {@code null} to leave it as it is
	 * @param <T> what the value is
	 * @return these settings apart from that
	 */
	public <T> FunctionSettings with(ConfigurationKey<T> key, @Nullable T value) {
		return (value != null) ? new FunctionSettings(this.profile, this.settings.with(key, value)) : this;
	}

	/**
	 * Return the settings as they hold for a function whose sources are known: one that
	 * gets messages of a queue has another time-out when none is configured.
	 * @param function what the function is
	 * @return its settings
	 */
	public FunctionSettings of(FunctionModel function) {
		boolean queue = !function.sources(SqsSourceModel.class).isEmpty();
		return (queue && !this.settings.has(LambdaKeys.TIMEOUT)) ? with(LambdaKeys.TIMEOUT, QUEUE_TIMEOUT) : this;
	}

	/**
	 * Return the function's environment variables, which also decide which beans there
	 * are.
	 * @return those of the configuration, with the stage as Spring profile unless they
	 * name profiles themselves
	 */
	public Map<String, String> environment() {
		Map<String, String> environment = new LinkedHashMap<>();
		if (!this.profile.isEmpty()) {
			environment.put(PROFILES, this.profile);
		}
		environment.putAll(get(LambdaKeys.ENVIRONMENT_VARIABLES));
		return environment;
	}

	/**
	 * Return whether the function is in a VPC.
	 * @return {@code true} when it has subnets
	 */
	public boolean isInVpc() {
		return !get(LambdaKeys.SUBNET_IDS).isEmpty();
	}

	/**
	 * Return the role that the deployment does not make.
	 * @return its ARN, or {@code null} when the deployment makes the function's role
	 */
	public @Nullable String roleArn() {
		return get(PolicyKeys.MANAGE_IAM_ROLE) ? null : value(PolicyKeys.IAM_ROLE_ARN);
	}

	/**
	 * Return whether the function has a role of its own instead of the common one.
	 * @return {@code false} also when the deployment does not make its role
	 */
	public boolean isWithOwnRole() {
		return get(PolicyKeys.PER_FUNCTION_ROLES) && get(PolicyKeys.MANAGE_IAM_ROLE);
	}

	private Map<String, Object> values() {
		Map<String, Object> values = new LinkedHashMap<>();
		Stream.of(LambdaKeys.ALL, PolicyKeys.ALL).flatMap(List::stream).forEach((key) -> {
			Object value = value(key);
			if (value != null) {
				values.put(key.name(), value);
			}
		});
		values.put(LambdaKeys.ENVIRONMENT_VARIABLES.name(), environment());
		return values;
	}

	/**
	 * Compare what is said, wherever it is said.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof FunctionSettings function && values().equals(function.values());
	}

	@Override
	public int hashCode() {
		return values().hashCode();
	}

	@Override
	public String toString() {
		return values().toString();
	}

}
