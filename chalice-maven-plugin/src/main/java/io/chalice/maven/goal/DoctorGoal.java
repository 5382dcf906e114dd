package io.chalice.maven.goal;

import java.util.List;

import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.doctor.DoctorAdvice;
import io.chalice.deployer.doctor.DoctorChecks;
import io.chalice.deployer.doctor.DoctorFinding;
import io.chalice.deployer.doctor.DoctorSubject;

/**
 * Checks what the other goals need.
 */
final class DoctorGoal {

	private DoctorGoal() {
	}

	static void run(GoalRequest request) {
		List<DoctorFinding> findings = DoctorChecks.all(
				new DoctorSubject(request.directory(), request.stage(), request.environment(), MfaCodes.NONE),
				new GoalAdvice());
		findings.forEach((finding) -> log(request, finding));
		List<String> wrong = findings.stream()
			.filter((finding) -> finding.grade() == DoctorFinding.Grade.WRONG)
			.map(DoctorFinding::subject)
			.distinct()
			.toList();
		if (!wrong.isEmpty()) {
			throw new GoalFailedException("Not as it has to be: " + String.join(", ", wrong));
		}
	}

	private static void log(GoalRequest request, DoctorFinding finding) {
		switch (finding.grade()) {
			case RIGHT -> finding.lines("ok  ").forEach(request::info);
			case DOUBTFUL -> finding.lines("note").forEach(request::warn);
			case WRONG -> finding.lines("FAIL").forEach(request::error);
		}
	}

	private static final class GoalAdvice implements DoctorAdvice {

		@Override
		public String newProject() {
			return "chalice new-project";
		}

		@Override
		public String check(String stage) {
			return GoalRequest.line("doctor", stage);
		}

		@Override
		public String deploy(String stage) {
			return GoalRequest.line("deploy", stage);
		}

		@Override
		public String explain(RuntimeException failure) {
			return GoalRunner.explain(failure);
		}

	}

}
