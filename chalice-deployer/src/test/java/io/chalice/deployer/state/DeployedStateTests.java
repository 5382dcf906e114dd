package io.chalice.deployer.state;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link DeployedState}.
 */
class DeployedStateTests {

	@Test
	void anEntryIsAddedToWhatIsKnownOfItsResource() {
		DeployedState state = DeployedState.EMPTY.with(entry("a", Map.of("arn", "1", "id", "2")))
			.with(entry("b", Map.of()))
			.with(entry("a", Map.of("id", "3")));
		assertThat(state.resources()).extracting(ResourceEntry::name).containsExactly("a", "b");
		assertThat(state.resource("a").orElseThrow().fields()).isEqualTo(Map.of("arn", "1", "id", "3"));
		assertThat(state.without("a").resource("a")).isEmpty();
	}

	@Test
	void aRenamedApplicationHasItsFormerResourcesAndNoDeploys() {
		DeployedState state = DeployedState.EMPTY.named("old")
			.with(entry("api_handler", Map.of()))
			.live(deploy(1))
			.begun(new PendingDeploy(2, "t"));
		DeployedState renamed = state.renamed("new");
		assertThat(renamed.resources()).extracting(ResourceEntry::name).containsExactly("old/api_handler");
		assertThat(renamed.formerNames()).containsExactly("old");
		assertThat(renamed.deploys()).isEmpty();
		assertThat(renamed.pending()).isNull();
		assertThat(renamed.application()).isEqualTo("new");
		assertThat(renamed.renamed("old").resources()).extracting(ResourceEntry::name).containsExactly("api_handler");
		assertThat(renamed.renamed("other").resources()).extracting(ResourceEntry::name)
			.containsExactly("old/api_handler");
	}

	@Test
	void aNameThatStaysChangesNothing() {
		DeployedState state = DeployedState.EMPTY.named("shop");
		assertThat(state.renamed("shop")).isSameAs(state);
		assertThat(state.named("other")).isSameAs(state);
		assertThat(DeployedState.EMPTY.renamed("shop")).isSameAs(DeployedState.EMPTY);
	}

	@Test
	void aDeployThatIsDoneAgainIsRecordedOnce() {
		DeployedState state = DeployedState.EMPTY.live(deploy(1)).begun(new PendingDeploy(2, "t")).live(deploy(2));
		assertThat(state.live(deploy(1)).deploys()).extracting(DeployRecord::number).containsExactly(2, 1);
		assertThat(state.current()).isEqualTo(2);
		assertThat(state.pending()).isNull();
		assertThat(state.nextNumber()).isEqualTo(3);
		assertThat(state.live(deploy(1)).nextNumber()).isEqualTo(3);
	}

	@Test
	void theOldestOfThirtyDeploysAreOutdatedButNotTheOneThatServes() {
		assertThat(deploys(29, 29).outdated()).isEmpty();
		assertThat(deploys(30, 30).outdated()).extracting(DeployRecord::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
		DeployedState rolledBack = deploys(30, 4);
		assertThat(rolledBack.outdated()).extracting(DeployRecord::number).hasSize(9).doesNotContain(4);
		assertThat(rolledBack.forgetting(List.of(1, 2)).deploys()).hasSize(28);
	}

	@Test
	void isOfOneRegionAndAccount() {
		DeployedState state = DeployedState.EMPTY.with(entry("a", Map.of("lambda_arn", "arn")))
			.with(entry("b", Map.of("lambda_arn", "arn:aws:lambda:eu-west-1:123456789012:function:shop-dev")));
		assertThatNoException().isThrownBy(() -> state.requirePlace("dev", "eu-west-1", "123456789012"));
		assertThatNoException().isThrownBy(() -> DeployedState.EMPTY.requirePlace("dev", "x", "y"));
		assertThatExceptionOfType(DeployedElsewhereException.class)
			.isThrownBy(() -> state.requirePlace("dev", "us-east-1", "123456789012"));
		assertThatExceptionOfType(DeployedElsewhereException.class)
			.isThrownBy(() -> state.requirePlace("dev", "eu-west-1", "210987654321"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "b/c" })
	void anEntryIsFormerWhenAnApplicationIsBeforeItsName(String name) {
		assertThat(entry(name, Map.of()).former().isPresent()).isEqualTo(name.contains("/"));
	}

	private static DeployedState deploys(int count, int current) {
		return DeployedState.EMPTY
			.withDeploys(IntStream.rangeClosed(1, count).mapToObj(DeployedStateTests::deploy).toList(), current);
	}

	private static DeployRecord deploy(int number) {
		return new DeployRecord(number, "t" + number, "jane@host", "d" + number, "0123", Map.of(), null);
	}

	private static ResourceEntry entry(String name, Map<String, String> fields) {
		return new ResourceEntry(name, "type", fields);
	}

}
