package io.chalice.autoconfigure.diagnostics;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConverterBean}.
 */
class ConverterBeanTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Area|areaConverter", "URL|URLConverter", "IPAddress|IPAddressConverter",
			"List<Map<String, Object>>|listConverter" })
	void namesTheBeanAfterTheTypeAndKeepsAbbreviations(String type, String bean) {
		assertThat(ConverterBean.source(type)).startsWith("No converter turns a string into " + type + ".")
			.contains("Converter<String, %s> %s() {".formatted(type, bean));
	}

}
