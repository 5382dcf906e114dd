package io.chalice.project.process;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a function's process takes over from whoever starts it on this machine: what leads
 * to AWS credentials, and nothing else.
 */
public final class InheritedEnvironment {

	/** Lambda's environment has no HOME that would lead to them. */
	private static final Map<String, String> AWS_FILES = Map.of("AWS_CONFIG_FILE", "config",
			"AWS_SHARED_CREDENTIALS_FILE", "credentials");

	private static final List<String> KEYS = List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
			"AWS_SECURITY_TOKEN");

	private InheritedEnvironment() {
	}

	/**
	 * Return the variables.
	 * @param shell the environment variables of whoever runs this program
	 * @param profile the stage's profile, or {@code null}
	 * @return environment variables
	 */
	public static Map<String, String> of(Map<String, String> shell, @Nullable String profile) {
		Map<String, String> variables = new LinkedHashMap<>();
		shell.forEach((name, value) -> {
			if (name.startsWith("AWS_") && !name.startsWith("AWS_LAMBDA_")) {
				variables.put(name, value);
			}
		});
		String home = shell.get("HOME");
		if (home != null) {
			AWS_FILES.forEach((name, file) -> variables.putIfAbsent(name, Path.of(home, ".aws", file).toString()));
		}
		if (profile != null) {
			// keys would win over it
			KEYS.forEach(variables::remove);
			variables.put("AWS_PROFILE", profile);
		}
		return variables;
	}

}
