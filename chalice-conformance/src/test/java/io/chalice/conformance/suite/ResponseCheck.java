package io.chalice.conformance.suite;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a response with the expected one.
 */
public final class ResponseCheck {

	private static final JsonMapper jsonMapper = JsonMapper.builder().build();

	private ResponseCheck() {
	}

	/**
	 * Compare, and report everything that differs.
	 * @param request what was asked
	 * @param observed the response
	 * @param expected what was expected
	 * @throws AssertionError when something differs
	 */
	public static void check(CaseRequest request, ObservedResponse observed, ExpectedResponse expected) {
		SoftAssertions softly = new SoftAssertions();
		softly.assertThat(observed.status())
			.as("status of %s, which answered %s", request, observed)
			.isEqualTo(expected.status());
		if (expected.headers() != null) {
			expected.headers().forEach((name, value) -> checkHeader(softly, observed, name, value));
		}
		if (expected.spelled() != null) {
			softly.assertThat(observed.headers().stream().map(CaseHeader::name))
				.as("names of headers")
				.containsAll(expected.spelled());
		}
		checkBody(softly, observed, expected);
		softly.assertAll();
	}

	private static void checkHeader(SoftAssertions softly, ObservedResponse observed, String name,
			@Nullable Object value) {
		List<?> values = (value != null) ? listOf(value) : List.of();
		softly.assertThat(observed.header(name)).as("header %s", name).isEqualTo(values);
	}

	private static List<?> listOf(Object value) {
		return (value instanceof List<?> several) ? several : List.of(value);
	}

	private static void checkBody(SoftAssertions softly, ObservedResponse observed, ExpectedResponse expected) {
		if (expected.text() != null) {
			softly.assertThat(observed.text()).as("body").isEqualTo(expected.text());
		}
		if (expected.matches() != null) {
			softly.assertThat(observed.text()).as("body").matches(expected.matches());
		}
		if (expected.base64() != null) {
			softly.assertThat(observed.body()).as("body").isEqualTo(expected.base64());
		}
		if (expected.json() != null) {
			softly.assertThat(jsonMapper.readTree(observed.body())).as("body").isEqualTo(expected.json());
		}
		if (expected.at() != null) {
			JsonNode body = jsonMapper.readTree(observed.body());
			for (Map.Entry<String, JsonNode> entry : expected.at().entrySet()) {
				JsonNode found = body.at(entry.getKey());
				softly.assertThat(found.isMissingNode() ? jsonMapper.nullNode() : found)
					.as("%s in the body %s", entry.getKey(), body)
					.isEqualTo(entry.getValue());
			}
		}
	}

}
