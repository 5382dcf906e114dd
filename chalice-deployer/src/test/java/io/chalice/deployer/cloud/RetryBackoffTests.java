package io.chalice.deployer.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.chalice.deployer.cloud.RetryBackoff.Sleeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RetryBackoff}.
 */
class RetryBackoffTests {

	@ParameterizedTest
	@CsvSource({ "1, 200, 400", "2, 400, 800", "3, 800, 1600", "6, 6400, 12800", "7, 10000, 20000",
			"1000, 10000, 20000" })
	void doublesUpToALimitAndSpreadsOverTheSecondHalf(int attempt, long shortest, long longest) {
		assertThat(backoff(0).delay(TransientException.Cause.THROTTLED, attempt)).hasMillis(shortest);
		assertThat(backoff(1).delay(TransientException.Cause.THROTTLED, attempt)).hasMillis(longest);
		RetryBackoff spread = new RetryBackoff(new Random(1), Sleeper.ofThread());
		for (int i = 0; i < 100; i++) {
			assertThat(spread.delay(TransientException.Cause.NOT_READY, attempt)).isBetween(Duration.ofMillis(shortest),
					Duration.ofMillis(longest));
		}
	}

	@Test
	void asksOftenWhetherAFunctionIsPrepared() {
		assertThat(backoff(1).delay(TransientException.Cause.PREPARING, 1)).hasMillis(400);
		assertThat(backoff(1).delay(TransientException.Cause.PREPARING, 20)).hasMillis(3000);
	}

	@ParameterizedTest
	@EnumSource(TransientException.Cause.class)
	void hasMorePatienceThanTheLongestDelay(TransientException.Cause cause) {
		RetryBackoff backoff = backoff(1);
		assertThat(backoff.patience(cause)).isGreaterThan(backoff.delay(cause, 100));
	}

	@Test
	void waitsAsLongAsItIsTold() {
		List<Duration> waited = new ArrayList<>();
		new RetryBackoff(new Random(1), waited::add).sleep(Duration.ofMillis(7));
		assertThat(waited).containsExactly(Duration.ofMillis(7));
	}

	@Test
	void anInterruptEndsTheDeployAndIsKept() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedDeployException.class)
			.isThrownBy(() -> Sleeper.ofThread().sleep(Duration.ofMinutes(1)));
		assertThat(Thread.interrupted()).isTrue();
	}

	private static RetryBackoff backoff(int share) {
		return new RetryBackoff(new RandomGenerator() {

			@Override
			public long nextLong() {
				throw new IllegalStateException("Not asked");
			}

			@Override
			public long nextLong(long bound) {
				return share * (bound - 1);
			}

		}, Sleeper.ofThread());
	}

}
