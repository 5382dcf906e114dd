package io.chalice.autoconfigure.diagnostics;

import org.springframework.util.StringUtils;

/**
 * The bean that would make a type of a text.
 */
final class ConverterBean {

	private ConverterBean() {
	}

	static String source(String type) {
		String name = StringUtils.uncapitalizeAsProperty(type.replaceAll("\\W.*", ""));
		return """
				No converter turns a string into %s. Declare one:

				    @Bean
				    Converter<String, %s> %sConverter() {
				        return new Converter<>() { ... };
				    }""".formatted(type, type, name);
	}

}
