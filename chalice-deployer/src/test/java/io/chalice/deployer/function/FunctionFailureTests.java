package io.chalice.deployer.function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionFailureTests {

	private static final String ANALYSIS = """
			2026-11-27T10:00:00.000Z ERROR 8 --- [main] o.s.b.d.LoggingFailureAnalysisReporter :

			***************************
			APPLICATION FAILED TO START
			***************************

			Description:

			The bean 'one'
			could not be registered.

			Action:

			Rename it.

			""";

	@Test
	void explainsItselfWithTheApplicationsOwnAnalysis() {
		FunctionFailure failure = FunctionFailure.of("{\"errorType\":\"a.BeanError\",\"errorMessage\":\"x\"}",
				ANALYSIS.replace("one", "old") + "Error\n" + ANALYSIS + """
						Error creating bean: a.BeanError
						a.BeanError: x
							at a.B.c(B.java:1)
						Caused by: java.lang.IllegalStateException: deep
						""");
		assertThat(failure.reason()).isEqualTo("The bean 'one' could not be registered.");
		assertThat(failure.details()).startsWith("\nIts log:\n  ")
			.contains("\n  Rename it.\n", "\n  Caused by: java.lang.IllegalStateException: deep")
			.doesNotContain("at a.B.c");
	}

	@Test
	void explainsItselfWithTheInnermostCauseOtherwise() {
		assertThat(FunctionFailure.of("{\"errorType\":\"a.BeanError\",\"errorMessage\":\"x\"}", """
				a.BeanError: x
				Caused by: a.Middle: y
				Caused by: java.lang.NoClassDefFoundError: javax/servlet/Filter
					at a.B.c(B.java:1)
				REPORT RequestId: 1
				""").reason()).isEqualTo("java.lang.NoClassDefFoundError: javax/servlet/Filter");
	}

	@Test
	void explainsItselfWithWhatLambdaSaysWithoutALog() {
		assertThat(FunctionFailure.of("{\"errorMessage\":\"2026-11-27T10 Task timed out after 3.00 seconds\"}", "")
			.reason()).isEqualTo("2026-11-27T10 Task timed out after 3.00 seconds");
		assertThat(FunctionFailure.of("{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"exit status 1\"}", ""))
			.satisfies((failure) -> assertThat(failure.reason()).isEqualTo("Runtime.ExitError: exit status 1"))
			.satisfies((failure) -> assertThat(failure.details()).isEmpty());
		assertThat(FunctionFailure.of("out of order", "").reason()).isEqualTo("out of order");
	}

	@Test
	void tellsAMissingPermissionFromOtherMistakes() {
		assertThat(FunctionFailure.of("{\"errorMessage\":\"User: x is not authorized to perform: s3:GetObject\"}", "")
			.lacksPermission()).isTrue();
		assertThat(FunctionFailure.of("{\"errorMessage\":\"No bean\"}", "").lacksPermission()).isFalse();
	}

}
