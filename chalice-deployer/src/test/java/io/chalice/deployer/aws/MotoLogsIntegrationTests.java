package io.chalice.deployer.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

import io.chalice.deployer.aws.ThrottlingProxy.Trouble;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.LoggedEvent;
import io.chalice.deployer.cloud.RetryBackoff;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.logs.LogEntry;
import io.chalice.deployer.logs.LogReader;
import io.chalice.deployer.logs.LogSelection;
import io.chalice.deployer.logs.LogSource;
import io.chalice.deployer.logs.ReadingListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logs that were written to an emulator, read through what makes trouble.
 */
@Tag("full")
@ExtendWith(TestingCredentials.class)
class MotoLogsIntegrationTests {

	private static final LogSource SHOP = LogSource.ofFunction("api_handler", "shop-dev");

	private static final LogSource ORDER = LogSource.ofFunction("order", "shop-dev-order");

	@RegisterExtension
	private static final StartedMoto moto = new StartedMoto();

	private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);

	private final ThrottlingProxy proxy = new ThrottlingProxy(moto.endpoint());

	private final AwsCloud cloud = new AwsCloud(new AwsOptions(AwsLogin.of(Map.of(), MfaCodes.NONE), null, "us-east-1",
			this.proxy.endpoint(), null, UploadListener.NONE),
			new RetryBackoff(new Random(1), RetryBackoff.Sleeper.ofThread()));

	private final CloudWatchLogsClient client = moto.configure(CloudWatchLogsClient.builder()).build();

	private final List<String> entries = new ArrayList<>();

	private final List<String> told = new ArrayList<>();

	@AfterEach
	void cleanUp() {
		for (LogSource source : List.of(SHOP, ORDER)) {
			this.client.deleteLogGroup((request) -> request.logGroupName(source.group()));
		}
		this.cloud.close();
		this.proxy.close();
	}

	@Test
	void logsAreReadInOrderAndInWindows() {
		create();
		write(SHOP, "s1", 0, "one");
		write(ORDER, "o1", 1, "two");
		write(SHOP, "s2", 2, "three");
		write(SHOP, "s1", 3, "four");
		this.proxy.next(Trouble.THROTTLE, Trouble.HANG_UP, Trouble.THROTTLE);
		read(new LogSelection(List.of(SHOP, ORDER), this.start, null, ""));
		assertThat(this.entries).containsExactly("api_handler one", "order two", "api_handler three",
				"api_handler four");
		this.entries.clear();
		read(new LogSelection(List.of(SHOP, ORDER), this.start.plusSeconds(1), this.start.plusSeconds(2), ""));
		assertThat(this.entries).containsExactly("order two", "api_handler three");
		this.entries.clear();
		read(new LogSelection(List.of(SHOP, ORDER), this.start, null, "four"));
		assertThat(this.entries).containsExactly("api_handler four");
	}

	@Test
	void logsAreFollowedThroughThrottlingAndLostConnections() {
		create();
		write(SHOP, "s1", 0, "before");
		Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
		List<String> written = new ArrayList<>(List.of("api_handler before"));
		reader().follow(new LogSelection(List.of(SHOP, ORDER), this.start, null, ""), this::add, (held) -> {
			int number = written.size();
			if (number <= 6) {
				LogSource source = (number % 2 == 0) ? SHOP : ORDER;
				write(source, "s%d".formatted(number % 3), number, "line " + number);
				written.add("%s line %d".formatted(source.name(), number));
				this.proxy.next((number % 2 == 0) ? new Trouble[] { Trouble.THROTTLE, Trouble.HANG_UP }
						: new Trouble[] { Trouble.HANG_UP, Trouble.THROTTLE, Trouble.THROTTLE });
				return true;
			}
			return this.entries.size() < written.size() && Instant.now().isBefore(deadline);
		});
		assertThat(this.entries).containsExactlyElementsOf(written);
		assertThat(this.proxy.isCalm()).isTrue();
		assertThat(this.told).contains("interrupted", "resumed").doesNotContain("missing");
	}

	@Test
	void groupThatIsMissingIsTold() {
		this.client.createLogGroup((request) -> request.logGroupName(ORDER.group()));
		write(ORDER, "o1", 0, "there");
		read(new LogSelection(List.of(SHOP, ORDER), this.start, null, ""));
		assertThat(this.entries).containsExactly("order there");
		assertThat(this.told).containsExactly("missing");
		this.client.createLogGroup((request) -> request.logGroupName(SHOP.group()));
	}

	private void create() {
		for (LogSource source : List.of(SHOP, ORDER)) {
			this.client.createLogGroup((request) -> request.logGroupName(source.group()));
		}
	}

	private void write(LogSource source, String stream, int after, String message) {
		boolean known = this.client.describeLogStreams((request) -> request.logGroupName(source.group()))
			.logStreams()
			.stream()
			.anyMatch((one) -> one.logStreamName().equals(stream));
		if (!known) {
			this.client.createLogStream((request) -> request.logGroupName(source.group()).logStreamName(stream));
		}
		InputLogEvent event = InputLogEvent.builder()
			.timestamp(this.start.plusSeconds(after).toEpochMilli())
			.message(message)
			.build();
		this.client.putLogEvents(
				(request) -> request.logGroupName(source.group()).logStreamName(stream).logEvents(List.of(event)));
	}

	private void read(LogSelection selection) {
		reader().read(selection, this::add);
	}

	private LogReader reader() {
		return LogReader.of(this.cloud.logEvents(), new ReadingListener() {

			@Override
			public void missing(LogSource source) {
				MotoLogsIntegrationTests.this.told.add("missing");
			}

			@Override
			public void interrupted(TransientException reason) {
				MotoLogsIntegrationTests.this.told.add("interrupted");
			}

			@Override
			public void resumed() {
				MotoLogsIntegrationTests.this.told.add("resumed");
			}

		});
	}

	private void add(LogEntry entry) {
		this.entries.add("%s %s".formatted(entry.source().name(),
				entry.events().stream().map(LoggedEvent::message).collect(Collectors.joining("|"))));
	}

}
