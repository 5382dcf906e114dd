package io.chalice.project.compile;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

import io.chalice.project.CompileError;

/**
 * The compiler does not accept a project's sources.
 */
public final class CompilationFailedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<CompileError> errors;

	CompilationFailedException(List<CompileError> errors) {
		super(errors.stream()
			.map((error) -> "%s:%d:%d: %s".formatted(error.file(), error.line(), error.column(), error.message()))
			.collect(Collectors.joining("\n")));
		this.errors = List.copyOf(errors);
	}

	/**
	 * Return what the compiler does not accept.
	 * @return the errors in their order, at least one
	 */
	public List<CompileError> errors() {
		return this.errors;
	}

}
