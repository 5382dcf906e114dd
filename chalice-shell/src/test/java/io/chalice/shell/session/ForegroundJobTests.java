package io.chalice.shell.session;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForegroundJobTests {

	@Test
	void linuxTellsTheGroupOfTheProcessAndOfItsTerminal() {
		assertThat(ForegroundJob.ofStatus("42 (a (b) c) S 1 42 40 34816 42 4194304 1 2")).isTrue();
		assertThat(ForegroundJob.ofStatus("42 (java) S 1 42 40 34816 40 4194304 1 2")).isFalse();
	}

	@Test
	void psTellsThemElsewhere() {
		assertThat(ForegroundJob.ofPs("  42   42\n")).isTrue();
		assertThat(ForegroundJob.ofPs("42 40\n")).isFalse();
		assertThat(ForegroundJob.ofPs("ps: unknown option\n")).isTrue();
	}

}
