package io.chalice.shell.console;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandardStreamsTests {

	@Test
	void theLauncherSaysWhichStreamsAreTerminals() {
		StandardStreams streams = StandardStreams.of("02", Map.of("TERM", "xterm"));
		assertThat(streams.in()).isTrue();
		assertThat(streams.out()).isFalse();
		assertThat(streams.interactive()).isFalse();
		assertThat(streams.colouredErr()).isTrue();
		assertThat(streams.colouredOut()).isFalse();
	}

	@Test
	void aTerminalMayDoWithoutColours() {
		assertThat(StandardStreams.of("012", Map.of("TERM", "xterm", "NO_COLOR", "1")).colouredOut()).isFalse();
		assertThat(StandardStreams.of("012", Map.of("TERM", "dumb")).colouredOut()).isFalse();
		assertThat(StandardStreams.of("012", Map.of("TERM", "xterm")).colouredOut()).isTrue();
		assertThat(StandardStreams.of("012", Map.of("TERM", "xterm", "NO_COLOR", "1")).interactive()).isTrue();
	}

}
