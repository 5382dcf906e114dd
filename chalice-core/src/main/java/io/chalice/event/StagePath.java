package io.chalice.event;

import org.jspecify.annotations.Nullable;

/**
 * Paths as HTTP APIs send them: a named stage is part of the path, {@code $default} is
 * not.
 */
public final class StagePath {

	private static final String DEFAULT = "$default";

	private StagePath() {
	}

	/**
	 * Leave out the stage.
	 * @param path the path as it was sent
	 * @param stage the stage, or {@code null} when unknown
	 * @return the path without the stage
	 */
	public static String withoutStage(String path, @Nullable String stage) {
		if (stage == null || stage.isEmpty() || DEFAULT.equals(stage)) {
			return path;
		}
		String prefix = "/" + stage;
		if (path.equals(prefix)) {
			return "/";
		}
		return path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
	}

}
