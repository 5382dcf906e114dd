package io.chalice.maven.goal;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Runs goals. Takes what a goal was told and who logs, and returns why it failed, or
 * nothing when it did what it is for.
 */
public final class GoalRunner implements BiFunction<Map<String, String>, BiConsumer<String, String>, Optional<String>> {

	/** Exceptions of these packages say what is wrong, where, and what to do. */
	private static final String OURS = "io.chalice.";

	@Override
	public Optional<String> apply(Map<String, String> told, BiConsumer<String, String> log) {
		try {
			run(new GoalRequest(told, log));
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			return Optional.of(explain(ex));
		}
	}

	private static void run(GoalRequest request) {
		String goal = request.value("goal").orElseThrow();
		switch (goal) {
			case "plan" -> PlanGoal.run(request);
			case "deploy" -> DeployGoal.run(request);
			case "gen-policy" -> PolicyGoal.run(request);
			case "doctor" -> DoctorGoal.run(request);
			case "local" -> LocalGoal.run(request);
			default -> throw new IllegalStateException("No goal: " + goal);
		}
	}

	/**
	 * Say what a failure means.
	 * @param failure what was thrown
	 * @return its message; with its kind when it is none of ours
	 */
	static String explain(RuntimeException failure) {
		String message = String.valueOf(failure.getMessage()).strip();
		return failure.getClass().getName().startsWith(OURS) ? message
				: "%s: %s".formatted(failure.getClass().getSimpleName(), message);
	}

}
