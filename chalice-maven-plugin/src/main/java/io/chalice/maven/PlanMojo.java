package io.chalice.maven;

import java.io.File;
import java.util.Map;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a deploy would do, and does not do it.
 */
@Mojo(name = "plan")
public final class PlanMojo extends TargetGoal {

	/**
	 * A file that the plan is written to as JSON.
	 */
	@Parameter(property = "chalice.output")
	private @Nullable File output;

	/**
	 * Whether the goal fails when there is something to do.
	 */
	@Parameter(property = "chalice.fail-on-changes", defaultValue = "false")
	private boolean failOnChanges;

	/**
	 * Create the goal.
	 */
	public PlanMojo() {
		super("plan");
	}

	@Override
	Map<String, @Nullable Object> parameters(LibraryClassPath library) {
		Map<String, @Nullable Object> parameters = super.parameters(library);
		parameters.put("output", this.output);
		parameters.put("fail-on-changes", this.failOnChanges);
		return parameters;
	}

}
