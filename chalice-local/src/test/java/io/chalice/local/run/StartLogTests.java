package io.chalice.local.run;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.gateway.lambda.LogEvent;

import static org.assertj.core.api.Assertions.assertThat;

class StartLogTests {

	private final List<String> shown = new ArrayList<>();

	private final StartLog log = new StartLog((event) -> this.shown.add(event.text()));

	@Test
	void whatIsWrittenDuringAStartIsShownInOrderOnceItIsOver() {
		line("one");
		line("two");
		assertThat(this.shown).isEmpty();
		this.log.open();
		line("three");
		this.log.open();
		assertThat(this.shown).containsExactly("one", "two", "three");
	}

	@Test
	void nothingIsShownOfAFailureThatIsExplained() {
		line("one");
		line("two");
		assertThat(this.log.discard()).isEqualTo("one\ntwo");
		line("three");
		this.log.open();
		assertThat(this.shown).isEmpty();
	}

	@Test
	void nothingMoreIsShownOfALongStartThatFails() {
		line("one");
		this.log.open();
		this.log.discard();
		line("two");
		assertThat(this.shown).containsExactly("one");
	}

	private void line(String text) {
		this.log.log(new LogEvent("stream", LogEvent.Source.FUNCTION, text));
	}

}
