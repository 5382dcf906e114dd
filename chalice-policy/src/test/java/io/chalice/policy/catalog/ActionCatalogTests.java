package io.chalice.policy.catalog;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActionCatalogTests {

	private final ActionCatalog catalog = new ActionCatalog();

	@Test
	void knowsTheServiceOfAPackageOfTheSdk() {
		assertThat(this.catalog.prefix("cloudwatchlogs")).isEqualTo("logs");
		assertThat(this.catalog.prefix("nosuchservice")).isNull();
	}

	@Test
	void knowsAnActionWithItsResourceTypes() {
		ServiceActions service = Objects.requireNonNull(this.catalog.service("sns"));
		assertThat(service.action("publish")).isNotNull()
			.satisfies((action) -> assertThat(action.id()).isEqualTo("sns:Publish"))
			.satisfies((action) -> assertThat(action.types()).contains("topic"));
		assertThat(service.arns("topic")).containsExactly("arn:${Partition}:sns:${Region}:${Account}:${TopicName}");
	}

	@Test
	void knowsWhatAnOperationNeedsInstead() {
		assertThat(this.catalog.rules("s3", "HeadObject")).isNotNull()
			.flatExtracting(ActionRule::needs)
			.extracting(RequiredAction::action)
			.contains("GetObject");
		assertThat(this.catalog.rules("s3", "NoSuchOperation")).isNull();
	}

	@Test
	void readsTheTablesItIsGiven() {
		ActionCatalog empty = new ActionCatalog(
				(name) -> name.equals("version.txt") ? TableSource.OWN.find(name) : List.of());
		assertThat(empty.rules("s3", "HeadObject")).isNull();
	}

}
