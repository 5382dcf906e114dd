package io.chalice.deployer.graph;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ResourceNames}.
 */
class ResourceNamesTests {

	private final ResourceNames names = new ResourceNames("shop", "dev");

	@Test
	void everythingBeginsWithApplicationAndStage() {
		assertThat(this.names.main()).isEqualTo("shop-dev");
		assertThat(this.names.named("worker")).isEqualTo("shop-dev-worker");
	}

	@Test
	void theRoutesFunctionIsCalledAfterTheApplication() {
		assertThat(this.names.function("api_handler")).isEqualTo("shop-dev");
		assertThat(this.names.function("nightly")).isEqualTo("shop-dev-nightly");
	}

	@Test
	void aNameHasSixtyFourCharactersAtMost() {
		assertThat(this.names.named("x".repeat(55))).hasSize(64);
		assertThatExceptionOfType(NameTooLongException.class).isThrownBy(() -> this.names.named("x".repeat(56)))
			.withMessageContaining("has 65 characters, AWS allows 64");
		ResourceNames longest = new ResourceNames("a".repeat(60), "dev");
		assertThat(longest.main()).hasSize(64);
		assertThatExceptionOfType(NameTooLongException.class).isThrownBy(() -> longest.named("b"));
	}

	@Test
	void aTagSaysWhoseAResourceIs() {
		assertThat(this.names.tagged(Map.of())).isEqualTo(Map.of("aws-chalice", "version=0.1.0:stage=dev:app=shop"));
		assertThat(this.names.tagged(Map.of("team", "a", "aws-chalice", "forged"))).containsEntry("team", "a")
			.containsEntry("aws-chalice", "version=0.1.0:stage=dev:app=shop")
			.containsEntry("aws-chalice-tags", "aws-chalice/team");
	}

	@ParameterizedTest
	@CsvSource({ "version=0.1.0:stage=dev:app=shop, true", "version=9:stage=dev:app=shop, true",
			"version=0.1.0:stage=prod:app=shop, false", "version=0.1.0:stage=dev:app=shops, false",
			"version=0.1.0:stage=dev:app=my-shop, false", "version=0.1.0:stage=my-dev:app=shop, false", "'', false" })
	void ownsWhatSaysSoWhateverTheVersion(String tag, boolean owned) {
		assertThat(this.names.owns(Map.of("aws-chalice", tag))).isEqualTo(owned);
	}

	@Test
	void doesNotOwnWhatSaysNothing() {
		assertThat(this.names.owns(Map.of("Name", "shop-dev"))).isFalse();
	}

}
