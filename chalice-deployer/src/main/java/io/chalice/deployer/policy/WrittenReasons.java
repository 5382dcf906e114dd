package io.chalice.deployer.policy;

import java.util.List;

import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.policy.document.Permission;

/**
 * That somebody has written it.
 *
 * @param file the name of the policy file
 */
record WrittenReasons(String file) implements PolicyReasons {

	@Override
	public List<String> of(Permission permission) {
		return List.of("because of " + this.file);
	}

	@Override
	public String absence() {
		return this.file + " does not have it";
	}

}
