package io.chalice.declaration;

/**
 * A path goes on below a greedy variable, which takes all that follows.
 */
public final class ChildOfGreedyVariableException extends DeclarationMistakeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final String greedy;

	/**
	 * Create a new {@code ChildOfGreedyVariableException}.
	 * @param handler where the mistake is
	 * @param path the path as it is declared
	 * @param greedy the greedy segment
	 */
	public ChildOfGreedyVariableException(String handler, String path, String greedy) {
		super(handler, "Path '%s' of %s goes on below '%s', which takes the rest of the path".formatted(path, handler,
				greedy));
		this.path = path;
		this.greedy = greedy;
	}

	/**
	 * Return the path as it is declared.
	 * @return such as {@code /cities/{city}}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the greedy segment.
	 * @return such as {@code {proxy+}}
	 */
	public String greedy() {
		return this.greedy;
	}

}
