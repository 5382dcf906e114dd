package io.chalice.autoconfigure.startup;

import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StartConditions}.
 */
class StartConditionsTests {

	@Test
	void profilesAndLevelsAreRecordedWithTheirValues() {
		Properties properties = new Properties();
		properties.setProperty("logging.level.com.example", "debug");
		Map<String, String> conditions = StartConditions.of(Map.of("SPRING_PROFILES_ACTIVE", "dev", "TABLE", "orders"),
				properties);
		assertThat(conditions).isEqualTo(Map.of("SPRING_PROFILES_ACTIVE", "dev", "logging.level.com.example", "debug"));
		assertThat(StartConditions.areForeign(conditions)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SPRING_CONFIG_IMPORT", "SPRING_CONFIG_LOCATION", "SPRING_APPLICATION_JSON",
			"SPRING_CONFIG_ADDITIONALLOCATION", "spring.config.additional-location", "spring_config_name",
			"SPRING_MAIN_SOURCES", "VCAP_SERVICES", "DEBUG", "TRACE", "debug", "CONSOLE_LOG_PATTERN",
			"LOGBACK_CONFIGURATION_FILE", "logback.configurationFile", "LOG_LEVEL_PATTERN", "LOG_FILE" })
	void configurationFromElsewhereIsForeignAndItsValueIsNotRecorded(String name) {
		Map<String, String> conditions = StartConditions.of(Map.of(name, "secret"), new Properties());
		assertThat(conditions).containsOnlyKeys(name).doesNotContainValue("secret");
		assertThat(StartConditions.areForeign(conditions)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AWS_LAMBDA_FUNCTION_NAME", "TZ", "LANG", "LD_LIBRARY_PATH", "SHOP_REGION", "DEBUGGER",
			"TRACE_ID", "SPRING_CLOUD_FUNCTION_DEFINITION", "SPRING_DATASOURCE_URL", "LOG_GROUP", "" })
	void whatAnApplicationAsksForItselfIsNoCondition(String name) {
		assertThat(StartConditions.of(Map.of(name, "value"), new Properties())).isEmpty();
	}

	@Test
	void anEmptyVariableIsSetAndNotForeign() {
		Map<String, String> conditions = StartConditions.of(Map.of("SPRING_PROFILES_ACTIVE", ""), new Properties());
		assertThat(conditions).containsOnlyKeys("SPRING_PROFILES_ACTIVE");
		assertThat(StartConditions.areForeign(conditions)).isFalse();
	}

}
