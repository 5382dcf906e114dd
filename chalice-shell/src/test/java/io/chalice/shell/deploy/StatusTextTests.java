package io.chalice.shell.deploy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.deployer.InterruptedRun;
import io.chalice.deployer.StageStatus;
import io.chalice.deployer.StorageUse;
import io.chalice.deployer.cloud.CodeStorage;
import io.chalice.deployer.function.CacheCondition;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.UnfinishedRun;
import io.chalice.project.json.PrettyJson;
import io.chalice.project.packaging.PackagedCache;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.OutputLayout;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTextTests {

	private static final long GIGABYTE = 1024L * 1024 * 1024;

	private static final DeployRecord FIRST = new DeployRecord(1, "2026-01-02T03:04:05Z", "ann@home", "d1", "abc",
			Map.of("api_handler", "1"), null);

	private static final DeployRecord SECOND = new DeployRecord(2, "2026-01-03T03:04:05Z", "bob@work", "d2", "abc",
			Map.of("api_handler", "2"), null);

	private final StageStatus status = new StageStatus("dev", "https://x/dev/", SECOND, List.of(FIRST, SECOND),
			Map.of("app-dev", "2", "app-dev-nightly", "1"), Map.of(), null, List.of(), List.of(), null);

	private final CacheCondition cache = new CacheCondition("app-dev",
			new PackagedCache(41_943_040, "arn:aws:lambda:eu-west-1::runtime:one"),
			"arn:aws:lambda:eu-west-1::runtime:one");

	private final CacheCondition stale = new CacheCondition("app-dev", this.cache.cache(),
			"arn:aws:lambda:eu-west-1::runtime:two");

	@Test
	void namesTheLiveDeployFirst() {
		assertThat(lines(this.status)).containsExactly("dev: deploy 2 by bob@work at 2026-01-03T03:04:05Z",
				"  URL              https://x/dev/", "  app-dev          version 2", "  app-dev-nightly  version 1",
				"  deploy 1         by ann@home at 2026-01-02T03:04:05Z");
	}

	@ParameterizedTest
	@ValueSource(ints = { 40, 60, 200 })
	void fitsTheTerminal(int columns) {
		assertThat(lines(interrupted(UnfinishedRun.Kind.DEPLOY, null), columns))
			.allMatch((line) -> line.length() <= columns)
			.anyMatch((line) -> line.contains("https://x/dev/"));
	}

	@Test
	void saysThatSomebodyHasMovedTheStage() {
		assertThat(lines(new StageStatus("dev", "https://x/dev/", null, List.of(FIRST), Map.of(), Map.of(), null,
				List.of(), List.of(), null)))
			.containsExactly(
					"dev: no deploy is live: the API's stage was moved to something else. "
							+ "To serve the project again: deploy --stage dev",
					"  URL       https://x/dev/", "  deploy 1  by ann@home at 2026-01-02T03:04:05Z");
	}

	@Test
	void saysWhatIsNotDeployed() {
		assertThat(lines(
				new StageStatus("prod", null, null, List.of(), Map.of(), Map.of(), null, List.of(), List.of(), null)))
			.containsExactly("prod: not deployed");
	}

	@Test
	void saysWhatAnInterruptedDeployLeftBehind() {
		assertThat(lines(new StageStatus("prod", null, null, List.of(), Map.of(), Map.of(), null, List.of(),
				List.of("default-role", "rest_api"), null)))
			.containsExactly("prod: the first deploy was not finished; there is: default-role, rest_api. "
					+ "To finish it: deploy, to remove that: delete");
	}

	@Test
	void saysHowFarAnInterruptedDeployIsAndWhatToType() {
		assertThat(lines(interrupted(UnfinishedRun.Kind.DEPLOY, null))).containsSequence(
				"  Deploy 3 by ann@home at 2026-01-04T03:04:05Z was not finished:",
				"  done         iam role default-role", "  half done    lambda function api_handler",
				"  not touched  rest_api, api key one", "  To finish it: deploy --stage dev");
		assertThat(lines(interrupted(UnfinishedRun.Kind.ROLLBACK, null))).contains(
				"  The rollback to deploy 3 by ann@home at 2026-01-04T03:04:05Z was not finished:",
				"  To finish it: rollback --stage dev --to 3");
		assertThat(lines(interrupted(UnfinishedRun.Kind.DELETE, null))).contains(
				"  The deletion by ann@home at 2026-01-04T03:04:05Z was not finished:",
				"  To finish it: delete --stage dev");
	}

	@Test
	void aDeployThatRunsIsNotInterrupted() {
		assertThat(lines(interrupted(UnfinishedRun.Kind.DEPLOY, "ann@home since 2026-01-04T03:04:05Z (process 7)")))
			.contains("  Deploy 3 runs: ann@home since 2026-01-04T03:04:05Z (process 7)")
			.noneMatch((line) -> line.contains("finish"));
	}

	@Test
	void programsAreToldOfAnInterruptedDeployAsWell() {
		assertThat(PrettyJson.write(StatusText.json(List.of(interrupted(UnfinishedRun.Kind.DEPLOY, null))))).contains(
				"\"kind\" : \"deploy\"", "\"number\" : 3", "\"done\" : [ \"iam role default-role\" ]",
				"\"half_done\" : [ \"lambda function api_handler\" ]",
				"\"not_touched\" : [ \"rest_api\", \"api key one\" ]");
		assertThat(PrettyJson.write(StatusText.json(List.of(this.status)))).contains("\"interrupted\" : null");
	}

	private StageStatus interrupted(UnfinishedRun.Kind kind, @Nullable String holder) {
		UnfinishedRun run = new UnfinishedRun(kind, 3, "2026-01-04T03:04:05Z", "ann@home", List.of(), List.of(),
				List.of());
		return new StageStatus("dev", this.status.url(), SECOND, List.of(SECOND), this.status.versions(), Map.of(),
				null, List.of(), List.of(), new InterruptedRun(run, holder, List.of("iam role default-role"),
						List.of("lambda function api_handler"), List.of("rest_api", "api key one")));
	}

	@Test
	void tellsALogGroupThatIsMissing() {
		StageStatus lost = new StageStatus("dev", this.status.url(), SECOND, List.of(SECOND), this.status.versions(),
				Map.of(), null, List.of("/aws/lambda/app-dev"), List.of(), null);
		assertThat(lines(lost)).contains("  Log group /aws/lambda/app-dev is missing, and what belongs there is lost. "
				+ "To make it again: deploy --stage dev");
		assertThat(PrettyJson.write(StatusText.json(List.of(lost))))
			.contains("\"missing_log_groups\" : [ \"/aws/lambda/app-dev\" ]");
		assertThat(PrettyJson.write(StatusText.json(List.of(this.status)))).contains("\"missing_log_groups\" : [ ]");
	}

	@Test
	void namesTheFunctionsThatStartWithACache() {
		assertThat(lines(caches(this.cache)))
			.contains("  app-dev          version 2, cache of 41.94 MB", "  app-dev-nightly  version 1")
			.noneMatch((line) -> line.contains("stale"));
	}

	@Test
	void saysWhatToTypeWhenAPatchHasMadeACacheStale() {
		assertThat(lines(caches(this.stale))).contains("  app-dev          version 2, cache of 41.94 MB, stale",
				"  Lambda has patched Java: the cache is not used. To train it again: deploy --stage dev");
	}

	@Test
	void programsAreToldOfCachesAsWell() {
		assertThat(PrettyJson.write(StatusText.json(List.of(caches(this.stale))))).contains("\"bytes\" : 41943040",
				"\"trained_on\" : \"arn:aws:lambda:eu-west-1::runtime:one\"",
				"\"runtime_version\" : \"arn:aws:lambda:eu-west-1::runtime:two\"", "\"stale\" : true");
		assertThat(PrettyJson.write(StatusText.json(List.of(this.status)))).contains("\"caches\" : { }");
	}

	private StageStatus caches(CacheCondition cache) {
		return new StageStatus("dev", this.status.url(), SECOND, List.of(SECOND), this.status.versions(),
				Map.of("app-dev", cache), null, List.of(), List.of(), null);
	}

	@Test
	void saysWhatTheCodeTakesInLambda() {
		CodeStorage account = new CodeStorage(GIGABYTE / 2, 75 * GIGABYTE);
		assertThat(lines(storage(new StorageUse(3, 27_210_000, account))))
			.contains("  code storage     27.21 MB in 3 versions; the account has 0.50 of 75 GB here")
			.noneMatch((line) -> line.contains("full"));
		assertThat(lines(storage(new StorageUse(1, 9_070_000, null))))
			.contains("  code storage     9.07 MB in 1 version");
	}

	@Test
	void saysThatTheCodeStorageIsNearlyFull() {
		assertThat(lines(storage(new StorageUse(3, 27_210_000, new CodeStorage(61 * GIGABYTE, 75 * GIGABYTE)))))
			.anyMatch((line) -> line.startsWith("  Lambda's code storage is nearly full"));
	}

	@Test
	void programsAreToldOfTheCodeStorageAsWell() {
		StorageUse storage = new StorageUse(3, 27_210_000, new CodeStorage(7, 75 * GIGABYTE));
		assertThat(PrettyJson.write(StatusText.json(List.of(storage(storage))))).contains("\"versions\" : 3",
				"\"bytes\" : 27210000", "\"account_bytes\" : 7", "\"account_limit\" : 80530636800");
		assertThat(PrettyJson.write(StatusText.json(List.of(this.status)))).contains("\"code_storage\" : null");
	}

	private StageStatus storage(StorageUse storage) {
		return new StageStatus("dev", this.status.url(), SECOND, List.of(SECOND), this.status.versions(), Map.of(),
				storage, List.of(), List.of(), null);
	}

	@Test
	void isJsonForPrograms() {
		assertThat(PrettyJson.write(StatusText.json(List.of(this.status)))).contains("\"stage\" : \"dev\"",
				"\"number\" : 2", "\"app-dev\" : \"2\"");
	}

	private static List<String> lines(StageStatus status) {
		return lines(status, 0);
	}

	private static List<String> lines(StageStatus status, int columns) {
		StringWriter printed = new StringWriter();
		Console.Output output = new Console.Output(new PrintWriter(printed), false,
				new OutputLayout(() -> columns, Set.of()));
		StatusText.print(status, new Console(output, output, Prompts.none()));
		return printed.toString().lines().toList();
	}

}
