package io.chalice.autoconfigure.review;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

class ListenerLineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fixedRate = 300000                                      | rate(5 minutes)
			fixedDelay = 1 timeUnit = MINUTES                       | rate(1 minute)
			fixedRate = 100                                         | rate(5 minutes)
			cron = 0 30 8 * * MON-FRI                               | cron(30 8 ? * MON-FRI *)
			cron = 0 0 0 1 * *                                      | cron(0 0 1 * ? *)
			cron = 0 0 0 * * 1                                      | rate(5 minutes)
			cron = @daily                                           | rate(5 minutes)
			""")
	void scheduleIsTranslated(String attributes, String expression) {
		assertThat(ListenerLine.insteadOf(scheduled(attributes)))
			.isEqualTo("@ChaliceSchedule(\"%s\")".formatted(expression));
	}

	private static MergedAnnotation<Scheduled> scheduled(String attributes) {
		Map<String, Object> values = new HashMap<>();
		for (String attribute : attributes.split(" (?=timeUnit)")) {
			String[] parts = attribute.split(" = ");
			values.put(parts[0], switch (parts[0]) {
				case "cron" -> parts[1];
				case "timeUnit" -> TimeUnit.valueOf(parts[1]);
				default -> Long.parseLong(parts[1]);
			});
		}
		return MergedAnnotation.of(Scheduled.class, values);
	}

}
