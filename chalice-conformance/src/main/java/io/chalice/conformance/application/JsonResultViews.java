package io.chalice.conformance.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceRoute;

/**
 * What views return.
 */
@Component
@ChaliceRoute("/results")
class JsonResultViews {

	@ChaliceRoute("/null")
	@Nullable Object nothing() {
		return null;
	}

	@ChaliceRoute("/text")
	String text() {
		return "{\"already\": \"JSON\"}";
	}

	@ChaliceRoute("/empty-text")
	String emptyText() {
		return "";
	}

	@ChaliceRoute("/list")
	List<@Nullable Object> list() {
		return Arrays.asList(1, "two", 3.5, true, null, Map.of("six", List.of()));
	}

	@ChaliceRoute("/number")
	int number() {
		return 42;
	}

	@ChaliceRoute("/record")
	ShopItem item() {
		return new ShopItem("tea", 3);
	}

	@ChaliceRoute("/unicode")
	Map<String, String> unicode() {
		return Map.of("text", "Grüße \u2713 \ud83c\udf75");
	}

	@ChaliceRoute("/unserialisable")
	Object unserialisable() {
		return new Unserialisable();
	}

	@ChaliceRoute("/half-serialisable")
	Object halfSerialisable() {
		return List.of("sent before it fails", new Unserialisable());
	}

	/** Has no JSON form. */
	static final class Unserialisable {

		@JsonProperty
		String value() {
			throw new IllegalStateException("This has no JSON form");
		}

	}

}
