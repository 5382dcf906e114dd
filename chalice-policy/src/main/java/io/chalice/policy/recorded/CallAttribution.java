package io.chalice.policy.recorded;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Says for which functions a call was made.
 */
final class CallAttribution {

	private static final String START = "org.springframework.boot.SpringApplication";

	private final List<FunctionPolicy> functions;

	private final ProgramClasses classes;

	CallAttribution(List<FunctionPolicy> functions, ProgramClasses classes) {
		this.functions = List.copyOf(functions);
		this.classes = classes;
	}

	/**
	 * Finds the functions that made a call: those whose handlers led to it, or all of
	 * them when it was made as the application started.
	 * @param call the call
	 * @return the functions, none when no handler led to it
	 */
	List<FunctionPolicy> of(RecordedCall call) {
		List<FunctionPolicy> callers = this.functions.stream().filter((function) -> function.isCaller(call)).toList();
		boolean start = call.frames().stream().anyMatch((frame) -> frame.type().equals(START));
		return (callers.isEmpty() && start && call.process().isEmpty()) ? this.functions : callers;
	}

	/**
	 * Says whether a test made a call itself, as it does to prepare or to look what
	 * became of it.
	 * @param call the call
	 * @return true when no method of the program is nearer to the call than the test's
	 */
	boolean isOfTest(RecordedCall call) {
		for (CallFrame frame : call.frames()) {
			if (this.classes.isTest(frame)) {
				return true;
			}
			if (this.classes.isOwn(frame)) {
				return false;
			}
		}
		return false;
	}

	/**
	 * Finds the line of the program that a call comes from.
	 * @param call the call
	 * @return the nearest method of the program, else of any library, or null
	 */
	@Nullable CallFrame line(RecordedCall call) {
		Optional<CallFrame> own = call.frames().stream().filter(this.classes::isOwn).findFirst();
		return own.or(() -> call.frames().stream().findFirst()).orElse(null);
	}

	/**
	 * Finds the test that led to a call.
	 * @param call the call
	 * @return the test's method, or null
	 */
	@Nullable CallFrame test(RecordedCall call) {
		return call.frames().stream().filter(this.classes::isTest).reduce((first, second) -> second).orElse(null);
	}

}
