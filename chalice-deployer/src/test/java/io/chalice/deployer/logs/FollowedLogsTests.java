package io.chalice.deployer.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.InterruptedDeployException;
import io.chalice.deployer.cloud.LoggedEvent;
import io.chalice.deployer.cloud.TransientException.Cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Neither a gap nor a double line, whatever the order and the paging of answers.
 */
class FollowedLogsTests {

	private final FakeLogs logs = new FakeLogs(FakeLogs.SHOP, FakeLogs.ORDER);

	private final List<String> entries = new ArrayList<>();

	@Test
	void eventAtTheBorderOfAWindowComesOnceThoughTheClockIsFinerThanCloudWatch() {
		this.logs.ahead = Duration.ofNanos(400_000);
		this.logs.write(FakeLogs.SHOP, "s1", millis(0), Duration.ZERO, "first");
		// which lets windows begin by this machine's clock
		this.logs.write(FakeLogs.SHOP, "s2", Duration.ofHours(1), Duration.ofHours(-1), "from the future");
		for (int i = 1; i < 20; i++) {
			this.logs.write(FakeLogs.SHOP, "s1", Duration.ofSeconds(2 * i), "line " + i);
		}
		follow(Duration.ofMinutes(3));
		assertThat(this.entries).hasSize(21).doesNotHaveDuplicates();
	}

	@Test
	void eventsOfTheSameMillisecondAtTheBorderComeOnceEach() {
		this.logs.pageSize = 2;
		for (int i = 0; i < 120; i++) {
			this.logs.write(FakeLogs.SHOP, "s" + (i % 3), Duration.ofSeconds(2 * (i / 6)), millis(700 * (i % 6)),
					"line " + i);
		}
		follow(Duration.ofMinutes(3));
		assertThat(this.entries).hasSize(120).doesNotHaveDuplicates();
	}

	@Test
	void lateEventIsFoundAfterALongLookThoughTheClockIsAhead() {
		this.logs.ahead = Duration.ofHours(1);
		this.logs.pageSize = 1;
		this.logs.write(FakeLogs.SHOP, "s1", millis(2500), Duration.ofSeconds(20), "late");
		for (int i = 3; i < 90; i++) {
			this.logs.write(FakeLogs.SHOP, "s2", Duration.ofSeconds(i), "line " + i);
		}
		this.logs.turning = () -> {
			this.logs.turning = () -> {
			};
			this.logs.fail(Collections.nCopies(15, Cause.UNAVAILABLE).toArray(Cause[]::new));
		};
		follow(Duration.ofMinutes(5));
		assertThat(this.entries).hasSize(88).doesNotHaveDuplicates().contains("api_handler late");
	}

	@Test
	void eventsOfOneIdAreDifferentEvents() {
		for (String stream : List.of("s1", "s2")) {
			for (String message : List.of("one", "two")) {
				this.logs.write(FakeLogs.SHOP, new LoggedEvent("id", stream, FakeLogs.START, stream + message),
						Duration.ZERO);
			}
		}
		follow(Duration.ofSeconds(10));
		assertThat(this.entries).containsExactly("api_handler s1one", "api_handler s1two", "api_handler s2one",
				"api_handler s2two");
	}

	@Test
	void groupThatIsDeletedBetweenTwoPagesIsFollowedWhenItIsThereAgain() {
		this.logs.pageSize = 1;
		this.logs.write(FakeLogs.SHOP, "s1", Duration.ZERO, "one");
		this.logs.write(FakeLogs.SHOP, "s1", Duration.ZERO, "lost");
		this.logs.turning = () -> {
			this.logs.turning = () -> {
			};
			this.logs.delete(FakeLogs.SHOP);
		};
		this.logs.write(FakeLogs.ORDER, "o1", Duration.ofSeconds(1), "order");
		this.logs.at(Duration.ofSeconds(20), () -> {
			this.logs.create(FakeLogs.SHOP);
			this.logs.write(FakeLogs.SHOP, "s1", Duration.ofSeconds(20), "two");
		});
		this.logs.at(Duration.ofSeconds(30), () -> this.logs.delete(FakeLogs.SHOP));
		follow(Duration.ofSeconds(40));
		assertThat(this.entries).containsExactly("api_handler one", "order order", "api_handler two");
		assertThat(this.logs.told).containsExactly("missing api_handler", "missing api_handler");
	}

	@Test
	void whatIsHeldBackIsShownWhenItIsInterrupted() {
		this.logs.write(FakeLogs.SHOP, "s1", Duration.ZERO, "held back");
		this.logs.at(Duration.ofSeconds(1), () -> {
			throw new InterruptedDeployException();
		});
		assertThatExceptionOfType(InterruptedDeployException.class).isThrownBy(() -> follow(Duration.ofSeconds(10)));
		assertThat(this.entries).containsExactly("api_handler held back");
	}

	@Test
	void whatIsHeldBackIsShownWhenReadingIsRefused() {
		this.logs.write(FakeLogs.SHOP, "s1", Duration.ZERO, "held back");
		this.logs.at(Duration.ofSeconds(1), () -> {
			throw new CloudException("logs:FilterLogEvents", "No");
		});
		assertThatExceptionOfType(CloudException.class).isThrownBy(() -> follow(Duration.ofSeconds(10)));
		assertThat(this.entries).containsExactly("api_handler held back");
	}

	@Test
	void stackTraceThatIsShownInPartsStaysTogether() {
		Duration late = Duration.ofSeconds(5);
		this.logs.write(FakeLogs.SHOP, "s1", millis(1001), late, "java.lang.IllegalStateException: no");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1002), late, "\tat com.example.Shop.buy(A.java:12)");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1003), late.plusSeconds(2), "\tat com.example.Shop.run(A.java:3)");
		this.logs.write(FakeLogs.SHOP, "s2", millis(1004), late, "another instance");
		follow(Duration.ofSeconds(20));
		assertThat(this.entries).containsExactly(
				"api_handler java.lang.IllegalStateException: no"
						+ "|\tat com.example.Shop.buy(A.java:12)|\tat com.example.Shop.run(A.java:3)",
				"api_handler another instance");
	}

	@Test
	void whatIsHeldBackIsToldAfterEachLook() {
		this.logs.write(FakeLogs.SHOP, "s1", Duration.ZERO, "java.lang.IllegalStateException: no");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1), "\tat com.example.Shop.buy(A.java:12)");
		this.logs.sleep(Duration.ofSeconds(10));
		List<Integer> held = new ArrayList<>();
		this.logs.reader().follow(all(), this::add, (entries) -> {
			entries.forEach((entry) -> assertThat(entry.events()).hasSize(2));
			held.add(entries.size());
			return this.logs.instant().isBefore(FakeLogs.START.plusSeconds(15));
		});
		assertThat(held.get(0)).isOne();
		assertThat(held.get(held.size() - 1)).isZero();
		assertThat(this.entries).hasSize(1);
	}

	@Test
	void stackTraceThatIsOldIsNotHeldBack() {
		this.logs.write(FakeLogs.SHOP, "s1", Duration.ZERO, "java.lang.IllegalStateException: no");
		this.logs.write(FakeLogs.SHOP, "s1", millis(1), "\tat com.example.Shop.buy(A.java:12)");
		this.logs.sleep(Duration.ofMinutes(1));
		List<Integer> shown = new ArrayList<>();
		this.logs.reader().follow(all(), this::add, (held) -> {
			shown.add(this.entries.size());
			return false;
		});
		assertThat(shown).containsExactly(1);
	}

	@Test
	void pagesThatOverlapAreReadOnce() {
		this.logs.pageSize = 3;
		this.logs.repeated = 2;
		for (int i = 0; i < 20; i++) {
			this.logs.write(FakeLogs.SHOP, "s1", millis(i), "line " + i);
		}
		this.logs.sleep(Duration.ofMinutes(1));
		this.logs.reader().read(all(), this::add);
		assertThat(this.entries).hasSize(20).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void whateverOrderAndPagingEachLineComesOnce(long seed) {
		Random random = new Random(seed);
		this.logs.pageSize = 1 + random.nextInt(20);
		this.logs.repeated = random.nextInt(3);
		this.logs.ahead = Duration.ofNanos(random.nextLong(-60_000_000_000L, 60_000_000_000L));
		this.logs.order = List
			.of(this.logs.order, Comparator.comparing(LoggedEvent::stream).thenComparing(this.logs.order),
					this.logs.order.reversed())
			.get(random.nextInt(3));
		List<String> written = new ArrayList<>();
		for (int i = 0; i < 150; i++) {
			LogSource source = random.nextBoolean() ? FakeLogs.SHOP : FakeLogs.ORDER;
			String stream = "stream" + random.nextInt(3);
			int time = random.nextInt(300_000);
			int late = random.nextInt(25_000);
			for (String line : List.of("java.lang.Error: " + i, "\tat a.B.c(B.java:%d)".formatted(i),
					"\tat a.B.d(B.java:%d)".formatted(i))) {
				// a part may be shown later than the others
				this.logs.write(source, stream, millis(time + random.nextInt(2)), millis(late + random.nextInt(4000)),
						line);
				written.add("%s %s".formatted(source.name(), line));
			}
		}
		for (int i = 0; i < 20; i++) {
			this.logs.at(millis(random.nextInt(300_000)),
					() -> this.logs.fail(random.ints(1 + random.nextInt(9), 0, 2)
						.mapToObj((cause) -> (cause == 0) ? Cause.THROTTLED : Cause.UNAVAILABLE)
						.toArray(Cause[]::new)));
		}
		this.logs.reader().follow(all(), this::addLines, (held) -> isWithinTenMinutes());
		assertThat(this.entries).containsExactlyInAnyOrderElementsOf(written);
	}

	private boolean isWithinTenMinutes() {
		return this.logs.instant().isBefore(FakeLogs.START.plus(this.logs.ahead).plus(Duration.ofMinutes(10)));
	}

	private void follow(Duration length) {
		Instant end = this.logs.instant().plus(length);
		this.logs.reader().follow(all(), this::add, (held) -> this.logs.instant().isBefore(end));
	}

	private static LogSelection all() {
		return new LogSelection(List.of(FakeLogs.SHOP, FakeLogs.ORDER), FakeLogs.START, null, "");
	}

	private void add(LogEntry entry) {
		this.entries.add("%s %s".formatted(entry.source().name(),
				entry.events().stream().map(LoggedEvent::message).collect(Collectors.joining("|"))));
	}

	private void addLines(LogEntry entry) {
		entry.events().forEach((event) -> this.entries.add("%s %s".formatted(entry.source().name(), event.message())));
	}

	private static Duration millis(int after) {
		return Duration.ofMillis(after);
	}

}
