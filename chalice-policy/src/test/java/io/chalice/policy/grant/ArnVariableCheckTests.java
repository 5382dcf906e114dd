package io.chalice.policy.grant;

import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.ServiceActions;

import static org.assertj.core.api.Assertions.assertThat;

class ArnVariableCheckTests {

	private final ServiceActions service = Objects.requireNonNull(new ActionCatalog().service("dynamodb"));

	private final ArnVariableCheck check = new ArnVariableCheck(
			"arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}", this.service);

	private String fit(String text) {
		return this.check.fit("TableName", Set.of(ResourceName.literal(text))).iterator().next().pattern();
	}

	@Test
	void aNameFits() {
		assertThat(fit("orders")).isEqualTo("orders");
		assertThat(this.check.fits()).isFalse();
		assertThat(this.check.misfits()).isFalse();
	}

	@Test
	void whatIsNoNameIsAnyOne() {
		assertThat(fit("https://example.com/orders")).isEqualTo("*");
		assertThat(fit("two words")).isEqualTo("*");
	}

	@Test
	void anArnOfTheFormatFits() {
		String arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
		assertThat(fit(arn)).isEqualTo(arn);
		assertThat(this.check.fits()).isTrue();
	}

	@Test
	void anArnOfAChildNamesItsParent() {
		assertThat(fit("arn:aws:dynamodb:eu-west-1:123456789012:table/orders/index/byDate")).contains("orders");
	}

	@Test
	void anArnOfAnotherTypeDoesNotFit() {
		assertThat(fit("arn:aws:sqs:eu-west-1:123456789012:orders")).isEqualTo("*");
		assertThat(this.check.misfits()).isTrue();
	}

}
