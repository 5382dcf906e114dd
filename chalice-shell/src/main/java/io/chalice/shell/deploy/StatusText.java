package io.chalice.shell.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.InterruptedRun;
import io.chalice.deployer.StageStatus;
import io.chalice.deployer.StorageUse;
import io.chalice.deployer.cloud.CodeStorage;
import io.chalice.deployer.function.CacheCondition;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.UnfinishedRun;
import io.chalice.project.file.ByteSize;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.ConsoleTable;

/**
 * What is deployed, in words and as JSON.
 */
final class StatusText {

	// as the quota's name counts
	private static final double GIGABYTE = 1024.0 * 1024 * 1024;

	private StatusText() {
	}

	/**
	 * Print a stage's state in words.
	 * @param status the state
	 * @param console where to
	 */
	static void print(StageStatus status, Console console) {
		DeployRecord current = status.current();
		if (current == null) {
			console.print("%s: %s".formatted(status.stage(), absent(status)));
		}
		else {
			console.print("%s: deploy %d by %s at %s".formatted(status.stage(), current.number(), current.by(),
					current.at()));
		}
		if (current != null || status.url() != null) {
			console.print(deployed(status, current));
		}
		if (status.storage() != null && status.storage().isNearlyFull()) {
			console
				.print("  Lambda's code storage is nearly full in this account and region. What takes most: aws lambda "
						+ "list-functions --function-version ALL --query \"Functions[].[CodeSize,FunctionArn]\"");
		}
		if (status.interrupted() != null) {
			interrupted(status, status.interrupted(), console);
		}
		status.missingLogGroups()
			.forEach((group) -> console
				.print("  Log group %s is missing, and what belongs there is lost. To make it again: deploy --stage %s"
					.formatted(group, status.stage())));
		if (status.caches().values().stream().anyMatch(CacheCondition::isStale)) {
			console.print("  " + CacheWords.stale("deploy --stage " + status.stage()));
		}
	}

	private static String absent(StageStatus status) {
		if (status.url() != null) {
			return "no deploy is live: the API's stage was moved to something else. To serve the project again: "
					+ "deploy --stage " + status.stage();
		}
		if (status.unfinished().isEmpty()) {
			return "not deployed";
		}
		return "the first deploy was not finished; there is: %s. To finish it: deploy, to remove that: delete"
			.formatted(String.join(", ", status.unfinished()));
	}

	private static ConsoleTable deployed(StageStatus status, @Nullable DeployRecord current) {
		ConsoleTable table = ConsoleTable.explained();
		if (status.url() != null) {
			table.row("URL", status.url());
		}
		new TreeMap<>(status.versions())
			.forEach((function, version) -> table.row(function, version(version, status.caches().get(function))));
		status.deploys()
			.stream()
			.filter((deploy) -> current == null || deploy.number() != current.number())
			.forEach((deploy) -> table.row("deploy " + deploy.number(),
					"by %s at %s".formatted(deploy.by(), deploy.at())));
		if (status.storage() != null) {
			table.row("code storage", storage(status.storage()));
		}
		return table;
	}

	private static String storage(StorageUse storage) {
		String own = "%s in %d %s".formatted(ByteSize.megabytes(storage.bytes()), storage.versions(),
				(storage.versions() == 1) ? "version" : "versions");
		CodeStorage account = storage.account();
		return (account != null) ? "%s; the account has %.2f of %.0f GB here".formatted(own, account.used() / GIGABYTE,
				account.limit() / GIGABYTE) : own;
	}

	private static void interrupted(StageStatus status, InterruptedRun interrupted, Console console) {
		UnfinishedRun run = interrupted.run();
		String title = switch (run.kind()) {
			case DEPLOY -> "Deploy %d".formatted(run.number());
			case ROLLBACK -> "The rollback to deploy %d".formatted(run.number());
			case DELETE -> "The deletion";
		};
		if (interrupted.holder() != null) {
			console.print("  %s runs: %s".formatted(title, interrupted.holder()));
			return;
		}
		console.print("  %s by %s at %s was not finished:".formatted(title, run.by(), run.at()));
		ConsoleTable table = ConsoleTable.explained();
		row(table, "done", interrupted.done());
		row(table, "half done", interrupted.begun());
		row(table, "not touched", interrupted.waiting());
		console.print(table);
		console.print("  To finish it: %s --stage %s%s".formatted(run.kind().name().toLowerCase(Locale.ROOT),
				status.stage(), (run.kind() == UnfinishedRun.Kind.ROLLBACK) ? " --to " + run.number() : ""));
	}

	private static void row(ConsoleTable table, String title, List<String> names) {
		if (!names.isEmpty()) {
			table.row(title, String.join(", ", names));
		}
	}

	private static String version(String number, @Nullable CacheCondition cache) {
		return (cache != null) ? "version %s, cache of %s%s".formatted(number, CacheWords.size(cache),
				cache.isStale() ? ", stale" : "") : "version " + number;
	}

	/**
	 * Return the state of stages for programs.
	 * @param statuses the states
	 * @return what to write as JSON
	 */
	static List<Map<String, @Nullable Object>> json(List<StageStatus> statuses) {
		return statuses.stream().map(StatusText::json).toList();
	}

	private static Map<String, @Nullable Object> json(StageStatus status) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("stage", status.stage());
		json.put("url", status.url());
		json.put("deploy", (status.current() != null) ? json(status.current()) : null);
		json.put("versions", new TreeMap<>(status.versions()));
		Map<String, Object> caches = new TreeMap<>();
		status.caches().forEach((function, cache) -> caches.put(function, json(cache)));
		json.put("caches", caches);
		json.put("code_storage", (status.storage() != null) ? json(status.storage()) : null);
		json.put("missing_log_groups", status.missingLogGroups());
		json.put("unfinished", status.unfinished());
		json.put("interrupted", (status.interrupted() != null) ? json(status.interrupted()) : null);
		json.put("deploys", status.deploys().stream().map(StatusText::json).toList());
		return json;
	}

	private static Map<String, @Nullable Object> json(InterruptedRun interrupted) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("kind", interrupted.run().kind().name().toLowerCase(Locale.ROOT));
		json.put("number", interrupted.run().number());
		json.put("at", interrupted.run().at());
		json.put("by", interrupted.run().by());
		json.put("running", interrupted.holder());
		json.put("done", interrupted.done());
		json.put("half_done", interrupted.begun());
		json.put("not_touched", interrupted.waiting());
		return json;
	}

	private static Map<String, @Nullable Object> json(StorageUse storage) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		CodeStorage account = storage.account();
		json.put("versions", storage.versions());
		json.put("bytes", storage.bytes());
		json.put("account_bytes", (account != null) ? account.used() : null);
		json.put("account_limit", (account != null) ? account.limit() : null);
		return json;
	}

	private static Map<String, @Nullable Object> json(CacheCondition cache) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("bytes", cache.cache().size());
		json.put("trained_on", cache.cache().runtimeVersion());
		json.put("runtime_version", cache.runtimeVersion());
		json.put("stale", cache.isStale());
		return json;
	}

	private static Map<String, @Nullable Object> json(DeployRecord deploy) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("number", deploy.number());
		json.put("at", deploy.at());
		json.put("by", deploy.by());
		json.put("versions", deploy.versions());
		return json;
	}

}
