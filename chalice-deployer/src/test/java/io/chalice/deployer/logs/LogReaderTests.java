package io.chalice.deployer.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.deployer.cloud.LogWindow;
import io.chalice.deployer.cloud.LoggedEvent;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.TransientException.Cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogReaderTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final FakeLogs logs = new FakeLogs(FakeLogs.SHOP, FakeLogs.ORDER);

	private final List<String> entries = new ArrayList<>();

	@Test
	void functionsAreInterleavedByTime() {
		this.logs.write(FakeLogs.SHOP, "s1", second(1), "one");
		this.logs.write(FakeLogs.SHOP, "s2", second(3), "three");
		this.logs.write(FakeLogs.ORDER, "o1", second(2), "two");
		this.logs.write(FakeLogs.ORDER, "o1", second(4), "four");
		this.logs.sleep(MINUTE);
		read();
		assertThat(this.entries).containsExactly("api_handler one", "order two", "api_handler three", "order four");
	}

	@Test
	void allPagesAreRead() {
		this.logs.pageSize = 2;
		for (int i = 0; i < 7; i++) {
			this.logs.write(FakeLogs.SHOP, "s1", second(2 * i), "shop " + i);
			this.logs.write(FakeLogs.ORDER, "o1", second(2 * i + 1), "order " + i);
		}
		this.logs.sleep(MINUTE);
		read();
		assertThat(this.entries).containsExactlyElementsOf(IntStream.range(0, 7)
			.boxed()
			.flatMap((i) -> List.of("api_handler shop " + i, "order order " + i).stream())
			.toList());
	}

	@Test
	void windowAndFilterAreAskedFor() {
		this.logs.write(FakeLogs.SHOP, "s1", second(1), "early");
		this.logs.write(FakeLogs.SHOP, "s1", second(20), "ERROR late");
		this.logs.write(FakeLogs.SHOP, "s1", second(21), "late");
		this.logs.write(FakeLogs.SHOP, "s1", second(50), "ERROR too late");
		this.logs.sleep(MINUTE);
		this.logs.reader().read(new LogSelection(List.of(FakeLogs.SHOP), time(10), time(40), "ERROR"), this::add);
		assertThat(this.entries).containsExactly("api_handler ERROR late");
	}

	@Test
	void stackTraceOfSeveralEventsIsNotInterleaved() {
		this.logs.write(FakeLogs.SHOP, "s1", second(1), "ERROR it failed");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1001), "java.lang.IllegalStateException: no");
		this.logs.write(FakeLogs.ORDER, "o1", millis(1001), "order goes on");
		this.logs.write(FakeLogs.SHOP, "s2", millis(1001), "another instance");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1002), "\tat com.example.Shop.buy(A.java:12)");
		this.logs.write(FakeLogs.ORDER, "o1", millis(1003), "order goes further");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1004), "Caused by: java.io.IOException: gone");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1005), "\t... 3 more");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1006), "next");
		this.logs.sleep(MINUTE);
		read();
		assertThat(this.entries).containsExactly(
				"api_handler ERROR it failed|java.lang.IllegalStateException: no|\tat com.example.Shop.buy(A.java:12)"
						+ "|Caused by: java.io.IOException: gone|\t... 3 more",
				"api_handler another instance", "order order goes on", "order order goes further", "api_handler next");
	}

	@Test
	void framesLongAfterwardsBelongToNothing() {
		this.logs.write(FakeLogs.SHOP, "s1", second(1), "ERROR it failed");
		this.logs.write(FakeLogs.SHOP, "s1", second(9), "\tat com.example.Shop.buy(A.java:12)");
		this.logs.sleep(MINUTE);
		read();
		assertThat(this.entries).containsExactly("api_handler ERROR it failed",
				"api_handler \tat com.example.Shop.buy(A.java:12)");
	}

	@Test
	void groupsThatAreMissingAreTold() {
		FakeLogs missing = new FakeLogs(FakeLogs.SHOP);
		missing.write(FakeLogs.SHOP, "s1", second(0), "one");
		missing.reader().read(all(), this::add);
		assertThat(this.entries).containsExactly("api_handler one");
		assertThat(missing.told).containsExactly("missing order");
	}

	@Test
	void busyServiceIsAskedAgain() {
		this.logs.write(FakeLogs.SHOP, "s1", second(0), "one");
		this.logs.fail(Cause.THROTTLED, Cause.THROTTLED, Cause.UNAVAILABLE);
		read();
		assertThat(this.entries).containsExactly("api_handler one");
		assertThat(this.logs.told).containsExactly("interrupted: Rate exceeded", "resumed");
	}

	@Test
	void shortPauseIsNotTold() {
		this.logs.fail(Cause.THROTTLED);
		read();
		assertThat(this.logs.told).isEmpty();
	}

	@Test
	void serviceThatNeverAnswersIsAFailure() {
		this.logs.fail(new Cause[] { Cause.UNAVAILABLE, Cause.UNAVAILABLE, Cause.UNAVAILABLE, Cause.UNAVAILABLE,
				Cause.UNAVAILABLE, Cause.UNAVAILABLE, Cause.UNAVAILABLE, Cause.UNAVAILABLE });
		assertThatExceptionOfType(TransientException.class).isThrownBy(this::read);
	}

	@Test
	void whatComesIsFollowed() {
		this.logs.write(FakeLogs.SHOP, "s1", second(0), "before");
		this.logs.write(FakeLogs.ORDER, "o1", second(3), "soon");
		this.logs.write(FakeLogs.SHOP, "s1", second(7), "later");
		follow(Duration.ofSeconds(20));
		assertThat(this.entries).containsExactly("api_handler before", "order soon", "api_handler later");
	}

	@Test
	void lastLineIsNotHeldBackForLong() {
		this.logs.write(FakeLogs.SHOP, "s1", second(0), "only");
		List<Duration> shown = new ArrayList<>();
		this.logs.reader()
			.follow(all(), (entry) -> shown.add(Duration.between(FakeLogs.START, this.logs.instant())),
					(held) -> this.logs.instant().isBefore(FakeLogs.START.plusSeconds(30)));
		assertThat(shown).singleElement()
			.satisfies((after) -> assertThat(after).isLessThanOrEqualTo(Duration.ofSeconds(2)));
	}

	@Test
	void eventsThatAreShownLateAreNotMissed() {
		this.logs.write(FakeLogs.SHOP, "s1", second(5), Duration.ofSeconds(20), "late");
		this.logs.write(FakeLogs.SHOP, "s2", second(15), "in time");
		follow(Duration.ofSeconds(40));
		assertThat(this.entries).containsExactly("api_handler in time", "api_handler late");
	}

	@Test
	void lostConnectionLeavesNoGapAndNoDoubleLine() {
		this.logs.write(FakeLogs.SHOP, "s1", second(1), "before");
		this.logs.at(second(4),
				() -> this.logs.fail(IntStream.range(0, 40)
					.mapToObj((i) -> (i % 2 == 0) ? Cause.UNAVAILABLE : Cause.THROTTLED)
					.toArray(Cause[]::new)));
		for (int i = 0; i < 100; i++) {
			this.logs.write(FakeLogs.SHOP, "s1", second(5 + 3 * i), "while lost " + i);
		}
		follow(Duration.ofMinutes(20));
		assertThat(this.entries).hasSize(101).doesNotHaveDuplicates();
		assertThat(this.logs.told).containsExactly("interrupted: Rate exceeded", "resumed");
	}

	@Test
	void lostBetweenTwoPagesItGoesOnWithTheSecond() {
		this.logs.pageSize = 1;
		this.logs.write(FakeLogs.SHOP, "s1", second(0), "one");
		this.logs.write(FakeLogs.SHOP, "s1", second(0), "two");
		this.logs.reader().follow(new LogSelection(List.of(FakeLogs.SHOP), FakeLogs.START, null, ""), (entry) -> {
			add(entry);
			if (this.entries.size() == 1) {
				this.logs.fail(Cause.UNAVAILABLE, Cause.UNAVAILABLE);
			}
		}, (held) -> this.logs.instant().isBefore(FakeLogs.START.plusSeconds(30)));
		assertThat(this.entries).containsExactly("api_handler one", "api_handler two");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void whateverHappensEachEventComesOnce(long seed) {
		Random random = new Random(seed);
		this.logs.pageSize = 1 + random.nextInt(20);
		List<String> written = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			LogSource source = random.nextBoolean() ? FakeLogs.SHOP : FakeLogs.ORDER;
			String message = "line " + i;
			// any delay is found up to which a look reaches back
			this.logs.write(source, "stream" + random.nextInt(3), millis(random.nextInt(600_000)),
					millis(random.nextInt(25_000)), message);
			written.add("%s %s".formatted(source.name(), message));
		}
		for (int i = 0; i < 30; i++) {
			this.logs.at(millis(random.nextInt(600_000)),
					() -> this.logs.fail(random.ints(1 + random.nextInt(6), 0, 2)
						.mapToObj((cause) -> (cause == 0) ? Cause.THROTTLED : Cause.UNAVAILABLE)
						.toArray(Cause[]::new)));
		}
		follow(Duration.ofMinutes(15));
		assertThat(this.entries).containsExactlyInAnyOrderElementsOf(written);
	}

	@Test
	void clockThatIsAheadHidesNothing() {
		this.logs.write(FakeLogs.SHOP, "s1", Duration.ofHours(1), Duration.ofHours(-1), "from the future");
		this.logs.write(FakeLogs.SHOP, "s1", second(10), "now");
		follow(Duration.ofSeconds(60));
		assertThat(this.entries).containsExactly("api_handler from the future", "api_handler now");
	}

	@Test
	void looksReachBackNoFurtherThanNeeded() {
		for (int i = 0; i < 60; i++) {
			this.logs.write(FakeLogs.SHOP, "s1", second(10 * i), "line " + i);
		}
		follow(Duration.ofMinutes(10));
		LogWindow last = this.logs.windows.stream()
			.filter((window) -> window.group().equals(FakeLogs.SHOP.group()))
			.reduce((one, other) -> other)
			.orElseThrow();
		assertThat(last.from()).isEqualTo(FakeLogs.START.plusSeconds(590).minus(FollowedLogs.OVERLAP));
	}

	@Test
	void groupThatIsMadeLaterIsFollowedFromThenOn() {
		LogSource late = new LogSource("nightly", "/aws/lambda/shop-dev-nightly");
		this.logs.at(second(10), () -> {
			this.logs.create(late);
			this.logs.write(late, "n1", second(10), "first call");
		});
		this.logs.reader()
			.follow(new LogSelection(List.of(late), FakeLogs.START, null, ""), this::add,
					(held) -> this.logs.instant().isBefore(FakeLogs.START.plusSeconds(30)));
		assertThat(this.entries).containsExactly("nightly first call");
		assertThat(this.logs.told).containsExactly("missing nightly");
	}

	private void read() {
		this.logs.reader().read(all(), this::add);
	}

	private void follow(Duration length) {
		this.logs.reader()
			.follow(all(), this::add, (held) -> this.logs.instant().isBefore(FakeLogs.START.plus(length)));
	}

	private static LogSelection all() {
		return new LogSelection(List.of(FakeLogs.SHOP, FakeLogs.ORDER), FakeLogs.START, null, "");
	}

	private void add(LogEntry entry) {
		this.entries.add("%s %s".formatted(entry.source().name(),
				entry.events().stream().map(LoggedEvent::message).collect(Collectors.joining("|"))));
	}

	private static Duration second(int after) {
		return Duration.ofSeconds(after);
	}

	private static Duration millis(int after) {
		return Duration.ofMillis(after);
	}

	private static Instant time(int after) {
		return FakeLogs.START.plusSeconds(after);
	}

}
