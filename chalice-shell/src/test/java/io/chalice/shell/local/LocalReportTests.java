package io.chalice.shell.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.server.ServedRequest;
import io.chalice.local.control.EventDelivery;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.project.CompileError;
import io.chalice.project.Project;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class LocalReportTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final Project project;

	private final LocalReport report;

	LocalReportTests(@TempDir Path directory) throws IOException {
		Files.writeString(directory.resolve("pom.xml"),
				"<project><groupId>a</groupId><artifactId>shop</artifactId><version>1</version></project>");
		this.project = Project.find(directory);
		this.report = new LocalReport(
				new Console(new Console.Output(new PrintWriter(this.out), false),
						new Console.Output(new PrintWriter(this.err), false), Prompts.none()),
				this.project, false, new LocalReport.LogDetail(false, false), () -> LocalTime.of(7, 8, 9));
	}

	@Test
	void whereItIsServedAndItsRoutesAreResults() {
		this.report.building();
		this.report.serving("localhost", 8000, application(List.of(new RouteModel("/", List.of("GET"), "index",
				"com.example.Shop#index()", List.of("application/json"), null, false, null)), List.of()));
		assertThat(this.out.toString()).isEqualTo("""
				Serving on localhost:8000
				METHOD  PATH  HANDLER     CONTENT TYPES
				GET     /     Shop#index  application/json
				""");
		assertThat(this.err.toString()).isEqualTo("Building shop\n");
	}

	@Test
	void applicationWithoutRoutesIsToldHowToGetOne() {
		this.report.serving("localhost", 8000, application(List.of(), List.of()));
		assertThat(this.err.toString()).isEqualTo("There are no routes: annotate a method with @ChaliceRoute(\"/\")\n");
	}

	@Test
	void sourcesAreListedAfterRoutes() {
		this.report
			.applicationChanged(application(List.of(), List.of(
					new FunctionModel("order", "com.example.Shop#order(Order)",
							List.of(new SqsSourceModel("arn:aws:sqs:eu-west-1:1:orders", 10, 0, null, List.of(),
									true))),
					new FunctionModel("refresh", "com.example.Shop#refresh()",
							List.of(new ScheduleSourceModel("rate(5 minutes)", "UTC", null, null, 0, null, false))),
					new FunctionModel("uploaded", "com.example.Shop#uploaded(S3Notification)",
							List.of(new S3SourceModel("uploads", "in/", ".csv", List.of(), true))),
					new FunctionModel("other", "com.example.Shop#other()"))));
		assertThat(this.out.toString()).isEqualTo("""
				FUNCTION  HANDLER        SOURCE
				order     Shop#order     queue orders
				refresh   Shop#refresh   rate(5 minutes) UTC, off
				uploaded  Shop#uploaded  bucket uploads in/*.csv
				""");
		assertThat(this.err.toString())
			.isEqualTo("Schedules do not fire by themselves here, unless local is started with --schedules\n");
	}

	private static ApplicationModel application(List<RouteModel> routes, List<FunctionModel> functions) {
		return ApplicationModel.of(routes, functions, List.of(), List.of());
	}

	@Test
	void callsOfAScheduleAreTold() {
		this.report.fired(call(Duration.ofMillis(12), new FunctionResult.Succeeded(new byte[0])));
		this.report.fired(call(Duration.ofSeconds(3), new FunctionResult.Failed("java.lang.Boom", "no")));
		assertThat(this.err.toString()).isEqualTo("""
				07:08:09  EVENT   refresh from its schedule  ok       12 ms
				07:08:09  EVENT   refresh from its schedule  failed    3000 ms
				java.lang.Boom: no
				""");
	}

	private static AsynchronousAttempt call(Duration took, FunctionResult result) {
		return new AsynchronousAttempt("refresh", "id", new byte[0], 1, Instant.EPOCH, took, result, null);
	}

	@Test
	void changesAreFollowedAloud() {
		Path source = this.project.directory().resolve("src/main/java/Shop.java");
		this.report.rebuilding(List.of(source));
		this.report.reloaded(Duration.ofMillis(812));
		this.report
			.rebuilding(List.of(source, source.resolveSibling("Other.java"), source.resolveSibling("More.java")));
		this.report.compileFailed(List.of(new CompileError(source, 7, 3, "';' expected")));
		this.report.reloadFailed(new IllegalStateException("Shop does not start: no slash\n"));
		assertThat(this.err.toString()).isEqualTo("""
				Changed: src/main/java/Shop.java
				Reloaded in 812 ms
				Changed: src/main/java/Shop.java and 2 more
				src/main/java/Shop.java:7:3: ';' expected
				The previous code keeps running
				Shop does not start: no slash
				The previous code keeps running
				""");
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void aFirstStartThatFailsIsWaitedFor() {
		this.report.building();
		this.report.startFailed(new IllegalStateException("The path is wrong.\n\nChange it to:\n\n    \"/\"\n"));
		assertThat(this.err.toString()).isEqualTo("""
				Building shop
				The path is wrong.

				Change it to:

				    "/"
				Waiting for a change of the project, until Ctrl-C
				""");
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void eventsThatAreSentAreTold() {
		this.report.sent("orders",
				new EventDelivery("order", EventDelivery.Status.FAILED, "", "it is empty", null, List.of(), 7));
		this.report.sent("order",
				new EventDelivery("order", EventDelivery.Status.SUCCEEDED, "null", null, null, List.of(), 7));
		assertThat(this.err.toString()).isEqualTo("""
				07:08:09  SEND    order from orders         failed       7 ms
				it is empty
				07:08:09  SEND    order                     ok        7 ms
				""");
	}

	@Test
	void requestsAreToldWithoutLambdasRecordsOfThem() {
		platform("START RequestId: 1 Version: $LATEST");
		this.report.log("api_handler", new LogEvent("s", LogEvent.Source.FUNCTION, "hello"));
		this.report.served(new ServedRequest("GET", "/", 200, 12), List.of("1"));
		assertThat(this.err.toString()).isEmpty();
		platform("END RequestId: 1");
		platform("REPORT RequestId: 1");
		this.report.served(new ServedRequest("GET", "/no", 403, 2), List.of());
		assertThat(this.out.toString()).isEqualTo("hello\n");
		assertThat(this.err.toString()).isEqualTo("""
				07:08:09  GET     /                         200      12 ms  cold
				07:08:09  GET     /no                       403       2 ms
				""");
	}

	private void platform(String line) {
		this.report.log("api_handler", new LogEvent("s", LogEvent.Source.PLATFORM, line));
	}

}
