package io.chalice.deployer.plan;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.state.DeployedState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TagChanges}.
 */
class TagChangesTests {

	@Test
	void nothingIsDoneWhereEverythingIsThere() {
		assertThat(TagChanges.of(Map.of("a", "1", "theirs", "2"), Map.of("a", "1"), DeployedState.EMPTY, "api"))
			.isEqualTo(new TagChanges(Map.of(), Map.of(), Set.of()))
			.matches(TagChanges::none);
	}

	@Test
	void newAndChangedTagsAreSet() {
		TagChanges changes = TagChanges.of(Map.of("a", "1", "b", "2"), Map.of("a", "1", "b", "3", "c", "4"),
				DeployedState.EMPTY, "api");
		assertThat(changes.changed()).isEqualTo(Map.of("b", "3", "c", "4"));
		assertThat(changes.before()).isEqualTo(Map.of("b", "2"));
		assertThat(changes.removed()).isEmpty();
		assertThat(changes.none()).isFalse();
	}

	@Test
	void ofTheTagsThatAreNotWantedTheOwnOnesAreRemoved() {
		DeployedState state = DeployedState.EMPTY
			.with(TagChanges.entry("api", "rest_api", Map.of("b", "2", "a", "1", "gone", "x")))
			.with(TagChanges.entry("role", "iam_role", Map.of("theirs", "3")));
		TagChanges changes = TagChanges.of(Map.of("a", "1", "b", "9", "theirs", "3"), Map.of("a", "1"), state, "api");
		assertThat(changes.removed()).containsExactly("b");
		assertThat(changes.before()).isEqualTo(Map.of("b", "9"));
		assertThat(changes.changed()).isEmpty();
	}

	@Test
	void withoutAStateATagOfTheResourceSaysWhichAreItsOwn() {
		assertThat(TagChanges
			.of(Map.of("a=b/c", "1", "theirs", "2", "aws-chalice-tags", "a=3Db=2Fc"), Map.of(), DeployedState.EMPTY,
					"api")
			.removed()).containsExactly("a=b/c", "aws-chalice-tags");
	}

	@Test
	void whatIsSetIsNotedInOrder() {
		assertThat(TagChanges.entry("api", "rest_api", Map.of("b", "2", "a", "1")).get("tag_keys")).isEqualTo("a,b");
	}

}
