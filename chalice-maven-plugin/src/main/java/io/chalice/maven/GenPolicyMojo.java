package io.chalice.maven;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the IAM policy that the functions' role will get, read from the compiled program.
 */
@Mojo(name = "gen-policy")
public final class GenPolicyMojo extends ChaliceGoal {

	/**
	 * The function the policy is for, where each has a role of its own.
	 */
	@Parameter(property = "chalice.function")
	private @Nullable String function;

	/**
	 * The region in ARNs; by default the stage's.
	 */
	@Parameter(property = "chalice.region")
	private @Nullable String region;

	/**
	 * The account in ARNs; by default the one that is deployed to.
	 */
	@Parameter(property = "chalice.account")
	private @Nullable String account;

	/**
	 * The file that the policy is written to; by default it is logged.
	 */
	@Parameter(property = "chalice.output")
	private @Nullable File output;

	/**
	 * Create the goal.
	 */
	public GenPolicyMojo() {
		super("gen-policy");
	}

	@Override
	Map<String, @Nullable Object> parameters(LibraryClassPath library) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		parameters.put("function", this.function);
		parameters.put("region", this.region);
		parameters.put("account", this.account);
		parameters.put("output", this.output);
		return parameters;
	}

}
