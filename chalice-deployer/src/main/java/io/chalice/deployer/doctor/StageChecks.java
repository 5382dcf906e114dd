package io.chalice.deployer.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.function.CacheCondition;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.project.file.ByteSize;

/**
 * Checks what was deployed to a stage for what nobody would notice: an ahead-of-time
 * cache that is not used, and log groups that are gone. AWS is asked for it.
 */
final class StageChecks {

	private static final String CACHE = "Cache";

	private static final String LOGS = "Logs";

	private StageChecks() {
	}

	static List<DoctorFinding> all(StageAccount target, String deploy) {
		List<DoctorFinding> findings = new ArrayList<>();
		if (target.stage().aotCache()) {
			findings.addAll(asked(CACHE, () -> List.of(cache(target, deploy))));
		}
		findings.addAll(asked(LOGS, () -> logs(target.missingLogGroups(), deploy)));
		return findings;
	}

	private static List<DoctorFinding> asked(String subject, Supplier<List<DoctorFinding>> check) {
		try {
			return check.get();
		}
		catch (CloudException ex) {
			return List.of(DoctorFinding.doubtful(subject, "AWS does not say how it is: " + ex.getMessage(), ""));
		}
	}

	private static DoctorFinding cache(StageAccount target, String deploy) {
		CacheCondition cache = target.cache().orElse(null);
		if (cache == null) {
			return DoctorFinding.doubtful(CACHE, "functions start without the one of 'aot_cache'", deploy);
		}
		return cache.isStale()
				? DoctorFinding.doubtful(CACHE, "Lambda has patched Java since it was trained, and does not use it",
						deploy)
				: DoctorFinding.right(CACHE, "functions start with one of " + ByteSize.megabytes(cache.cache().size()));
	}

	/**
	 * Tell the log groups that are gone.
	 * @param missing their names
	 * @param deploy what makes them again
	 * @return a finding for each
	 */
	static List<DoctorFinding> logs(List<String> missing, String deploy) {
		return missing.stream()
			.map((group) -> DoctorFinding.doubtful(LOGS,
					"log group %s is missing, and what belongs there is lost".formatted(group), deploy))
			.toList();
	}

}
