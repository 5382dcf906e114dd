package io.chalice.form;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link HeaderParameters}.
 */
class HeaderParametersTests {

	@Test
	void readsQuotedAndBareValues() {
		assertThat(HeaderParameters.of("form-data; name=\"photo\"; filename=a.png"))
			.containsExactly(entry("name", "photo"), entry("filename", "a.png"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "form-data", "form-data;", "form-data; ;;", "form-data; name", "name=\"photo\"" })
	void aValueCanHaveNone(String value) {
		assertThat(HeaderParameters.of(value)).isEmpty();
	}

	@Test
	void namesAreInLowerCaseAndTheFirstCounts() {
		assertThat(HeaderParameters.of("a; NAME=1; name=2; Other=3")).containsExactly(entry("name", "1"),
				entry("other", "3"));
	}

	@Test
	void whiteSpaceAroundDoesNotCount() {
		assertThat(HeaderParameters.of("a ;  name =  \" b \" ; c = d ")).containsExactly(entry("name", " b "),
				entry("c", "d"));
	}

	@Test
	void quotationMarksKeepWhatSeparates() {
		assertThat(HeaderParameters.of("a; name=\"b; c=d\"; e=f")).isEqualTo(Map.of("name", "b; c=d", "e", "f"));
	}

	@Test
	void aBackslashEscapesAQuotationMarkOnly() {
		assertThat(HeaderParameters.of("a; name=\"say \\\"hi\\\"\"; filename=\"C:\\temp\\a.png\""))
			.containsExactly(entry("name", "say \"hi\""), entry("filename", "C:\\temp\\a.png"));
	}

	@Test
	void anOpenQuotationEndsWithTheValue() {
		assertThat(HeaderParameters.of("a; name=\"photo; b=c")).containsExactly(entry("name", "photo; b=c"));
	}

	@Test
	void aValueMayBeEmptyOrHaveAnEqualsSign() {
		assertThat(HeaderParameters.of("a; b=; c=\"\"; d=e=f")).containsExactly(entry("b", ""), entry("c", ""),
				entry("d", "e=f"));
	}

}
