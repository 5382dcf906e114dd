package io.chalice.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalModelTests {

	private static final LocalModel MODEL = new LocalModel(List.of("one", "two"), Map.of("color", "blue"));

	@Test
	void isReadAsItWasWritten() {
		assertThat(LocalModel.read(MODEL.write())).isEqualTo(MODEL);
		assertThat(LocalModel.read(LocalModel.NONE.write())).isEqualTo(LocalModel.NONE);
	}

	@Test
	void takesWhatALaterVersionWrote() {
		assertThat(LocalModel.read("""
				{"apiKeys": ["one"], "stageVariables": {}, "more": 1}""".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(new LocalModel(List.of("one"), Map.of()));
	}

	@Test
	void completesTheStage() {
		LocalModel both = MODEL.over(List.of("zero", "one"), Map.of("color", "red", "size", "big"));
		assertThat(both.apiKeys()).containsExactly("zero", "one", "two");
		assertThat(both.stageVariables()).isEqualTo(Map.of("color", "blue", "size", "big"));
	}

}
