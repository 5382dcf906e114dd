package io.chalice.deployer.restapi;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.deployer.cloud.DeploymentDescription;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.PendingDeploy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DeployNote}.
 */
class DeployNoteTests {

	private static final DeployNote NOTE = new DeployNote(7, "jane@host", "2026-01-01T00:00:00Z", "0123abcd",
			Map.of("worker", "3", "api_handler", "12"));

	@Test
	void isReadAsItIsWritten() {
		assertThat(NOTE.text()).isEqualTo("chalice deploy 7 by jane@host at 2026-01-01T00:00:00Z, document 0123abcd, "
				+ "versions api_handler:12,worker:3");
		assertThat(DeployNote.of(new DeploymentDescription("d", NOTE.text()))).hasValue(NOTE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "by hand", "chalice deploy x by a at b, document c, versions d:1",
			"chalice deploy 1 by a b at c, document d, versions e:1", "chalice deploy 1 by a at b, document c",
			"chalice deploy 1 by a at b, document c, versions d:1 and more" })
	void whatOthersDeployedHasNone(String description) {
		assertThat(DeployNote.of(new DeploymentDescription("d", description))).isEmpty();
	}

	@Test
	void aVersionWithoutAFunctionIsPassedOver() {
		assertThat(DeployNote
			.of(new DeploymentDescription("d", "chalice deploy 1 by a at b, document c, versions :1,x,y:2")))
			.hasValueSatisfying((note) -> assertThat(note.versions()).isEqualTo(Map.of("y", "2")));
	}

	@Test
	void belongsToADeployByItsNumberAndItsTime() {
		assertThat(NOTE.isOf(new PendingDeploy(7, "2026-01-01T00:00:00Z"))).isTrue();
		assertThat(NOTE.isOf(new PendingDeploy(8, "2026-01-01T00:00:00Z"))).isFalse();
		assertThat(NOTE.isOf(new PendingDeploy(7, "2026-01-01T00:00:01Z"))).isFalse();
	}

	@Test
	void becomesARecordWhoseActionsAreNotKnown() {
		assertThat(NOTE.record("d")).isEqualTo(new DeployRecord(7, "2026-01-01T00:00:00Z", "jane@host", "d", "0123abcd",
				Map.of("worker", "3", "api_handler", "12"), null));
	}

}
