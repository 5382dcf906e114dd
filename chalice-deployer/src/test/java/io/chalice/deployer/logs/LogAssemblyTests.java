package io.chalice.deployer.logs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.LoggedEvent;

import static org.assertj.core.api.Assertions.assertThat;

class LogAssemblyTests {

	private static final String FRAME = "\tat com.example.Shop.buy(A.java:12)";

	private final List<List<String>> entries = new ArrayList<>();

	private final LogAssembly assembly = new LogAssembly(
			(entry) -> this.entries.add(entry.events().stream().map(LoggedEvent::message).toList()));

	@Test
	void framesLongBeforeBelongToNothing() {
		add(100_000, "ERROR it failed");
		add(1000, FRAME);
		this.assembly.end();
		assertThat(this.entries).containsExactly(List.of("ERROR it failed"), List.of(FRAME));
	}

	@Test
	void framesThatAreATrifleEarlierBelongToTheTrace() {
		add(1001, "java.lang.IllegalStateException: no");
		add(1000, FRAME);
		this.assembly.end();
		assertThat(this.entries).containsExactly(List.of("java.lang.IllegalStateException: no", FRAME));
	}

	@Test
	void traceThatGoesOnAfterItWasShownIsNotShownAgain() {
		add(1000, "java.lang.IllegalStateException: no");
		this.assembly.pause(FakeLogs.START.plusSeconds(3));
		this.assembly.pause(FakeLogs.START.plusSeconds(5));
		add(1001, FRAME);
		this.assembly.pause(FakeLogs.START.plusSeconds(7));
		this.assembly.end();
		assertThat(this.entries).containsExactly(List.of("java.lang.IllegalStateException: no"), List.of(FRAME));
	}

	private void add(int millis, String message) {
		this.assembly.add(FakeLogs.SHOP,
				new LoggedEvent("id" + millis, "s1", FakeLogs.START.plus(Duration.ofMillis(millis)), message));
	}

}
