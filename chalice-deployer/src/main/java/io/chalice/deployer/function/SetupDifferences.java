package io.chalice.deployer.function;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.chalice.deployer.cloud.FunctionLogging;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.training.TrainingHandler;

/**
 * Says what is different in how functions are set up.
 */
final class SetupDifferences {

	private SetupDifferences() {
	}

	/**
	 * Compare what every version keeps.
	 * @param before how a function is set up
	 * @param after how it shall be set up
	 * @param differences where to add what is different
	 */
	static void compare(VersionConfiguration before, VersionConfiguration after, PropertyDifferences differences) {
		differences.compare("role", before.role(), after.role());
		differences.compare("runtime", before.runtime(), after.runtime());
		differences.compare("handler", before.handler(), after.handler());
		differences.compare("memory size", before.memorySize(), after.memorySize());
		differences.compare("timeout", before.timeout(), after.timeout());
		differences.compareKeys(PlannedChange.Kind.VARIABLE, before.environment(), after.environment());
		differences.compare("layers", before.layers(), after.layers());
		differences.compare("subnets", before.subnetIds(), after.subnetIds());
		differences.compare("security groups", before.securityGroupIds(), after.securityGroupIds());
		differences.compare("architecture", before.architecture(), after.architecture());
		differences.compare("tracing", before.tracing(), after.tracing());
		differences.compare("ephemeral storage", before.ephemeralStorage(), after.ephemeralStorage());
		differences.compare("SnapStart", before.snapStart(), after.snapStart());
		FunctionLogging now = before.logging();
		FunctionLogging then = after.logging();
		differences.compare("log format", now.format(), then.format());
		differences.compare("application log level", now.applicationLevel(), then.applicationLevel());
		differences.compare("system log level", now.systemLevel(), then.systemLevel());
		differences.compare("dead-letter queue", before.deadLetterTarget(), after.deadLetterTarget());
	}

	/**
	 * Find what somebody has changed of a function, apart from its versions: those nobody
	 * can change. Nothing calls it, but the next version would be published of it.
	 * @param latest the function, {@code $LATEST}
	 * @param deployed the version that the last deploy has published of it
	 * @param wanted how it shall be set up
	 * @return what is different since
	 */
	static List<Difference> drift(FunctionVersion latest, FunctionVersion deployed, VersionConfiguration wanted) {
		VersionConfiguration now = latest.configuration();
		if (now.handler().equals(TrainingHandler.HANDLER)) {
			// an interrupted training has left it so
			return List.of();
		}
		Set<String> changed = new HashSet<>();
		PropertyDifferences since = new PropertyDifferences();
		compare(now, deployed.configuration().on(now.architecture()), since);
		since.list().forEach((difference) -> changed.add(difference.property()));
		PropertyDifferences back = new PropertyDifferences();
		compare(now, wanted.on(now.architecture()), back);
		List<Difference> drift = new ArrayList<>();
		for (Difference difference : back.list()) {
			if (changed.contains(difference.property())) {
				String name = (difference.kind() == PlannedChange.Kind.VARIABLE) ? difference.property()
						: difference.property() + " of $LATEST";
				drift.add(new Difference(difference.kind(), name, difference.before(), difference.after())
					.by(PlannedChange.Origin.OUTSIDE, null));
			}
		}
		return drift;
	}

}
