package io.chalice.local.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RequestCostTests {

	@Test
	void initializationIsBilledWithTheFirstRequestAndEachIsRoundedUp() {
		// 10,000 of 901 ms and 990,000 of 1 ms, in half a GB
		RequestCost cost = new RequestCost(900.2, 0.3, 512, FiguresFixture.PRICE);
		assertThat(cost.gigabyteSeconds()).isCloseTo((9010 + 990) / 2.0, within(1e-6));
		assertThat(cost.usd()).isCloseTo(5000 * 0.0000166667 + 0.2, within(1e-9));
		assertThat(cost.coldUsd()).isCloseTo((9010 - 10) / 2.0 * 0.0000166667, within(1e-9));
	}

	@Test
	void pricesOfARegionByArchitecture() {
		LambdaPrice arm = LambdaPrices.read().of("eu-central-1", "arm64");
		assertThat(arm.region()).isEqualTo("eu-central-1");
		assertThat(arm.gigabyteSecond()).isEqualTo(0.0000133334);
		assertThat(LambdaPrices.read().of("eu-central-1", "x86_64").gigabyteSecond()).isEqualTo(0.0000166667);
		assertThat(arm.millionRequests()).isEqualTo(0.2);
		assertThat(arm.date()).matches("20\\d\\d-\\d\\d-\\d\\d");
	}

	@Test
	void unknownRegionHasAnotherOnesPricesAndSaysWhose() {
		assertThat(LambdaPrices.read().of("xx-north-9", "x86_64").region()).isEqualTo("us-east-1");
	}

}
