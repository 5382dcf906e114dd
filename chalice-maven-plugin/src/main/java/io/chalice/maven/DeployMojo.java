package io.chalice.maven;

import java.util.Map;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the application to AWS, and tells its URL. What deletes or widens something
 * needs {@code -Dchalice.yes=true}.
 */
@Mojo(name = "deploy")
public final class DeployMojo extends TargetGoal {

	/**
	 * Whether new versions are called before the stage moves.
	 */
	@Parameter(property = "chalice.verify", defaultValue = "true")
	private boolean verify = true;

	/**
	 * Create the goal.
	 */
	public DeployMojo() {
		super("deploy");
	}

	@Override
	Map<String, @Nullable Object> parameters(LibraryClassPath library) {
		Map<String, @Nullable Object> parameters = super.parameters(library);
		parameters.put("verify", this.verify);
		return parameters;
	}

}
