package io.chalice.policy.grant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.analysis.ValueLookup;

import static org.assertj.core.api.Assertions.assertThat;

class ArnFormatTests {

	private static final TargetStage STAGE = new TargetStage("aws", "eu-west-1", "123456789012", ValueLookup.NOTHING,
			ValueLookup.NOTHING, ValueLookup.NOTHING);

	private static final ArnFormat INDEX = new ArnFormat(
			"arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}");

	private static List<String> fill(ArnFormat format, Map<String, Set<ResourceName>> names) {
		return format.fill(names, STAGE).stream().map(ArnPattern::pattern).sorted().toList();
	}

	@Test
	void thePlaceIsNoVariable() {
		assertThat(INDEX.variables()).containsExactly("TableName", "IndexName");
	}

	@Test
	void whatIsNotNamedIsAWildcard() {
		assertThat(fill(INDEX, Map.of("TableName", Set.of(ResourceName.literal("orders")))))
			.containsExactly("arn:aws:dynamodb:eu-west-1:123456789012:table/orders/index/*");
	}

	@Test
	void everyNameOfOneVariableGoesWithEveryNameOfTheOther() {
		Set<ResourceName> tables = new LinkedHashSet<>(
				List.of(ResourceName.literal("orders"), ResourceName.literal("carts")));
		Set<ResourceName> indexes = new LinkedHashSet<>(
				List.of(ResourceName.literal("byDate"), ResourceName.literal("byUser")));
		assertThat(fill(INDEX, Map.of("TableName", tables, "IndexName", indexes))).hasSize(4)
			.contains("arn:aws:dynamodb:eu-west-1:123456789012:table/carts/index/byUser");
	}

	@Test
	void anArnTakesThePlaceOfTheFormat() {
		String arn = "arn:aws:dynamodb:us-east-1:210987654321:table/orders";
		assertThat(fill(INDEX, Map.of("TableName", Set.of(ResourceName.literal(arn)), "IndexName",
				Set.of(ResourceName.literal("byDate")))))
			.containsExactly(arn + "/index/byDate");
	}

	@Test
	void aLogGroupHasItsStreams() {
		ArnFormat format = new ArnFormat("arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}");
		assertThat(fill(format, Map.of("LogGroupName", Set.of(ResourceName.literal("/app")))))
			.containsExactly("arn:aws:logs:eu-west-1:123456789012:log-group:/app:*");
	}

	@Test
	void whatTheFirstVariableLacksIsNamed() {
		assertThat(INDEX.fill(Map.of("TableName", Set.of(ResourceName.missing("the variable TABLE"))), STAGE))
			.singleElement()
			.satisfies((arn) -> assertThat(arn.holes()).containsExactly("the variable TABLE"));
	}

}
