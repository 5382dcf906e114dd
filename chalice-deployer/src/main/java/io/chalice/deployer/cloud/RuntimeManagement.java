package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * When a version gets patches of Lambda's runtime.
 *
 * @param mode when it gets them
 * @param runtimeVersion the ARN of the runtime's version that is kept, or {@code null}
 * with another mode than {@link Mode#MANUAL}
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html">Runtime version
 * updates</a>
 */
public record RuntimeManagement(Mode mode, @Nullable String runtimeVersion) {

	/** As Lambda has it unless told otherwise. */
	public static final RuntimeManagement AUTO = new RuntimeManagement(Mode.AUTO, null);

	private static final String AUTO_TEXT = "auto";

	private static final String UPDATE_TEXT = "function_update";

	/**
	 * Read a text.
	 * @param text {@code auto}, {@code function_update} or the ARN of a runtime's version
	 * @return what it means
	 */
	public static RuntimeManagement of(String text) {
		return switch (text) {
			case AUTO_TEXT -> AUTO;
			case UPDATE_TEXT -> new RuntimeManagement(Mode.FUNCTION_UPDATE, null);
			default -> new RuntimeManagement(Mode.MANUAL, text);
		};
	}

	/**
	 * Return it as it is configured.
	 * @return the text that {@link #of} reads
	 */
	public String text() {
		if (this.runtimeVersion != null) {
			return this.runtimeVersion;
		}
		return (this.mode == Mode.FUNCTION_UPDATE) ? UPDATE_TEXT : AUTO_TEXT;
	}

	/**
	 * Lambda's modes.
	 */
	public enum Mode {

		/** Whenever Lambda rolls a patch out. */
		AUTO,

		/** When a version is published. */
		FUNCTION_UPDATE,

		/** Never: a version is named. */
		MANUAL

	}

}
