package io.chalice.samples.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.assertj.core.api.SoftAssertions;

import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.document.WildcardMatcher;
import io.chalice.policy.recorded.RecordedCall;

/**
 * Holds what a sample was seen to call, the policies generated from its code, those
 * beside its tests, and what is said for them against each other.
 */
public final class PolicyCheck {

	private static final String ROLE = "role";

	private static final String START = "org.springframework.boot.SpringApplication#run";

	private static final Path GOLDEN = Path.of("src", "test", "resources", "policies");

	private static final Path GENERATED = Path.of("target", "policies");

	private final ApplicationModel application;

	private final SampleAnalysis analysis;

	private final NeededPermissions needed;

	private final List<RecordedCall> calls = CallRecord.calls();

	private final SoftAssertions softly = new SoftAssertions();

	/**
	 * Creates a check of what was seen so far.
	 * @param application what the sample is
	 * @param stage where its policies are for
	 */
	public PolicyCheck(ApplicationModel application, TargetStage stage) {
		this.application = application;
		this.analysis = new SampleAnalysis(stage);
		this.needed = new NeededPermissions(stage.region(), stage.account());
	}

	/**
	 * Checks.
	 * @param complete whether every test ran, so that all calls must have been seen
	 * @throws AssertionError saying everything that does not agree
	 */
	public void check(boolean complete) {
		Map<String, List<String>> functions = functions();
		PolicyAnalysis role = PolicyAnalysis.union(functions.values().stream().map(this.analysis::of).toList());
		check(ROLE, role, this.calls);
		if (functions.size() > 1) {
			functions.forEach((name, handlers) -> check(name, this.analysis.of(handlers), calls(handlers)));
		}
		defended(permissions(read(ROLE)), complete);
		if (complete) {
			functions.values().forEach(this::seen);
		}
		this.softly.assertAll();
	}

	// by name, the handlers of every function
	private Map<String, List<String>> functions() {
		Map<String, List<String>> functions = new LinkedHashMap<>();
		functions.put(ApplicationModel.API_HANDLER,
				this.application.routes().stream().map(RouteModel::handler).distinct().toList());
		for (FunctionModel function : this.application.functions()) {
			functions.put(function.name(), List.of(function.handler()));
		}
		return functions;
	}

	// what runs when the application starts is every function's
	private List<RecordedCall> calls(List<String> handlers) {
		return this.calls.stream()
			.filter((call) -> handlers.stream().anyMatch((handler) -> isFrom(call, handler)) || isFrom(call, START))
			.toList();
	}

	private static boolean isFrom(RecordedCall call, String handler) {
		return call.frames().stream().anyMatch((frame) -> frame.isIn(handler));
	}

	// a function that needs nothing need not be seen to call anything
	private void seen(List<String> handlers) {
		if (!this.analysis.of(handlers).grants().isEmpty()) {
			handlers.forEach((handler) -> this.softly.assertThat(this.calls)
				.as("calls seen from %s", handler)
				.anyMatch((call) -> isFrom(call, handler)));
		}
	}

	private void check(String name, PolicyAnalysis generated, List<RecordedCall> seen) {
		golden(name, generated);
		allowed(name, generated, seen);
	}

	private void golden(String name, PolicyAnalysis generated) {
		try {
			Files.createDirectories(GENERATED);
			Files.writeString(GENERATED.resolve(name + ".json"), generated.document().toPrettyJson());
			Files.writeString(GENERATED.resolve(name + ".txt"), generated.explain("*") + generated.warnings());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.softly.assertThat(generated.document().toPrettyJson())
			.as("generated policy of %s, %s", name, generated.warnings())
			.isEqualTo(read(name).toPrettyJson());
	}

	private static PolicyDocument read(String name) {
		Path file = GOLDEN.resolve(name + ".json");
		try {
			return Files.exists(file) ? PolicyDocument.parse(Files.readString(file)) : new PolicyDocument(List.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void allowed(String name, PolicyAnalysis generated, List<RecordedCall> seen) {
		SortedSet<Permission> allowed = permissions(generated.document());
		for (RecordedCall call : seen) {
			this.softly.assertThat(generated.operations())
				.as("operations of %s", name)
				.contains(call.operation().toString());
			for (Permission permission : this.needed.of(call)) {
				this.softly.assertThat(allowed)
					.as("%s of %s needs %s", call.operation(), name, permission)
					.anyMatch((one) -> covers(one, permission));
			}
		}
	}

	private void defended(SortedSet<Permission> golden, boolean complete) {
		Defence defence = Defence.read(GOLDEN.resolve("README.md"));
		this.softly.assertThat(defence.seen().keySet()).as("defended permissions").containsExactlyElementsOf(golden);
		if (!complete) {
			return;
		}
		SortedSet<Permission> used = new TreeSet<>();
		this.calls.forEach((call) -> used.addAll(this.needed.of(call)));
		defence.seen()
			.forEach((permission, seen) -> this.softly
				.assertThat(used.stream().anyMatch((one) -> covers(permission, one)))
				.as("a call that needs %s was seen", permission)
				.isEqualTo(seen));
	}

	private static boolean covers(Permission wide, Permission narrow) {
		return wide.action().equals(narrow.action()) && WildcardMatcher.covers(wide.resource(), narrow.resource());
	}

	private static SortedSet<Permission> permissions(PolicyDocument policy) {
		SortedSet<Permission> all = new TreeSet<>();
		for (Statement statement : policy.statements()) {
			for (String action : statement.actions()) {
				statement.resources().forEach((resource) -> all.add(new Permission(action, resource)));
			}
		}
		return all;
	}

}
