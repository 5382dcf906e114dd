package io.chalice.gateway.sqs;

import java.time.Duration;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever functions answer, whenever they crash and however the clock moves: no message
 * is lost, none is handled again after its success was reported, groups keep their order,
 * and what fails comes again in time or lands in the dead-letter queue.
 */
class SqsPollerPropertyTests {

	@Property(tries = 100)
	void everyMessageIsHandledOnceOrDead(@ForAll("setups") PollerSetup setup, @ForAll("moves") List<PollerMove> moves,
			@ForAll long seed) {
		check(setup, moves, seed);
	}

	@Property(tries = 5000)
	@Tag("full")
	void everyMessageIsHandledOnceOrDeadOftener(@ForAll("setups") PollerSetup setup,
			@ForAll("moves") List<PollerMove> moves, @ForAll long seed) {
		check(setup, moves, seed);
	}

	private static void check(PollerSetup setup, List<PollerMove> moves, long seed) {
		PollerTrial trial = new PollerTrial(setup, seed);
		moves.forEach(trial::make);
		trial.finish();
		assertThat(trial.violations()).isEmpty();
	}

	@Provide
	Arbitrary<PollerSetup> setups() {
		return Combinators
			.combine(Arbitraries.of(true, false), Arbitraries.integers().between(1, 10), Arbitraries.of(0, 0, 3),
					Arbitraries.integers().between(1, 4), Arbitraries.of(0, 2, 5), Arbitraries.of(0, 0, 7))
			.as(PollerSetup::new);
	}

	@Provide
	Arbitrary<List<PollerMove>> moves() {
		Arbitrary<PollerMove> send = Combinators
			.combine(Arbitraries.integers().between(1, 15), Arbitraries.integers().between(1, 4))
			.as(PollerMove.Send::new);
		Arbitrary<PollerMove> advance = Arbitraries.of(0, 1, 5, 29, 30, 31, 120)
			.map((seconds) -> new PollerMove.Advance(Duration.ofSeconds(seconds)));
		return Arbitraries.oneOf(send, advance).list().ofMinSize(1).ofMaxSize(12);
	}

}
