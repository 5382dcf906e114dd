package io.chalice.project;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestRunTests {

	@Test
	void namesTheTestsThatFailed() {
		TestRun run = TestRun.of(true, true, """
				[ERROR] Tests run: 2, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 1 s <<< FAILURE! -- in \
				demo.ATests
				[ERROR] demo.ATests.fails -- Time elapsed: 0.1 s <<< FAILURE!
				[ERROR] Failures:
				[ERROR]   ATests.fails:12 expected: <1> but was: <2>
				[ERROR] Errors:
				[ERROR]   ATests.denied:17->help:20 » S3 User: a is not authorized
				[ERROR]   BTests.startFails » IllegalState Failed to load
				[ERROR] Tests run: 3, Failures: 1, Errors: 2, Skipped: 0
				[ERROR] There are test failures.
				""");
		assertThat(run.passed()).isFalse();
		assertThat(run.failures()).containsExactly("ATests.fails:12 expected: <1> but was: <2>",
				"ATests.denied:17->help:20 » S3 User: a is not authorized",
				"BTests.startFails » IllegalState Failed to load");
	}

	@Test
	void countsWhereNothingElseSaysThatTestsFailed() {
		assertThat(
				TestRun.of(true, true, "[ERROR] Tests run: 7, Failures: 0, Errors: 7, Skipped: 0\n[ERROR] \n").passed())
			.isFalse();
		assertThat(TestRun.of(true, true, "[ERROR] Tests run: 7, Failures: 2, Errors: 0, Skipped: 0\n").passed())
			.isFalse();
		assertThat(TestRun.of(true, true, "[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 1\n").passed())
			.isTrue();
	}

	@Test
	void passesInSilence() {
		assertThat(TestRun.of(true, true, "")).isEqualTo(new TestRun(true, true, List.of()));
	}

	@Test
	void tellsWhyTestsCouldNotGoOn() {
		String output = """
				[ERROR] Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:3.5.4:test \
				(default-test) on \
				project demo: The forked VM terminated without properly saying goodbye. VM crash or System.exit \
				called? -> [Help 1]
				""";
		assertThat(TestRun.isCrash(output)).isTrue();
		assertThat(TestRun.of(true, false, output).failures()).containsExactly(
				"The forked VM terminated without properly saying goodbye. VM crash or System.exit called?");
		assertThat(TestRun.isCrash("[ERROR] COMPILATION ERROR :")).isFalse();
	}

}
