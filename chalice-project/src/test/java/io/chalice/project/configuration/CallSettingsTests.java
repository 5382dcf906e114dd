package io.chalice.project.configuration;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How a function is called, and where its log goes, is told to be wrong before anything
 * is sent to AWS.
 */
class CallSettingsTests {

	private static final String PLACE = "eu-west-1:123456789012";

	@Test
	void logsAreKeptForThirtyDaysUnlessToldOtherwise() {
		assertThat(retention("\"tags\": {}")).isEqualTo(30);
		assertThat(retention("\"log_retention_in_days\": 3653")).isEqualTo(3653);
		assertThat(retention("\"log_retention_in_days\": \"never\"")).isEqualTo(LambdaKeys.FOR_EVER);
	}

	private static int retention(String setting) {
		return read(setting).function("api_handler").get(LambdaKeys.LOG_RETENTION);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"log_retention_in_days": 2 | 'log_retention_in_days' must be one of 1, 3, 5, 7, 14
			"log_retention_in_days": 0 | 'log_retention_in_days' must be one of 1, 3, 5, 7, 14
			"log_retention_in_days": "ever" | 3653 or "never", not 'ever'
			"log_retention_in_days": true | 'log_retention_in_days' must be a number, not a boolean
			"log_format": "json" | 'log_format' must be one of Text, JSON, not 'json'
			"application_log_level": "DEBUG" | 'application_log_level' needs 'log_format' to be JSON
			"system_log_level": "WARN" | 'system_log_level' needs 'log_format' to be JSON
			"log_format": "JSON", "application_log_level": "FINE" | TRACE, DEBUG, INFO, WARN, ERROR, FATAL
			"log_format": "JSON", "system_log_level": "ERROR" | one of DEBUG, INFO, WARN, not 'ERROR'
			"maximum_retry_attempts": 3 | 'maximum_retry_attempts' must be between 0 and 2, not 3
			"maximum_retry_attempts": -1 | 'maximum_retry_attempts' must be between 0 and 2, not -1
			"maximum_event_age_in_seconds": 59 | must be between 60 and 21600, not 59
			"maximum_event_age_in_seconds": 21601 | must be between 60 and 21600, not 21601
			"dead_letter_queue": "dead" | must be the ARN of a standard queue or a standard topic
			"on_success_destination": "arn:aws:s3:::b" | the ARN of a standard queue, a standard topic, a function
			"provisioned_concurrency": 0 | 'provisioned_concurrency' must be at least 1, not 0
			"provisioned_concurrency": 5, "reserved_concurrency": 4 | is 5, and 'reserved_concurrency' lets 4 run
			"provisioned_concurrency": 5, "snap_start": true | 'snap_start' and 'provisioned_concurrency' exclude one
			""")
	void whatIsWrongIsOneLine(String setting, String message) {
		assertThatExceptionOfType(InvalidConfigurationException.class).isThrownBy(() -> read(setting))
			.withMessageContainingAll(".chalice/config.json:1:", message)
			.satisfies((failure) -> assertThat(String.valueOf(failure.getMessage()).lines()).hasSize(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:sqs:%s:failed", "arn:aws-cn:sns:%s:failed_1", "arn:aws:lambda:%s:function:audit",
			"arn:aws:lambda:%s:function:audit:live", "arn:aws:events:%s:event-bus/default" })
	void destinations(String arn) {
		for (String key : new String[] { "on_success_destination", "on_failure_destination" }) {
			assertThat(read("\"%s\": \"%s\"".formatted(key, arn.formatted(PLACE)))).isNotNull();
		}
	}

	@Test
	void bucketsTakeWhatFailed() {
		assertThat(read("\"on_failure_destination\": \"arn:aws:s3:::failed.shop\"")).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:sqs:%s:failed.fifo", "arn:aws:sns:%s:failed.fifo", "arn:aws:dynamodb:%s:table/t",
			"https://sqs/failed" })
	void noDestinations(String arn) {
		for (String key : new String[] { "on_success_destination", "on_failure_destination", "dead_letter_queue" }) {
			assertThatExceptionOfType(InvalidConfigurationException.class)
				.isThrownBy(() -> read("\"%s\": \"%s\"".formatted(key, arn.formatted(PLACE))))
				.withMessageContaining("'%s' must be the ARN of a standard queue".formatted(key));
		}
	}

	@Test
	void levelsOfAFunctionGoWithTheFormatOfItsStage() {
		StageConfiguration stage = read("\"stages\": {\"dev\": {\"log_format\": \"JSON\", \"lambda_functions\": "
				+ "{\"nightly\": {\"system_log_level\": \"WARN\"}}}}");
		assertThat(stage.function("nightly").value(LambdaKeys.SYSTEM_LOG_LEVEL)).isEqualTo("WARN");
		assertThat(stage.function("api_handler").value(LambdaKeys.SYSTEM_LOG_LEVEL)).isNull();
	}

	private static StageConfiguration read(String settings) {
		return Configuration.parse("{\"app_name\": \"x\", %s}".formatted(settings), Path.of(".chalice")).stage("dev");
	}

}
