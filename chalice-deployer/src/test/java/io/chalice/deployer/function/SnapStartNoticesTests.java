package io.chalice.deployer.function;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.FunctionLogging;
import io.chalice.deployer.cloud.VersionConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class SnapStartNoticesTests {

	@Test
	void isProposedForNewStagesThatAreNotForDevelopment() {
		assertThat(SnapStartNotices.ofNew(configuration(false, 512), "prod")).get()
			.asString()
			.contains("Stage prod is new", "\"snap_start\": true");
		assertThat(SnapStartNotices.ofNew(configuration(false, 512), "dev")).isEmpty();
	}

	@Test
	void isNotProposedWhereItIsOnOrCannotBe() {
		assertThat(SnapStartNotices.ofNew(configuration(true, 512), "prod")).isEmpty();
		assertThat(SnapStartNotices.ofNew(configuration(false, 1024), "prod")).isEmpty();
	}

	@Test
	void whatItMeansIsToldWithEveryVersion() {
		assertThat(SnapStartNotices.ofPublished(configuration(true, 512))).get()
			.asString()
			.contains("some minutes", "14 days", "rollback");
		assertThat(SnapStartNotices.ofPublished(configuration(false, 512))).isEmpty();
	}

	private static VersionConfiguration configuration(boolean snapStart, int storage) {
		return new VersionConfiguration("role", "java25", "handler", 512, 30, Map.of(), List.of(), List.of(), List.of(),
				"x86_64", false, storage, snapStart, FunctionLogging.TEXT, null, "");
	}

}
