package io.chalice.shell.policy;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.explain.Grant;
import io.chalice.policy.recorded.CallFrame;
import io.chalice.policy.recorded.ReviewResult;
import io.chalice.policy.recorded.UngrantedCall;

/**
 * What {@code policy verify} prints for programs.
 */
final class ReviewJson {

	private ReviewJson() {
	}

	/**
	 * Write what was found.
	 * @param result what was found
	 * @param stage the stage
	 * @param passed whether the tests passed
	 * @return lists, maps, texts, numbers and booleans
	 */
	static Map<String, @Nullable Object> write(ReviewResult result, String stage, boolean passed) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("stage", stage);
		json.put("tests_passed", passed);
		json.put("granted", result.isGranted());
		json.put("functions", result.functions().stream().map(ReviewJson::function).toList());
		Map<String, @Nullable Object> outside = new LinkedHashMap<>();
		outside.put("calls", result.outside());
		outside.put("not_granted", result.ungranted().stream().map(ReviewJson::call).toList());
		json.put("outside_of_handlers", outside);
		json.put("calls_of_tests", result.tests());
		return json;
	}

	private static Map<String, @Nullable Object> function(ReviewResult.Function function) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("function", function.policy().name());
		json.put("role", function.policy().role());
		json.put("calls", function.calls());
		json.put("not_granted", function.ungranted().stream().map(ReviewJson::call).toList());
		json.put("never_seen", function.unseen().stream().map(ReviewJson::grant).toList());
		return json;
	}

	private static Map<String, @Nullable Object> call(UngrantedCall call) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("action", call.needed().action());
		json.put("resource", call.needed().resource());
		json.put("operation", call.operation());
		json.put("called_in", text(call.line()));
		json.put("test", text(call.test()));
		json.put("nearest", call.nearest());
		return json;
	}

	private static @Nullable String text(@Nullable CallFrame frame) {
		return (frame != null) ? frame.toString() : null;
	}

	private static Map<String, @Nullable Object> grant(Grant grant) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("action", grant.action());
		json.put("resource", grant.resource());
		json.put("operation", grant.reasons().stream().findFirst().map((reason) -> reason.operation()).orElse(null));
		json.put("location", grant.reasons().stream().findFirst().map((reason) -> reason.location()).orElse(null));
		return json;
	}

}
