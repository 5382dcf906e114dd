package io.chalice.deployer.logs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.deployer.cloud.LoggedEvent;

import static org.assertj.core.api.Assertions.assertThat;

class LogTimesTests {

	private final LogTimes times = new LogTimes(FakeLogs.START, ZoneId.of("Europe/Berlin"));

	@ParameterizedTest
	@CsvSource({ "30s, 2026-11-29T11:59:30Z", "5m, 2026-11-29T11:55:00Z", "2h, 2026-11-29T10:00:00Z",
			"1d, 2026-11-28T12:00:00Z", "1w, 2026-11-22T12:00:00Z", "999999999w, 1970-01-01T00:00:00Z",
			"2026-11-29T08:00:00Z, 2026-11-29T08:00:00Z", "2026-11-29T08:00:00+02:00, 2026-11-29T06:00:00Z",
			"2026-11-29T08:00, 2026-11-29T07:00:00Z", "2026-11-29 08:00:30, 2026-11-29T07:00:30Z",
			"2026-11-29, 2026-11-28T23:00:00Z" })
	void timesAreReadAsPeopleTypeThem(String typed, Instant time) {
		assertThat(this.times.read(typed)).contains(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "5", "5 m", "-5m", "5y", "2026-13-01", "12:00" })
	void whatIsNoTimeIsNone(String typed) {
		assertThat(this.times.read(typed)).isEmpty();
	}

	@Test
	void tailKeepsTheLastUntilItIsDrained() {
		List<String> printed = new ArrayList<>();
		LogTail tail = new LogTail(2, (entry) -> printed.add(entry.first().message()));
		List.of("a", "b", "c").forEach((message) -> tail.accept(entry(message)));
		assertThat(printed).isEmpty();
		tail.drain(0);
		tail.accept(entry("d"));
		assertThat(printed).containsExactly("b", "c", "d");
	}

	@Test
	void tailLeavesRoomForEntriesThatAreKnownAndComeLater() {
		List<String> printed = new ArrayList<>();
		LogTail tail = new LogTail(2, (entry) -> printed.add(entry.first().message()));
		List.of("a", "b").forEach((message) -> tail.accept(entry(message)));
		tail.drain(1);
		List.of("c", "d").forEach((message) -> tail.accept(entry(message)));
		tail.drain(1);
		assertThat(printed).containsExactly("b", "c", "d");
		LogTail full = new LogTail(1, (entry) -> printed.add(entry.first().message()));
		full.accept(entry("a"));
		full.drain(3);
		assertThat(printed).hasSize(3);
	}

	private static LogEntry entry(String message) {
		return new LogEntry(FakeLogs.SHOP, List.of(new LoggedEvent(message, "s1", FakeLogs.START, message)));
	}

}
