package io.chalice.autoconfigure.logging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.EnclosedInSquareBracketsConverter;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlainLine}: each line is what Spring Boot's own pattern makes of it.
 */
class PlainLineTests {

	/** Spring Boot's, without its colours. */
	private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %5p 8 --- "
			+ "%esb(){APPLICATION_NAME}%esb{APPLICATION_GROUP}[%15.15t] %-40.40logger{39} : %m%n%wEx";

	private static final List<Level> LEVELS = List.of(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR);

	private static final List<String> LOGGERS = List.of("a", "com.example.Shop", "ROOT",
			"com.example.a.very.long.name.of.a.package.with.many.parts.OrderRepository",
			"ClassWithoutAPackageWhoseNameIsLongerThanFortyCharacters", "com.example.Outer$Inner",
			"org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry");

	private static final List<String> THREADS = List.of("main", "exactlyfifteen!", "a-thread-with-a-long-name-17");

	private final TimeZone zone = TimeZone.getDefault();

	private final LoggerContext context = new LoggerContext();

	@AfterEach
	void restoreZone() {
		TimeZone.setDefault(this.zone);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Africa/Monrovia" })
	void linesAreThoseOfThePattern(String id) {
		TimeZone.setDefault(TimeZone.getTimeZone(id));
		PatternLayout layout = layout();
		PlainLine line = new PlainLine("", 8, ZoneId.of(id));
		Random random = new Random(id.hashCode());
		for (int i = 0; i < 300; i++) {
			LoggingEvent event = event(random);
			assertThat(line.format(event)).isEqualTo(layout.doLayout(event));
		}
	}

	@Test
	void nameAndGroupOfTheApplicationStandBeforeTheThread() {
		this.context.putProperty("APPLICATION_NAME", "shop");
		this.context.putProperty("APPLICATION_GROUP", "sales");
		PatternLayout layout = layout("%esb{APPLICATION_NAME}%esb{APPLICATION_GROUP}[%15.15t]");
		LoggingEvent event = event(new Random(1));
		String line = PlainLine
			.of(new MockEnvironment().withProperty("spring.application.name", "shop")
				.withProperty("spring.application.group", "sales"))
			.format(event);
		assertThat(line).contains(" --- " + layout.doLayout(event) + " ");
	}

	@Test
	void nameAndGroupAreLeftOutWhereTheApplicationSaysSo() {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.application.name", "shop")
			.withProperty("spring.application.group", "sales")
			.withProperty("logging.include-application-name", "false")
			.withProperty("logging.include-application-group", "false");
		assertThat(PlainLine.of(environment).format(event(new Random(1)))).doesNotContain("shop", "sales")
			.contains(" --- [");
	}

	private LoggingEvent event(Random random) {
		LoggingEvent event = new LoggingEvent("", this.context.getLogger(pick(LOGGERS, random)), pick(LEVELS, random),
				"order {} of {}",
				(random.nextInt(4) == 0) ? new IllegalStateException("broken", new RuntimeException()) : null,
				new Object[] { random.nextInt(100), "ä\n€" });
		event.setThreadName(pick(THREADS, random));
		event.setInstant(Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L)));
		return event;
	}

	private static <T> T pick(List<T> values, Random random) {
		return values.get(random.nextInt(values.size()));
	}

	private PatternLayout layout() {
		return layout(PATTERN);
	}

	private PatternLayout layout(String pattern) {
		PatternLayout layout = new PatternLayout();
		layout.setContext(this.context);
		layout.getInstanceConverterMap().put("esb", EnclosedInSquareBracketsConverter::new);
		layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
		layout.setPattern(pattern);
		layout.start();
		return layout;
	}

}
