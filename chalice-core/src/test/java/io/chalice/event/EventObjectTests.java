package io.chalice.event;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SuppressWarnings("NullAway") // members of events can be null
class EventObjectTests {

	private final Map<String, Object> members = new LinkedHashMap<>();

	private final EventObject event = new EventObject(this.members);

	@Test
	void readsATextOrNothing() {
		this.members.put("text", "a");
		this.members.put("none", null);
		assertThat(this.event.text("text")).isEqualTo("a");
		assertThat(this.event.text("none")).isNull();
		assertThat(this.event.text("absent")).isNull();
	}

	@Test
	void refusesWhatIsNoText() {
		this.members.put("number", 1);
		assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> this.event.text("number"))
			.withMessageContaining("number");
	}

	@Test
	void insistsOnARequiredText() {
		this.members.put("text", "a");
		assertThat(this.event.requiredText("text")).isEqualTo("a");
		assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> this.event.requiredText("absent"));
	}

	@Test
	void takesOnlyTrueForASetFlag() {
		this.members.put("set", true);
		this.members.put("text", "true");
		assertThat(this.event.flag("set")).isTrue();
		assertThat(this.event.flag("text")).isFalse();
		assertThat(this.event.flag("absent")).isFalse();
	}

	@Test
	void readsAnObjectOrAnEmptyOne() {
		this.members.put("object", Map.of("a", "b"));
		this.members.put("none", null);
		assertThat(this.event.object("object").text("a")).isEqualTo("b");
		assertThat(this.event.map("none")).isEmpty();
		assertThat(this.event.map("absent")).isEmpty();
	}

	@Test
	void refusesWhatIsNoObject() {
		this.members.put("list", List.of());
		assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> this.event.object("list"));
	}

	@Test
	void readsTextsWithoutNulls() {
		Map<String, Object> texts = new LinkedHashMap<>();
		texts.put("b", 1);
		texts.put("none", null);
		texts.put("a", true);
		this.members.put("texts", texts);
		assertThat(this.event.texts("texts")).containsExactly(Map.entry("b", "1"), Map.entry("a", "true"));
		assertThat(this.event.texts("absent")).isEmpty();
	}

	@Test
	void refusesTextsThatAreNot() {
		this.members.put("texts", Map.of("a", List.of()));
		assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> this.event.texts("texts"));
	}

	@Test
	void readsLists() {
		this.members.put("lists", Map.of("a", Arrays.asList("x", null, 2)));
		assertThat(this.event.lists("lists")).containsExactly(Map.entry("a", List.of("x", "", "2")));
		assertThat(this.event.list("absent")).isEmpty();
	}

	@Test
	void refusesListsThatAreNot() {
		this.members.put("lists", Map.of("a", "x"));
		this.members.put("nested", List.of(List.of()));
		assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> this.event.lists("lists"));
		assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> this.event.list("nested"));
	}

	@Test
	void readsABodyAsUtf8() {
		this.members.put("body", "grüß");
		assertThat(this.event.body()).isEqualTo(EventFixtures.utf8("grüß"));
	}

	@Test
	void readsAnAbsentBodyAsNone() {
		this.members.put("isBase64Encoded", true);
		assertThat(this.event.body()).isNull();
	}

	@Test
	void decodesABase64Body() {
		this.members.put("body", "/wAB");
		this.members.put("isBase64Encoded", true);
		assertThat(this.event.body()).containsExactly(0xff, 0, 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nope!", "a", "%%%%" })
	void refusesABodyThatIsNotBase64(String body) {
		this.members.put("body", body);
		this.members.put("isBase64Encoded", true);
		assertThatExceptionOfType(MalformedEventException.class).isThrownBy(this.event::body);
	}

}
