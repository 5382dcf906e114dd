package io.chalice.maven;

import java.util.Map;

import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;

/**
 * Checks what building, serving and deploying need, and says how to mend it. Fails when
 * something is missing.
 */
@Mojo(name = "doctor")
public final class DoctorMojo extends ChaliceGoal {

	/**
	 * Create the goal.
	 */
	public DoctorMojo() {
		super("doctor");
	}

	@Override
	Map<String, @Nullable Object> parameters(LibraryClassPath library) {
		return Map.of();
	}

}
